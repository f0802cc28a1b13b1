import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { ServiceContext } from '../context.ts';
import type { Moderator } from '../moderation/sessions.ts';
import { giveChallenge } from '../store/challenge.ts';
import { newId } from '../store/new-id.ts';
import { inTransaction } from '../store/transaction.ts';
import { CEREMONY, readCredential, relyingParty, takeAnswered } from './relying-party.ts';

/** As many as one has who keeps one on each of his machines. */
export const MOST_PASSKEYS = 10;
/** In letters. */
export const LONGEST_NAME = 60;

const PURPOSE = 'passkey made';

/** Ed25519, P-256 and RSA (COSE): what keys have, and what Node has for good. */
const ALGORITHMS = [-8, -7, -257];

/** What a browser is asked for a new passkey of who is signed in; its challenge is this session's. */
export async function passkeyOptions(
  context: ServiceContext,
  { id, name, token }: Moderator,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { store, now } = context;
  const rows = await store
    .selectFrom('passkey')
    .select(['credential', 'transports'])
    .where('moderator', '=', id)
    .execute();
  const { expectedRPID } = relyingParty(context);
  const given = { purpose: PURPOSE, holder: token } as const;
  const challenge = await giveChallenge(store, given, now() + CEREMONY);
  return generateRegistrationOptions({
    ...{ rpName: expectedRPID, rpID: expectedRPID, timeout: CEREMONY, attestationType: 'none' },
    challenge: isoBase64URL.toBuffer(challenge),
    supportedAlgorithmIDs: ALGORITHMS,
    ...{ userID: new TextEncoder().encode(id), userName: name, userDisplayName: name },
    // Found without a name, and no less than a password: the key asks who holds it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: rows.map(({ credential, transports }) => ({
      ...{ id: credential, transports: transports.split(' ').filter(Boolean) },
    })),
  });
}

export type Made = 'made' | 'wrong' | 'many';

/** Keep the passkey that a browser made for this session. */
export async function makePasskey(
  context: ServiceContext,
  moderator: Moderator,
  { answer, name }: { answer: string; name: string },
): Promise<Made> {
  const { store, now } = context;
  const json = readCredential<RegistrationResponseJSON>(answer);
  if (!json) return 'wrong';
  const given = { purpose: PURPOSE, holder: moderator.token } as const;
  const challenge = await takeAnswered(context, json, given);
  const credential = challenge && (await verify(context, json, challenge));
  if (!credential) return 'wrong';
  const row = {
    ...{ id: newId(now()), moderator: moderator.id, name, credential: credential.id },
    public_key: isoBase64URL.fromBuffer(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? [])
      .filter((one) => /^[a-z-]{1,20}$/u.test(one))
      .join(' '),
    ...{ made_at: now(), used_at: null },
  };
  return inTransaction(store, async (transaction): Promise<Made> => {
    // Holds the row, so that of two tabs each counts what the other made.
    const { numUpdatedRows } = await transaction
      .updateTable('moderator')
      .set((of) => ({ role: of.ref('role') }))
      .where('id', '=', moderator.id)
      .where('password', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return 'wrong';
    const { count } = await transaction
      .selectFrom('passkey')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('moderator', '=', moderator.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_PASSKEYS) return 'many';
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('passkey')
      .values(row)
      .onConflict((on) => on.column('credential').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return 'wrong';
    const act = { moderator: moderator.name, act: 'passkey made', subject: '' };
    await transaction
      .insertInto('audit')
      .values({ id: newId(now()), at: now(), ...act })
      .execute();
    return 'made';
  });
}

async function verify(
  context: ServiceContext,
  response: RegistrationResponseJSON,
  expectedChallenge: string,
): Promise<WebAuthnCredential | undefined> {
  try {
    if (isAttested(response)) return undefined;
    const { registrationInfo } = await verifyRegistrationResponse({
      ...{ response, expectedChallenge, requireUserVerification: true },
      supportedAlgorithmIDs: ALGORITHMS,
      ...relyingParty(context),
    });
    return registrationInfo?.credential;
  } catch {
    // What the library says of a wrong answer is for whoever made it.
    return undefined;
  }
}

/**
 * Whether an answer brings a certificate of its key's maker. None was asked for, and to look through one the
 * library would ask hosts that it names.
 */
function isAttested({ response }: RegistrationResponseJSON): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  const format = attestation.get('fmt');
  const statement = attestation.get('attStmt');
  return !(format === 'none' || (format === 'packed' && statement.get('x5c') === undefined));
}
