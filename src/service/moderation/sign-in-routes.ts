import { Hono, type Context } from 'hono';
import { MODERATION } from '../../messages/moderation.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { allowScript } from '../http/page-script.ts';
import { readForm } from '../http/read-form.ts';
import { faultPage } from '../pages/page.ts';
import { PASSKEY_SCRIPT } from '../passkeys/browser-script.ts';
import { newId } from '../store/new-id.ts';
import { mayTry } from './attempts.ts';
import { HOME, SIGN_IN } from './guard.ts';
import { findInvited, takeInvitation } from './moderators.ts';
import { isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts';
import { signIn } from './sessions.ts';
import { invitationPage, signInPage } from './sign-in-pages.ts';

/** Tries of signing in within a quarter of an hour: for one name from one address, from one address, for one name. */
const TRIES = { both: 8, address: 40, name: 200 };

/** Signing in by a password, and taking an invitation: for everybody. */
export function signInRoutes(context: ServiceContext): Hono<ServiceEnv> {
  const { store, now } = context;
  const routes = new Hono<ServiceEnv>();
  const record = (moderator: string, act: string, subject: string) =>
    store
      .insertInto('audit')
      .values({ id: newId(now()), at: now(), moderator, act, subject })
      .execute();

  const showSignIn = (c: Context, status: 200 | 401 | 429, fault?: string) => {
    allowScript(c, context.siteUrl, PASSKEY_SCRIPT);
    return c.html(signInPage(fault), status);
  };
  routes.get(SIGN_IN, (c) => showSignIn(c, 200));
  routes.post(SIGN_IN, async (c) => {
    const form = (await readForm(c.req.raw)) ?? new URLSearchParams();
    const name = (form.get('name') ?? '').trim();
    const address = clientAddress(c);
    const tries = [
      await mayTry(store, `both ${name} ${address}`, TRIES.both, now()),
      await mayTry(store, `address ${address}`, TRIES.address, now()),
      await mayTry(store, `name ${name}`, TRIES.name, now()),
    ];
    if (tries.includes(false)) return showSignIn(c, 429, MODERATION.signIn.tooMany);
    const row = await store
      .selectFrom('moderator')
      .select(['id', 'password'])
      .where('name', '=', name)
      .executeTakeFirst();
    const isRight = await isPassword(form.get('password') ?? '', row?.password ?? null);
    if (!row || !isRight) return showSignIn(c, 401, MODERATION.signIn.wrong);
    await signIn(c, context, row.id);
    await record(name, 'signed in', '');
    return c.redirect(HOME, 303);
  });

  routes.get('/_/moderate/invitation', async (c) => {
    const word = c.req.query('word') ?? '';
    const invited = await findInvited(store, word, now());
    return invited
      ? c.html(invitationPage(invited.name, word))
      : tell(c, 404, MODERATION.invitation.over);
  });
  routes.post('/_/moderate/invitation', async (c) => {
    const form = (await readForm(c.req.raw)) ?? new URLSearchParams();
    const [word = '', password = '', again = ''] = ['word', 'password', 'again'].map(
      (name) => form.get(name) ?? '',
    );
    const invited = await findInvited(store, word, now());
    if (!invited) return tell(c, 404, MODERATION.invitation.over);
    const letters = Array.from(password).length;
    const fault =
      letters < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD
        ? MODERATION.invitation.short
        : password === again
          ? undefined
          : MODERATION.invitation.unequal;
    if (fault !== undefined) return c.html(invitationPage(invited.name, word, fault), 422);
    if (!(await takeInvitation(store, word, password, now())))
      return tell(c, 404, MODERATION.invitation.over);
    await record(invited.name, 'joined', invited.role);
    await signIn(c, context, invited.id);
    return c.redirect(HOME, 303);
  });
  return routes;
}

const tell = (c: Context, status: 404, { title, text }: { title: string; text: string }) =>
  c.html(faultPage(title, text), status);
