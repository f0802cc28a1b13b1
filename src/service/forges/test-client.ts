import { createHash, randomBytes } from 'node:crypto';

/** The newsroom's application, as its forge knows it. */
export interface SecretApp {
  clientId: string;
  clientSecret: string;
  /** The one address that users are led back to, exactly so. */
  callback: string;
}

/** How a forge of tests treats an application that has a secret. */
export interface SecretClient {
  /** Why it refused, in order; who asks as it should is refused nothing. */
  refusals: string[];
  /** Tokens it gave. */
  tokens: string[];
  /** Where the user, who agrees at once, is led; undefined where nobody is led anywhere. */
  authorize(query: URLSearchParams): string | undefined;
  /** The answer to who brings a code or a refresh token; GitHub says 200 to what it refuses. */
  give(form: URLSearchParams): object;
}

/**
 * As strict as the standard lets a forge be: codes are good once, for one client, one address to lead back to and one
 * verifier (RFC 6749, 7636); asked without a state, it leads nobody anywhere.
 */
export function secretClient({ clientId, clientSecret, callback }: SecretApp): SecretClient {
  const codes = new Map<string, string>();
  const refreshTokens = new Set<string>();
  const refusals: string[] = [];
  const tokens: string[] = [];
  const refuse = (error: string) => {
    refusals.push(error);
    return { error, error_description: '<b>secret words of the forge</b>' };
  };
  return {
    refusals,
    tokens,
    authorize(query) {
      const wrong = Object.entries({
        client_id: clientId,
        ...{ redirect_uri: callback, response_type: 'code', code_challenge_method: 'S256' },
      }).find(([name, value]) => query.get(name) !== value);
      const [state = '', challenge = ''] = [query.get('state'), query.get('code_challenge')].map(
        (value) => value ?? '',
      );
      if (wrong || state.length < 20 || challenge.length !== 43 || !query.get('scope')) {
        refusals.push(`authorize ${wrong?.[0] ?? 'state or challenge'}`);
        return undefined;
      }
      const code = randomBytes(10).toString('hex');
      codes.set(code, challenge);
      return `${callback}?${new URLSearchParams({ code, state }).toString()}`;
    },
    give(form) {
      if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
        return refuse('invalid_client');
      if (form.get('redirect_uri') !== callback) return refuse('redirect_uri_mismatch');
      if (form.get('grant_type') === 'refresh_token') {
        if (!refreshTokens.delete(form.get('refresh_token') ?? '')) return refuse('invalid_grant');
      } else {
        const code = form.get('code') ?? '';
        const challenge = codes.get(code);
        codes.delete(code);
        const verifier = form.get('code_verifier') ?? '';
        if (challenge !== createHash('sha256').update(verifier).digest('base64url'))
          return refuse('bad_verification_code');
      }
      const token = `gho_${randomBytes(10).toString('hex')}`;
      const refresh = `ghr_${randomBytes(10).toString('hex')}`;
      tokens.push(token);
      refreshTokens.add(refresh);
      return { access_token: token, refresh_token: refresh, token_type: 'bearer' };
    },
  };
}
