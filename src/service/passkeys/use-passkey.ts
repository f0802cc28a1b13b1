import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { ServiceContext } from '../context.ts';
import { giveChallenge } from '../store/challenge.ts';
import type { PasskeyRow } from '../store/tables.ts';
import { CEREMONY, readCredential, relyingParty, takeAnswered } from './relying-party.ts';

const PURPOSE = 'passkey used';

/**
 * What a browser is asked to sign in with: any passkey of this site, no name needed.
 * @param holder a word that only this browser holds
 */
export async function signInOptions(
  context: ServiceContext,
  holder: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { store, now } = context;
  const challenge = await giveChallenge(store, { purpose: PURPOSE, holder }, now() + CEREMONY);
  return generateAuthenticationOptions({
    ...{ rpID: relyingParty(context).expectedRPID, timeout: CEREMONY },
    ...{ challenge: isoBase64URL.toBuffer(challenge), userVerification: 'required' },
  });
}

/**
 * Whose passkey signed the challenge that this holder was given.
 * @returns undefined for a challenge that is over, a key that nobody has any more, or a wrong signature
 */
export async function usePasskey(
  context: ServiceContext,
  { answer, holder }: { answer: string; holder: string },
): Promise<{ id: string; name: string } | undefined> {
  const { store, now } = context;
  const json = readCredential<AuthenticationResponseJSON>(answer);
  if (!json || holder === '' || typeof json.id !== 'string') return undefined;
  const challenge = await takeAnswered(context, json, { purpose: PURPOSE, holder });
  if (challenge === undefined) return undefined;
  const row = await store
    .selectFrom('passkey')
    .innerJoin('moderator', 'moderator.id', 'passkey.moderator')
    .select(['moderator.id', 'moderator.name', 'passkey.id as passkey'])
    .select(['credential', 'public_key', 'counter', 'transports'])
    .where('credential', '=', json.id)
    // Whoever is invited anew has neither password nor passkey until that is taken.
    .where('moderator.password', 'is not', null)
    .executeTakeFirst();
  if (!row || !isOwner(json, row.id)) return undefined;
  const counter = await verify(context, json, challenge, row);
  if (counter === undefined) return undefined;
  // Of two copies of one key that sign at once, the second finds another count than it read.
  const { numUpdatedRows } = await store
    .updateTable('passkey')
    .set({ counter, used_at: now() })
    .where('id', '=', row.passkey)
    .where('counter', '=', row.counter)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { id: row.id, name: row.name } : undefined;
}

/** Whether the key says the same owner as the store (WebAuthn, 7.2, step 6). */
const isOwner = ({ response }: AuthenticationResponseJSON, moderator: string): boolean => {
  const { userHandle } = response;
  return typeof userHandle === 'string' && isoBase64URL.toUTF8String(userHandle) === moderator;
};

/** @returns the key's new count; undefined for a wrong answer */
async function verify(
  context: ServiceContext,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { credential, public_key, counter }: Pick<PasskeyRow, 'credential' | 'public_key' | 'counter'>,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response, expectedChallenge, requireUserVerification: true },
      ...relyingParty(context),
      credential: { id: credential, publicKey: isoBase64URL.toBuffer(public_key), counter },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
