import { Hono, type Context } from 'hono';
import { TEAM } from '../../messages/team.ts';
import type { ServiceContext } from '../context.ts';
import type { Role } from '../store/tables.ts';
import { atLeast, guard, type ModerationEnv } from './guard.ts';
import { invite } from './moderators.ts';
import { readLine } from './read-line.ts';
import { changeRole, findTeam, removeMember, type Changed } from './team.ts';
import { ROLES, teamPage, type Said } from './team-page.ts';

const TEAM_PATH = '/_/moderate/team';
/** In letters. */
const LONGEST_NAME = 100;

const isRole = (text: string | null): text is Role =>
  (ROLES as readonly (string | null)[]).includes(text);

/** Owners invite, change roles and remove; there is always one of them who can sign in. */
export function teamRoutes(context: ServiceContext): Hono<ModerationEnv> {
  const { store, now, siteUrl } = context;
  const routes = new Hono<ModerationEnv>();
  for (const path of [TEAM_PATH, `${TEAM_PATH}/*`] as const)
    routes.use(path, guard(context), atLeast('owner'));

  const show = async (c: Context<ModerationEnv>, said: Said = {}) =>
    c.html(
      teamPage(c.get('moderator'), await findTeam(store), said),
      said.fault === undefined ? 200 : 422,
    );
  const answer = (c: Context<ModerationEnv>, changed: Changed, done: string) => {
    if (changed === 'done') return c.redirect(`${TEAM_PATH}?done=${done}`, 303);
    return show(c, { fault: changed === 'gone' ? TEAM.gone : TEAM.lastOwner });
  };

  routes.get(TEAM_PATH, (c) => {
    const what = c.req.query('done') ?? '';
    return show(c, { notice: Object.hasOwn(TEAM.done, what) ? TEAM.done[what] : undefined });
  });
  routes.post(`${TEAM_PATH}/invite`, async (c) => {
    const form = c.get('form');
    const name = readLine(form.get('name'), LONGEST_NAME);
    const role = form.get('role');
    if (name === undefined) return show(c, { fault: TEAM.badName });
    if (!isRole(role)) return show(c, { fault: TEAM.badRole });
    const { name: by } = c.get('moderator');
    // It would end the session that alone can show the link.
    if (name === by) return show(c, { fault: TEAM.yourself });
    const word = await invite(store, name, role, now(), by);
    return show(c, { invited: { name, link: `${siteUrl}/_/moderate/invitation?word=${word}` } });
  });
  routes.post(`${TEAM_PATH}/role`, async (c) => {
    const form = c.get('form');
    const role = form.get('role');
    if (!isRole(role)) return show(c, { fault: TEAM.badRole });
    const by = { moderator: c.get('moderator').name, now: now() };
    return answer(c, await changeRole(store, form.get('member') ?? '', role, by), 'changed');
  });
  routes.post(`${TEAM_PATH}/remove`, async (c) => {
    const by = { moderator: c.get('moderator').name, now: now() };
    return answer(c, await removeMember(store, c.get('form').get('member') ?? '', by), 'removed');
  });
  return routes;
}
