import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ServiceContext } from '../context.ts';
import { cookieName } from '../http/cookie-name.ts';
import type { Store } from '../store/store.ts';
import { getSecret } from '../store/secret.ts';
import type { Role } from '../store/tables.ts';
import { digestOfWord } from './moderators.ts';

/** How long one is signed in, in ms: a working day. */
const LIFETIME = 12 * 3_600_000;

/** Who is signed in. */
export interface Moderator {
  id: string;
  name: string;
  role: Role;
  /** What each form of this session bears, so that no page of another can send one. */
  token: string;
}

const cookieOf = ({ siteUrl }: ServiceContext) => cookieName('peyk', siteUrl);

/** Begin a session of its own, whatever the browser brought along: nobody else can have chosen its name. */
export async function signIn(
  c: Context,
  context: ServiceContext,
  moderator: string,
): Promise<void> {
  const { store, now } = context;
  await signOut(c, context);
  const word = randomBytes(32).toString('base64url');
  const until = now() + LIFETIME;
  await store
    .insertInto('session')
    .values({ id: digestOfWord(word), moderator, until })
    .execute();
  const { name, secure } = cookieOf(context);
  setCookie(c, name, word, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: LIFETIME / 1000,
  });
}

export async function signOut(c: Context, context: ServiceContext): Promise<void> {
  const { name, secure } = cookieOf(context);
  const word = getCookie(c, name);
  if (word === undefined) return;
  await context.store.deleteFrom('session').where('id', '=', digestOfWord(word)).execute();
  deleteCookie(c, name, { path: '/', secure });
}

/** Who asks; undefined for who is not signed in. */
export async function findModerator(
  c: Context,
  context: ServiceContext,
): Promise<Moderator | undefined> {
  const word = getCookie(c, cookieOf(context).name);
  if (word === undefined) return undefined;
  const { store, now } = context;
  const row = await store
    .selectFrom('session')
    .innerJoin('moderator', 'moderator.id', 'session.moderator')
    .select(['moderator.id', 'moderator.name', 'moderator.role'])
    .where('session.id', '=', digestOfWord(word))
    .where('session.until', '>', now())
    .executeTakeFirst();
  return row && { ...row, token: await formToken(store, word) };
}

const formToken = async (store: Store, word: string): Promise<string> =>
  createHmac('sha256', await getSecret(store, 'form'))
    .update(word)
    .digest('base64url');

/** Whether a form was made for this session. */
export function isOwnForm(form: URLSearchParams, { token }: Moderator): boolean {
  const given = Buffer.from(form.get('token') ?? '');
  const right = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Delete what is over. */
export const forgetSessions = async (store: Store, now: number): Promise<void> =>
  void (await store.deleteFrom('session').where('until', '<=', now).execute());
