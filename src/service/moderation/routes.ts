import { Hono, type Context } from 'hono';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { publishItems } from '../comments/publish-file.ts';
import { readCommentForm } from '../comments/read-form.ts';
import type { ServiceContext } from '../context.ts';
import { ShownItems } from '../counts/shown-item.ts';
import { errorFields } from '../../node/process/log.ts';
import { auditPage } from './audit-page.ts';
import { decideAnswer } from './decide-answer.ts';
import { answerComment, decide, type Decision, type Seen } from './decide.ts';
import { countComments, findComments } from './find-comments.ts';
import { atLeast, guard, HOME, SIGN_IN, type ModerationEnv } from './guard.ts';
import { queuePage } from './queue-page.ts';
import { placeIn, type QueuePlace } from './queue-place.ts';
import { signOut } from './sessions.ts';

/** As much of the audit log as its page shows. */
const ACTS = 500;

/** Moderation: the queue and the audit log, for who is signed in. */
export function moderationRoutes(context: ServiceContext): Hono<ModerationEnv> {
  const { store, now } = context;
  const routes = new Hono<ModerationEnv>();
  const shown = new ShownItems(context.siteDir, basePathOf(context.siteUrl));
  for (const path of [HOME, `${HOME}/*`] as const) routes.use(path, guard(context));

  const show = async (c: Context<ModerationEnv>, place: QueuePlace, notices: string[] = []) => {
    const [{ comments, next }, counts] = await Promise.all([
      findComments(store, place),
      countComments(store),
    ]);
    const titles = new Map<string, string>();
    for (const code of new Set(comments.map((comment) => comment.code))) {
      const item = await shown.get(code);
      if (item) titles.set(code, item.title);
    }
    const moderator = c.get('moderator');
    return c.html(queuePage({ ...place, moderator, counts, comments, next, titles, notices }));
  };
  const who = (c: Context<ModerationEnv>) => ({
    moderator: c.get('moderator').name,
    now: now(),
  });

  /** Write what changed; a full disk takes no decision back. */
  const publish = async (codes: readonly string[]): Promise<string[]> => {
    const faults = await publishItems(store, context.commentsDir, codes);
    for (const fault of faults) context.log('error', 'comments not written', errorFields(fault));
    return faults.length > 0 ? [MODERATION.noFile] : [];
  };

  routes.get(HOME, (c) => show(c, placeIn(new URL(c.req.url).searchParams)));

  routes.post('/_/moderate/decide', async (c) => {
    const form = c.get('form');
    const one = oneIn(form);
    const decision = one?.decision ?? toDecision(form.get('act') ?? '');
    const seen = one
      ? [one.seen]
      : form.has('one')
        ? []
        : form.getAll('comment').flatMap((text) => toSeen(text) ?? []);
    if (!decision || seen.length === 0) return show(c, placeIn(form), [MODERATION.nothing]);
    const { done, missed, codes } = await decide(store, seen, decision, who(c));
    return show(c, placeIn(form), [
      ...(done > 0 ? [MODERATION.done(done)] : []),
      ...(missed > 0 ? [MODERATION.missed(missed)] : []),
      ...(await publish(codes)),
    ]);
  });

  routes.post('/_/moderate/answer', async (c) => {
    const form = c.get('form');
    const { written, faults } = readCommentForm(form);
    const seen = toSeen(form.get('comment') ?? '');
    if (!seen || faults.length > 0) return show(c, placeIn(form), [MODERATION.noAnswer]);
    const code = await answerComment(store, seen, written, who(c));
    if (code === undefined) return show(c, placeIn(form), [MODERATION.missed(1)]);
    return show(c, placeIn(form), [MODERATION.done(1), ...(await publish([code]))]);
  });

  routes.post('/_/moderate/answer/decide', async (c) => {
    const form = c.get('form');
    const one = oneIn(form);
    if (!one) return show(c, placeIn(form), [MODERATION.nothing]);
    const result = await decideAnswer(store, one.seen, one.decision, who(c));
    if (typeof result === 'string')
      return show(c, placeIn(form), [
        result === 'missed' ? MODERATION.missed(1) : MODERATION.unanswered,
      ]);
    const said = one.decision === 'rejected' ? MODERATION.withdrawn : MODERATION.restored;
    return show(c, placeIn(form), [said, ...(await publish([result.code]))]);
  });

  routes.post('/_/moderate/sign-out', async (c) => {
    await signOut(c, context);
    return c.redirect(SIGN_IN, 303);
  });

  routes.get('/_/moderate/audit', atLeast('editor'), async (c) => {
    const acts = await store
      .selectFrom('audit')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(ACTS)
      .execute();
    return c.html(auditPage(c.get('moderator'), acts));
  });
  return routes;
}

/** What a button of one comment asks for: `decision:id:version`. */
function oneIn(form: URLSearchParams): { decision: Decision; seen: Seen } | undefined {
  const [first = '', ...rest] = (form.get('one') ?? '').split(':');
  const [decision, seen] = [toDecision(first), toSeen(rest.join(':'))];
  return decision && seen && { decision, seen };
}

const toDecision = (text: string): Decision | undefined =>
  text === 'published' || text === 'rejected' ? text : undefined;

/** `id:version`, as the queue's page writes it. */
function toSeen(text: string): Seen | undefined {
  const { id, version } = /^(?<id>[0-9a-f-]{36}):(?<version>\d{1,9})$/u.exec(text)?.groups ?? {};
  return id === undefined ? undefined : { id, version: Number(version) };
}
