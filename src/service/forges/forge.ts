import type { ForgeApp, ForgeName } from '../../node/settings.ts';

/** Where a forge asks its user, and where it gives a token for the answer (OAuth 2.0, RFC 6749, 4.1). */
interface Endpoints {
  authorize: string;
  token: string;
  /** What the desk needs: to read and write files of a repository, and to know its editor's name. */
  scope: string;
}

const ENDPOINTS: Readonly<Record<ForgeName, Endpoints>> = {
  github: {
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    scope: 'repo user',
  },
  gitlab: { authorize: '/oauth/authorize', token: '/oauth/token', scope: 'api' },
};

/** Where the forge sends its user back to; this stands in the settings of the newsroom's application there. */
export const callbackUrl = (siteUrl: string, name: ForgeName): string =>
  `${siteUrl}/_/auth/${name}/callback`;

/** The address at the forge to which an editor is led. */
export function authorizeUrl(
  name: ForgeName,
  { url, clientId }: ForgeApp,
  { siteUrl, state, codeChallenge }: { siteUrl: string; state: string; codeChallenge: string },
): string {
  const { authorize, scope } = ENDPOINTS[name];
  const query = new URLSearchParams({
    ...{ client_id: clientId, redirect_uri: callbackUrl(siteUrl, name), response_type: 'code' },
    ...{ scope, state, code_challenge: codeChallenge, code_challenge_method: 'S256' },
  });
  return `${url}${authorize}?${query.toString()}`;
}

export interface Tokens {
  token: string;
  refreshToken: string | undefined;
}

/** That a forge gave no token. What it said is for the log: a code, never what a person wrote. */
export class ForgeRefusal extends Error {
  readonly why: string;

  constructor(why: string) {
    super(`The forge gave no token (${why})`);
    this.name = 'ForgeRefusal';
    this.why = why;
  }
}

/** In ms. */
const PATIENCE = 10_000;

/**
 * Ask a forge for a token, with the secret of the newsroom's application; nobody is followed elsewhere with it.
 * @param grant what is given for it: a code and its verifier, or a refresh token
 * @throws {ForgeRefusal}
 */
export async function askForToken(
  name: ForgeName,
  { url, clientId, clientSecret }: ForgeApp,
  siteUrl: string,
  grant: { code: string; code_verifier: string } | { refresh_token: string },
): Promise<Tokens> {
  const body = new URLSearchParams({
    ...{ client_id: clientId, client_secret: clientSecret },
    ...{ redirect_uri: callbackUrl(siteUrl, name) },
    grant_type: 'code' in grant ? 'authorization_code' : 'refresh_token',
    ...grant,
  });
  let answer: Response;
  let json: Record<string, unknown> | null;
  try {
    answer = await fetch(`${url}${ENDPOINTS[name].token}`, {
      ...{ method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) },
      headers: { Accept: 'application/json' },
    });
    json = (await answer.json()) as Record<string, unknown> | null;
  } catch (error) {
    throw new ForgeRefusal(error instanceof Error ? error.name : 'unreachable');
  }
  const { access_token: token, refresh_token: refreshToken, error } = json ?? {};
  // GitHub says 200 to what it refuses.
  if (!answer.ok || typeof token !== 'string' || token === '')
    throw new ForgeRefusal(
      typeof error === 'string' && /^[a-z_]{1,60}$/u.test(error) ? error : String(answer.status),
    );
  return { token, refreshToken: typeof refreshToken === 'string' ? refreshToken : undefined };
}
