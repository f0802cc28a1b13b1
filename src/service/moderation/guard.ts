import type { MiddlewareHandler } from 'hono';
import { MODERATION } from '../../messages/moderation.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import type { ServiceEnv } from '../http/client-address.ts';
import { readForm } from '../http/read-form.ts';
import { faultPage } from '../pages/page.ts';
import type { Role } from '../store/tables.ts';
import { findModerator, isOwnForm, type Moderator } from './sessions.ts';

/** Where moderation begins: the queue. */
export const HOME = '/_/moderate';
/** Where who is not signed in is led to. */
export const SIGN_IN = '/_/moderate/sign-in';

/** What a route behind the guard knows: who asks, and of a form that was posted its fields. */
export type ModerationEnv = ServiceEnv & {
  Variables: { moderator: Moderator; form: URLSearchParams };
};

/** Who is not signed in is led to sign in, and no form is taken that was not made for who sends it. */
export const guard =
  (context: ServiceContext): MiddlewareHandler<ModerationEnv> =>
  async (c, next) => {
    if (c.get('moderator') !== undefined) return next();
    const moderator = await findModerator(c, context);
    if (!moderator) return c.redirect(SIGN_IN, 303);
    c.set('moderator', moderator);
    if (c.req.method !== 'POST') return next();
    const form = await readForm(c.req.raw);
    if (!form || !isOwnForm(form, moderator)) {
      const { title, text } = SERVICE.faults.foreign;
      return c.html(faultPage(title, text), 403);
    }
    c.set('form', form);
    return next();
  };

const RANK: Readonly<Record<Role, number>> = { moderator: 0, editor: 1, owner: 2 };

/** Who has at least this role; behind the guard. */
export const atLeast =
  (role: Role): MiddlewareHandler<ModerationEnv> =>
  async (c, next) => {
    if (RANK[c.get('moderator').role] >= RANK[role]) return next();
    const { title, text } = MODERATION.mayNot[role === 'owner' ? 'owner' : 'editor'];
    return c.html(faultPage(title, text, '/_/moderate'), 403);
  };
