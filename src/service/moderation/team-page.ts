import { html } from 'hono/html';
import { TEAM } from '../../messages/team.ts';
import { page, type Html } from '../pages/page.ts';
import type { Role } from '../store/tables.ts';
import { moderationHeader, tokenField } from './moderation-header.ts';
import type { Moderator } from './sessions.ts';
import type { Member } from './team.ts';

export const ROLES = ['moderator', 'editor', 'owner'] as const satisfies Role[];

/** What is said above the list. */
export interface Said {
  fault?: string | undefined;
  notice?: string | undefined;
  /** An invitation that was just made: shown this once. */
  invited?: { name: string; link: string } | undefined;
}

/** «همکاران»: who may judge comments, for owners. */
export const teamPage = (moderator: Moderator, team: readonly Member[], said: Said): Html =>
  page(
    TEAM.title,
    html`${said.fault === undefined ? '' : html`<p class="fault" role="alert">${said.fault}</p>`}
      ${said.notice === undefined ? '' : html`<p class="notice" role="status">${said.notice}</p>`}
      ${
        said.invited === undefined
          ? ''
          : html`<div class="words" role="status">
              <p>${TEAM.invited(said.invited.name)}</p>
              <p><bdi dir="ltr">${said.invited.link}</bdi></p>
            </div>`
      }
      <p>${TEAM.about}</p>
      <ul class="list">
        ${team.map((member) => html`<li>${entry(moderator, member)}</li>`)}
      </ul>
      <h2>${TEAM.inviteTitle}</h2>
      <p>${TEAM.inviteAbout}</p>
      <form method="post" action="/_/moderate/team/invite">
        ${tokenField(moderator)}
        <label
          >${TEAM.name}<input name="name" required maxlength="100" autocomplete="off" dir="auto"
        /></label>
        ${roleField(TEAM.role, 'moderator')}
        <p><button class="main">${TEAM.invite}</button></p>
      </form>`,
    moderationHeader(moderator, 'team'),
  );

const roleField = (label: string, chosen: Role): Html =>
  html`<label
    >${label}<select name="role">
      ${ROLES.map(
        (role) =>
          html`<option value="${role}" ${role === chosen ? 'selected' : ''}>
            ${TEAM.roles[role]}
          </option>`,
      )}
    </select></label
  >`;

const entry = (moderator: Moderator, { id, name, role, isInvited }: Member): Html =>
  html`<strong><bdi>${name}</bdi></strong> ${id === moderator.id ? TEAM.you : ''}
    ${isInvited ? html`<p class="soft">${TEAM.invitedOnly}</p>` : ''}
    <form method="post" action="/_/moderate/team/role">
      ${tokenField(moderator)}<input type="hidden" name="member" value="${id}" />
      ${roleField(TEAM.roleOf(name), role)}
      <p class="row">
        <button>${TEAM.changeRole}</button>
        <button formaction="/_/moderate/team/remove" aria-label="${TEAM.removeOf(name)}">
          ${TEAM.remove}
        </button>
      </p>
    </form>`;
