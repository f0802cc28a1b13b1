import { createHash, createHmac } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { FORGES } from '../../messages/forges.ts';
import type { ForgeApp, ForgeName } from '../../node/settings.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { allowScript, scriptFile } from '../http/page-script.ts';
import { giveWord, takeWord, type ShortCookie } from '../http/short-cookie.ts';
import { mayTry } from '../moderation/attempts.ts';
import { giveChallenge, takeChallenge } from '../store/challenge.ts';
import { getSecret } from '../store/secret.ts';
import { FORGE_SCRIPT } from './browser-script.ts';
import { askForToken, authorizeUrl, ForgeRefusal, type Tokens } from './forge.ts';
import { forgePage, type Said } from './forge-page.ts';

/** How long an editor may take at the forge, in ms. */
const PATIENCE = 10 * 60_000;
/** Of one address within a quarter of an hour. */
const TRIES = 60;
/** Which browser began; the forge leads back from another site. */
const COOKIE: ShortCookie = { name: 'peyk-forge', sameSite: 'Lax', maxAge: PATIENCE / 1000 };

const NAMES: readonly string[] = ['github', 'gitlab'] satisfies ForgeName[];
const AUTH = '/_/auth/:forge{github|gitlab}';

type Env = ServiceEnv & { Variables: { forge: ForgeName; app: ForgeApp } };

/**
 * The desk's helper (docs/readers-service.md): the desk opens a window here, which leads to the forge of the
 * settings and nowhere else; the forge leads back with a code, for which the service, with the secret of the
 * newsroom's application, is given a token; the desk is told it. The code is bound to this browser by a word in
 * a cookie, and to this service by PKCE (RFC 7636).
 */
export function forgeRoutes(context: ServiceContext): Hono<Env> {
  const { store, now, log, siteUrl, forges } = context;
  const routes = new Hono<Env>();

  routes.get(FORGE_SCRIPT.path, scriptFile(FORGE_SCRIPT));

  const tell = (
    c: Context<Env>,
    forge: ForgeName,
    said: Said,
    status: 200 | 400 | 404 | 429 | 502,
  ) => {
    allowScript(c, siteUrl, FORGE_SCRIPT);
    return c.html(forgePage(forge, siteUrl, said), status);
  };
  const checked: MiddlewareHandler<Env> = async (c, next) => {
    // The desk waits for this window, and its page says the same.
    c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
    const forge = c.req.param('forge');
    if (!isForge(forge)) return next();
    const app = forges[forge];
    if (!app) return tell(c, forge, { fault: FORGES.faults.none(FORGES.names[forge]) }, 404);
    if (!(await mayTry(store, `forge ${clientAddress(c)}`, TRIES, now())))
      return tell(c, forge, { fault: FORGES.faults.many }, 429);
    c.set('forge', forge);
    c.set('app', app);
    return next();
  };
  const verifierOf = async (state: string, word: string): Promise<string> =>
    createHmac('sha256', await getSecret(store, 'forge'))
      .update(`${state} ${word}`)
      .digest('base64url');
  const given = (forge: ForgeName, word: string) =>
    ({ purpose: 'forge', holder: `${forge} ${word}` }) as const;
  const ask = async (
    { forge, app }: Env['Variables'],
    grant: Parameters<typeof askForToken>[3],
  ): Promise<Tokens | undefined> => {
    try {
      return await askForToken(forge, app, siteUrl, grant);
    } catch (error) {
      if (!(error instanceof ForgeRefusal)) throw error;
      log('warn', 'forge refused', { forge, why: error.why });
      return undefined;
    }
  };

  routes.get(`${AUTH}/authorize`, checked, async (c) => {
    const { forge, app } = c.var;
    const word = giveWord(c, siteUrl, COOKIE);
    const state = await giveChallenge(store, given(forge, word), now() + PATIENCE);
    const verifier = await verifierOf(state, word);
    const codeChallenge = createHash('sha256').update(verifier).digest('base64url');
    return c.redirect(authorizeUrl(forge, app, { siteUrl, state, codeChallenge }), 302);
  });

  routes.get(`${AUTH}/callback`, checked, async (c) => {
    const { forge } = c.var;
    const name = FORGES.names[forge];
    const word = takeWord(c, siteUrl, COOKIE);
    const { state = '', code = '' } = c.req.query();
    const isOurs = word !== '' && (await takeChallenge(store, state, given(forge, word), now()));
    if (!isOurs) return tell(c, forge, { fault: FORGES.faults.stale }, 400);
    if (code === '') return tell(c, forge, { fault: FORGES.faults.denied(name) }, 400);
    const tokens = await ask(c.var, { code, code_verifier: await verifierOf(state, word) });
    return tokens
      ? tell(c, forge, tokens, 200)
      : tell(c, forge, { fault: FORGES.faults.refused(name) }, 502);
  });

  // A token of some forges is good for hours; the desk asks for the next one where it takes `/authorize` to lead.
  for (const end of ['token', 'access_token'] as const)
    routes.post(`${AUTH}/${end}`, checked, async (c) => {
      const refreshToken = await readRefreshToken(c.req.raw);
      if (refreshToken === undefined) return c.json({ error: 'invalid_request' }, 400);
      const tokens = await ask(c.var, { refresh_token: refreshToken });
      if (!tokens) return c.json({ error: 'invalid_grant' }, 400);
      return c.json({ access_token: tokens.token, refresh_token: tokens.refreshToken });
    });
  return routes;
}

const isForge = (text: string | undefined): text is ForgeName =>
  text !== undefined && NAMES.includes(text);

async function readRefreshToken(request: Request): Promise<string | undefined> {
  try {
    const json = (await request.json()) as { grant_type?: unknown; refresh_token?: unknown } | null;
    const { grant_type: grant, refresh_token: token } = json ?? {};
    return grant === 'refresh_token' && typeof token === 'string' && token !== ''
      ? token
      : undefined;
  } catch {
    return undefined;
  }
}
