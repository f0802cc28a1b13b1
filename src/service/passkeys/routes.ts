import { Hono, type Context } from 'hono';
import { ACCOUNT } from '../../messages/account.ts';
import { MODERATION } from '../../messages/moderation.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress } from '../http/client-address.ts';
import { allowScript, scriptFile } from '../http/page-script.ts';
import { readForm } from '../http/read-form.ts';
import { giveWord, takeWord, type ShortCookie } from '../http/short-cookie.ts';
import { mayTry } from '../moderation/attempts.ts';
import { guard, type ModerationEnv } from '../moderation/guard.ts';
import { signInPage } from '../moderation/sign-in-pages.ts';
import { readLine } from '../moderation/read-line.ts';
import { signIn } from '../moderation/sessions.ts';
import { newId } from '../store/new-id.ts';
import { accountPage } from './account-page.ts';
import { PASSKEY_SCRIPT } from './browser-script.ts';
import { LONGEST_NAME, makePasskey, MOST_PASSKEYS, passkeyOptions } from './make-passkey.ts';
import { findPasskeys, namePasskey, removePasskey } from './own-passkeys.ts';
import { CEREMONY } from './relying-party.ts';
import { signInOptions, usePasskey } from './use-passkey.ts';

const ACCOUNT_PATH = '/_/moderate/account';
/** Which browser a challenge of signing in was given to. */
const COOKIE: ShortCookie = {
  ...{ name: 'peyk-passkey', sameSite: 'Strict', maxAge: CEREMONY / 1000 },
};
/** Challenges, and answers to them, of one address within a quarter of an hour. */
const TRIES = 60;

/** Signing in with a passkey; then «حساب من», where who is signed in makes, names and removes their own. */
export function passkeyRoutes(context: ServiceContext): Hono<ModerationEnv> {
  const { store, now, siteUrl } = context;
  const routes = new Hono<ModerationEnv>();
  const record = (moderator: string, act: string) =>
    store
      .insertInto('audit')
      .values({ id: newId(now()), at: now(), moderator, act, subject: '' })
      .execute();

  routes.get(PASSKEY_SCRIPT.path, scriptFile(PASSKEY_SCRIPT));

  const isStopped = async (c: Context<ModerationEnv>): Promise<boolean> =>
    !(await mayTry(store, `passkey ${clientAddress(c)}`, TRIES, now()));
  const showSignIn = (c: Context, status: 401 | 429, fault: string) => {
    allowScript(c, siteUrl, PASSKEY_SCRIPT);
    return c.html(signInPage(fault), status);
  };

  routes.post('/_/moderate/sign-in/options', async (c) => {
    if (await isStopped(c)) return c.json({}, 429);
    return c.json(await signInOptions(context, giveWord(c, siteUrl, COOKIE)));
  });
  routes.post('/_/moderate/sign-in/passkey', async (c) => {
    if (await isStopped(c)) return showSignIn(c, 429, MODERATION.signIn.tooMany);
    const form = (await readForm(c.req.raw)) ?? new URLSearchParams();
    const answer = form.get('answer') ?? '';
    const found = await usePasskey(context, { answer, holder: takeWord(c, siteUrl, COOKIE) });
    if (!found) return showSignIn(c, 401, ACCOUNT.signIn.wrong);
    await signIn(c, context, found.id);
    await record(found.name, 'passkey used');
    return c.redirect('/_/moderate', 303);
  });

  for (const path of [ACCOUNT_PATH, `${ACCOUNT_PATH}/*`] as const) routes.use(path, guard(context));

  const show = async (
    c: Context<ModerationEnv>,
    said: { fault?: string; notice?: string | undefined } = {},
  ) => {
    const moderator = c.get('moderator');
    allowScript(c, siteUrl, PASSKEY_SCRIPT);
    const passkeys = await findPasskeys(store, moderator.id);
    return c.html(accountPage(moderator, passkeys, said), said.fault === undefined ? 200 : 422);
  };
  const done = (c: Context, what: keyof typeof ACCOUNT.done) =>
    c.redirect(`${ACCOUNT_PATH}?done=${what}`, 303);

  routes.get(ACCOUNT_PATH, (c) => {
    const what = c.req.query('done') ?? '';
    return show(c, { notice: Object.hasOwn(ACCOUNT.done, what) ? ACCOUNT.done[what] : undefined });
  });
  routes.post(`${ACCOUNT_PATH}/passkeys/options`, async (c) =>
    c.json(await passkeyOptions(context, c.get('moderator'))),
  );
  routes.post(`${ACCOUNT_PATH}/passkeys`, async (c) => {
    const form = c.get('form');
    const name = readLine(form.get('name'), LONGEST_NAME);
    if (name === undefined) return show(c, { fault: ACCOUNT.badName(LONGEST_NAME) });
    const answer = form.get('answer') ?? '';
    const made = await makePasskey(context, c.get('moderator'), { answer, name });
    if (made === 'many') return show(c, { fault: ACCOUNT.many(MOST_PASSKEYS) });
    return made === 'made' ? done(c, 'made') : show(c, { fault: ACCOUNT.wrong });
  });
  routes.post(`${ACCOUNT_PATH}/passkeys/name`, async (c) => {
    const form = c.get('form');
    const name = readLine(form.get('name'), LONGEST_NAME);
    if (name === undefined) return show(c, { fault: ACCOUNT.badName(LONGEST_NAME) });
    const own = { id: form.get('passkey') ?? '', moderator: c.get('moderator').id };
    const isNamed = await namePasskey(store, own, name);
    return isNamed ? done(c, 'named') : show(c, { fault: ACCOUNT.gone });
  });
  routes.post(`${ACCOUNT_PATH}/passkeys/remove`, async (c) => {
    const moderator = c.get('moderator');
    const own = { id: c.get('form').get('passkey') ?? '', moderator: moderator.id };
    if (!(await removePasskey(store, own))) return show(c, { fault: ACCOUNT.gone });
    await record(moderator.name, 'passkey removed');
    return done(c, 'removed');
  });
  return routes;
}
