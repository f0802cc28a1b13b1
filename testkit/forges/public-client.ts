import { createHash, randomBytes } from 'node:crypto';

/** The application of a newsroom's desk, as its forge knows it: one that has no secret. */
export interface PublicApp {
  clientId: string;
  /** The one address that users are led back to, exactly so. */
  redirectUri: string;
  scope: string;
}

/** How an OAuth server of tests treats a client without a secret. */
export interface PublicClient {
  /** Why it refused, in order; a client that asks as it should is refused nothing. */
  refusals: string[];
  /** Tokens it gave. */
  tokens: string[];
  /** Where the user, who agrees at once, is led; undefined where nobody is led anywhere. */
  authorize(query: URLSearchParams): string | undefined;
  /** The answer to who brings a code. */
  give(form: Readonly<Record<string, unknown>>): { status: number; body: object };
}

/**
 * As strict as OAuth lets a server be (RFC 6749, 7636): the address to lead back to is compared as text, a state and
 * a challenge by S256 are asked for, a code is good once and for who knows the verifier of its challenge, and a
 * secret is refused, for a page in a browser can keep none.
 */
export function publicClient({ clientId, redirectUri, scope }: PublicApp): PublicClient {
  const challenges = new Map<string, string>();
  const refusals: string[] = [];
  const tokens: string[] = [];
  return {
    refusals,
    tokens,
    authorize(query) {
      const asked = {
        client_id: clientId,
        ...{ redirect_uri: redirectUri, response_type: 'code', scope },
        code_challenge_method: 'S256',
      };
      const wrong = Object.entries(asked).find(([name, value]) => query.get(name) !== value);
      const [state = '', challenge = ''] = ['state', 'code_challenge'].map(
        (name) => query.get(name) ?? '',
      );
      if (wrong || state.length < 20 || !/^[\w-]{43}$/u.test(challenge)) {
        refusals.push(`authorize: ${wrong?.[0] ?? 'state or challenge'}`);
        return undefined;
      }
      const code = randomBytes(10).toString('hex');
      challenges.set(code, challenge);
      return `${redirectUri}?${new URLSearchParams({ code, state }).toString()}`;
    },
    give(form) {
      const refuse = (error: string) => {
        refusals.push(`token: ${error}`);
        return { status: 400, body: { error } };
      };
      if (form['client_id'] !== clientId || 'client_secret' in form)
        return refuse('invalid_client');
      if (form['grant_type'] !== 'authorization_code') return refuse('unsupported_grant_type');
      if (form['redirect_uri'] !== redirectUri) return refuse('redirect_uri');
      const code = String(form['code']);
      const challenge = challenges.get(code);
      challenges.delete(code);
      const verifier = String(form['code_verifier']);
      if (verifier.length < 43 || challenge !== s256(verifier)) return refuse('invalid_grant');
      const token = randomBytes(10).toString('hex');
      tokens.push(token);
      return { status: 200, body: { access_token: token, token_type: 'bearer' } };
    },
  };
}

const s256 = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');
