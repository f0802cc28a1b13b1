import { html } from 'hono/html';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { COUNTS } from '../../messages/counts.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { REPORT_DESK } from '../../messages/reports.ts';
import type { Html } from '../pages/page.ts';
import type { CommentState, Role } from '../store/tables.ts';
import type { Moderator } from './sessions.ts';

const STATES = ['pending', 'published', 'rejected'] as const satisfies CommentState[];

/** What every form of a session bears. */
export const tokenField = ({ token }: Moderator): Html =>
  html`<input type="hidden" name="token" value="${token}" />`;

/** What the pages beside the queue are called in their addresses, and who may see them. */
const PAGES = [
  { name: 'counts', title: COUNTS.editors.title, roles: ['moderator', 'editor', 'owner'] },
  { name: 'reports', title: REPORT_DESK.title, roles: ['editor', 'owner'] },
  { name: 'audit', title: MODERATION.audit, roles: ['editor', 'owner'] },
  { name: 'team', title: MODERATION.team, roles: ['owner'] },
  { name: 'account', title: MODERATION.account, roles: ['moderator', 'editor', 'owner'] },
] as const satisfies readonly { name: string; title: string; roles: readonly Role[] }[];

type Here = CommentState | (typeof PAGES)[number]['name'];

const link = (address: string, title: string, isHere: boolean): Html =>
  isHere
    ? html`<a href="/_/moderate${address}" aria-current="page">${title}</a>`
    : html`<a href="/_/moderate${address}">${title}</a>`;

/** What stands above every page of moderation: where else to go, and who is signed in. */
export const moderationHeader = (
  moderator: Moderator,
  here: Here,
  counts?: Record<CommentState, number>,
): Html =>
  html`<header>
    <nav class="row" aria-label="${MODERATION.title}">
      ${STATES.map((state) => link(`?state=${state}`, `${MODERATION.states[state]}${counts ? ` (${formatNumber(counts[state])})` : ''}`, state === here))}
      ${PAGES.filter(({ roles }) => (roles as readonly Role[]).includes(moderator.role)).map(({ name, title }) => link(`/${name}`, title, name === here))}
    </nav>
    <form method="post" action="/_/moderate/sign-out" class="row">
      ${tokenField(moderator)} <bdi>${moderator.name}</bdi> <button>${MODERATION.signOut}</button>
    </form>
  </header>`;
