import { expect } from 'vitest';
import { basePathOf } from '../lib/addresses/base-path.ts';
import type { createApp } from './app.ts';
import type { ServiceContext } from './context.ts';
import { invite } from './moderation/moderators.ts';
import type { Role } from './store/tables.ts';
import { fieldsOf, postForm } from './test-form.ts';

export const PASSWORD = 'a password of tests';

type App = Pick<ReturnType<typeof createApp>, 'request'>;

/** The last cookie that an answer gives, as a browser sends it back. */
export const cookieIn = (answer: Response): string =>
  answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';

/** Somebody who works in the newsroom, in their browser. */
export interface TestModerator {
  name: string;
  cookie: string;
  get: (address: string) => Promise<Response>;
  /** Post a form with the token of the session. */
  post: (address: string, fields?: Readonly<Record<string, string>>) => Promise<Response>;
}

/** Have somebody take an invitation, and so sign in. */
export async function joinTeam(
  app: App,
  context: ServiceContext,
  name: string,
  role: Role,
): Promise<TestModerator> {
  const word = await invite(context.store, name, role, context.now());
  const fields = { word, password: PASSWORD, again: PASSWORD };
  const answer = await postForm(app, '/_/moderate/invitation', fields);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `${basePathOf(context.siteUrl)}/_/moderate`,
  ]);
  return asSignedIn(app, name, cookieIn(answer));
}

/** Who holds a cookie. */
export function asSignedIn(app: App, name: string, cookie: string): TestModerator {
  const get = async (address: string) => app.request(address, { headers: { cookie } });
  const post = async (address: string, more: Readonly<Record<string, string>> = {}) => {
    const { token = '' } = fieldsOf(await (await get('/_/moderate')).text(), 'token');
    return postForm(app, address, { token, ...more }, { cookie });
  };
  return { name, cookie, get, post };
}
