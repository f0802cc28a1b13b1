import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { ServiceContext } from '../context.ts';
import { takeChallenge, type Purpose } from '../store/challenge.ts';

/** How long a ceremony may take, in ms: as long as somebody looks for a key and types its PIN. */
export const CEREMONY = 5 * 60_000;

/** Whom a passkey is for: the host of the site's own address, so it works nowhere else; paths are nothing to it. */
export function relyingParty({ siteUrl }: Pick<ServiceContext, 'siteUrl'>): {
  expectedRPID: string;
  expectedOrigin: string;
} {
  const { hostname, origin } = new URL(siteUrl);
  return { expectedRPID: hostname, expectedOrigin: origin };
}

/** An answer of a browser's WebAuthn (`PublicKeyCredential.toJSON`), of a kind that its verification looks into. */
export interface CredentialJson {
  response: { clientDataJSON: string };
}

/** @returns undefined for what is no such answer */
export function readCredential<Json extends CredentialJson>(text: string): Json | undefined {
  try {
    const json = JSON.parse(text) as Partial<Json> | null;
    return typeof json?.response?.clientDataJSON === 'string' ? (json as Json) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The challenge that a credential answers, if it was given to this holder; it is taken, whatever comes of it.
 * @returns undefined for one that was answered before, is too old, or was given to another
 */
export async function takeAnswered(
  { store, now }: Pick<ServiceContext, 'store' | 'now'>,
  credential: CredentialJson,
  given: { purpose: Purpose; holder: string },
): Promise<string | undefined> {
  let challenge: unknown;
  try {
    ({ challenge } = decodeClientDataJSON(credential.response.clientDataJSON));
  } catch {
    return undefined;
  }
  if (typeof challenge !== 'string') return undefined;
  return (await takeChallenge(store, challenge, given, now())) ? challenge : undefined;
}
