import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { spend } from '../store/challenge.ts';
import { getSecret } from '../store/secret.ts';
import type { Store } from '../store/store.ts';

/**
 * How much work: one key in 256 begins with the prefix, and each costs so many rounds of PBKDF2. On a weak phone
 * that is about a second, beside the writing of a comment; to look at the proof costs a millisecond.
 */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 1000, keyPrefix: '00' } as const;
/** How long a challenge may be answered, in ms: a comment is written, and its preview is good for two hours. */
const LIFETIME = 4 * 3_600_000;
/** No proof is longer, in characters. */
const LONGEST = 2000;

/** Something for a reader's browser to do, for one item; nothing of it is kept until it is done. */
export async function makeWork(store: Store, code: string, now: number): Promise<Challenge> {
  const secret = await getSecret(store, 'work');
  return createChallenge({
    ...WORK,
    ...{ deriveKey, hmacSignatureSecret: secret.toString('base64') },
    data: { code, until: now + LIFETIME },
  });
}

/**
 * Whether a proof is of work that was asked for this item, and was brought for the first time.
 * @param proof as ALTCHA has it: base64 of JSON, the challenge and its solution
 */
export async function isWorkDone(
  store: Store,
  proof: string,
  code: string,
  now: number,
): Promise<boolean> {
  const payload = readProof(proof);
  if (!payload) return false;
  const secret = await getSecret(store, 'work');
  if (!(await isRight(payload, secret.toString('base64')))) return false;
  const { data = {}, nonce } = payload.challenge.parameters;
  const { until } = data;
  if (data['code'] !== code || typeof until !== 'number' || until <= now) return false;
  return spend(store, `work ${nonce}`, until);
}

function readProof(proof: string): Payload | undefined {
  if (proof === '' || proof.length > LONGEST) return undefined;
  try {
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Payload | null;
    return payload?.challenge && payload.solution ? payload : undefined;
  } catch {
    return undefined;
  }
}

async function isRight({ challenge, solution }: Payload, secret: string): Promise<boolean> {
  try {
    const { verified } = await verifySolution({
      ...{ challenge, solution, deriveKey, hmacSignatureSecret: secret },
    });
    return verified;
  } catch {
    // What is no challenge of ours.
    return false;
  }
}
