import { Hono, type Context } from 'hono';
import { MODERATION } from '../../messages/moderation.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { readForm } from '../http/read-form.ts';
import { errorFields } from '../observe/log.ts';
import { faultPage } from '../pages/page.ts';
import { publishItem } from '../comments/publish-file.ts';
import { readCommentForm } from '../comments/read-form.ts';
import { newId } from '../store/new-id.ts';
import type { CommentState } from '../store/tables.ts';
import { mayTry } from './attempts.ts';
import { answerComment, decide, type Decision, type Seen } from './decide.ts';
import { countComments, findComments } from './find-comments.ts';
import { auditPage, invitationPage, queuePage, signInPage } from './moderation-pages.ts';
import { findInvited, takeInvitation } from './moderators.ts';
import { isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts';
import { findModerator, isOwnForm, signIn, signOut, type Moderator } from './sessions.ts';

const HOME = '/_/moderate';
const SIGN_IN = '/_/moderate/sign-in';
/** Tries of signing in within a quarter of an hour: for one name from one place, from one place, for one name. */
const TRIES = { both: 8, address: 40, name: 200 };
/** As much of the audit log as its page shows. */
const ACTS = 500;

type Env = ServiceEnv & { Variables: { moderator: Moderator; form: URLSearchParams } };

/** Moderation: who is not signed in is led to sign in, and no form is taken that was not made for who sends it. */
export function moderationRoutes(context: ServiceContext): Hono<Env> {
  const { store, now } = context;
  const routes = new Hono<Env>();
  const record = (moderator: string, act: string, subject: string) =>
    store
      .insertInto('audit')
      .values({ id: newId(now()), at: now(), moderator, act, subject })
      .execute();

  routes.get(SIGN_IN, (c) => c.html(signInPage()));
  routes.post(SIGN_IN, async (c) => {
    const form = (await readForm(c.req.raw)) ?? new URLSearchParams();
    const name = (form.get('name') ?? '').trim();
    const address = clientAddress(c);
    const tries = [
      await mayTry(store, `both ${name} ${address}`, TRIES.both, now()),
      await mayTry(store, `address ${address}`, TRIES.address, now()),
      await mayTry(store, `name ${name}`, TRIES.name, now()),
    ];
    if (tries.includes(false)) return c.html(signInPage(MODERATION.signIn.tooMany), 429);
    const row = await store
      .selectFrom('moderator')
      .select(['id', 'password'])
      .where('name', '=', name)
      .executeTakeFirst();
    const isRight = await isPassword(form.get('password') ?? '', row?.password ?? null);
    if (!row || !isRight) return c.html(signInPage(MODERATION.signIn.wrong), 401);
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

  for (const path of [HOME, `${HOME}/*`] as const)
    routes.use(path, async (c, next) => {
      if (c.get('moderator') !== undefined) return next();
      const moderator = await findModerator(c, context);
      if (!moderator) return c.redirect(SIGN_IN, 303);
      c.set('moderator', moderator);
      if (c.req.method !== 'POST') return next();
      const form = await readForm(c.req.raw);
      if (!form || !isOwnForm(form, moderator)) return tell(c, 403, SERVICE.faults.foreign);
      c.set('form', form);
      return next();
    });

  const show = async (
    c: Context<Env>,
    { state, query, notices = [] }: { state: CommentState; query: string; notices?: string[] },
  ) => {
    const [comments, counts] = await Promise.all([
      findComments(store, { state, query }),
      countComments(store),
    ]);
    return c.html(
      queuePage({ moderator: c.get('moderator'), state, query, counts, comments, notices }),
    );
  };

  /** Write what changed; a full disk takes no decision back. */
  const publish = async (codes: readonly string[]): Promise<string[]> => {
    try {
      for (const code of codes) await publishItem(store, context.commentsDir, code);
      return [];
    } catch (error) {
      context.log('error', 'comments not written', errorFields(error));
      return [MODERATION.noFile];
    }
  };

  routes.get(HOME, (c) =>
    show(c, { state: toState(c.req.query('state')), query: c.req.query('q') ?? '' }),
  );

  routes.post('/_/moderate/decide', async (c) => {
    const form = c.get('form');
    const place = placeIn(form);
    const [one, ...seenOne] = (form.get('one') ?? '').split(':');
    const decision = toDecision(one ?? '') ?? toDecision(form.get('act') ?? '');
    const asked = form.has('one') ? [seenOne.join(':')] : form.getAll('comment');
    const seen = asked.flatMap((text) => toSeen(text) ?? []);
    if (!decision || seen.length === 0) return show(c, { ...place, notices: [MODERATION.nothing] });
    const who = { moderator: c.get('moderator').name, now: now() };
    const { done, missed, codes } = await decide(store, seen, decision, who);
    const notices = [
      ...(done > 0 ? [MODERATION.done(done)] : []),
      ...(missed > 0 ? [MODERATION.missed(missed)] : []),
      ...(await publish(codes)),
    ];
    return show(c, { ...place, notices });
  });

  routes.post('/_/moderate/answer', async (c) => {
    const form = c.get('form');
    const place = placeIn(form);
    const { written, faults } = readCommentForm(form);
    const seen = toSeen(form.get('comment') ?? '');
    if (!seen || faults.length > 0) return show(c, { ...place, notices: [MODERATION.noAnswer] });
    const who = { moderator: c.get('moderator').name, now: now() };
    const code = await answerComment(store, seen, written, who);
    if (code === undefined) return show(c, { ...place, notices: [MODERATION.missed(1)] });
    return show(c, { ...place, notices: [MODERATION.done(1), ...(await publish([code]))] });
  });

  routes.post('/_/moderate/sign-out', async (c) => {
    await signOut(c, context);
    return c.redirect(SIGN_IN, 303);
  });

  routes.get('/_/moderate/audit', async (c) => {
    const moderator = c.get('moderator');
    if (moderator.role === 'moderator') return tell(c, 403, MODERATION.mayNot);
    const acts = await store
      .selectFrom('audit')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(ACTS)
      .execute();
    return c.html(auditPage(moderator, acts));
  });
  return routes;
}

const tell = (c: Context, status: 403 | 404, { title, text }: { title: string; text: string }) =>
  c.html(faultPage(title, text), status);

const toState = (text: string | null | undefined): CommentState =>
  text === 'published' || text === 'rejected' ? text : 'pending';

const toDecision = (text: string): Decision | undefined =>
  text === 'published' || text === 'rejected' ? text : undefined;

/** `id:version`, as the queue's page writes it. */
function toSeen(text: string): Seen | undefined {
  const { id, version } = /^(?<id>[0-9a-f-]{36}):(?<version>\d{1,9})$/u.exec(text)?.groups ?? {};
  return id === undefined ? undefined : { id, version: Number(version) };
}

const placeIn = (form: URLSearchParams) => ({
  state: toState(form.get('state')),
  query: form.get('q') ?? '',
});
