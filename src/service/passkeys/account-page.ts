import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { ACCOUNT } from '../../messages/account.ts';
import { TEAM } from '../../messages/team.ts';
import { scriptTag } from '../http/page-script.ts';
import { moderationHeader, tokenField } from '../moderation/moderation-header.ts';
import type { Moderator } from '../moderation/sessions.ts';
import { page, type Html } from '../pages/page.ts';
import { PASSKEY_SCRIPT } from './browser-script.ts';
import { LONGEST_NAME } from './make-passkey.ts';
import type { OwnPasskey } from './own-passkeys.ts';

const nameField = (label: string, value: string): Html =>
  html`<label
    >${label}<input
      name="name"
      value="${value}"
      required
      maxlength="${LONGEST_NAME}"
      autocomplete="off"
      dir="auto"
  /></label>`;

const moment = (at: number): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${formatDateTime(at)}</time>`;

/** «حساب من»: who one is, and the passkeys one has. */
export const accountPage = (
  moderator: Moderator,
  passkeys: readonly OwnPasskey[],
  { fault, notice }: { fault?: string | undefined; notice?: string | undefined },
): Html =>
  page(
    ACCOUNT.title,
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      ${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
      <p>${ACCOUNT.role(TEAM.roles[moderator.role])}</p>
      <h2>${ACCOUNT.passkeys}</h2>
      <p>${ACCOUNT.about}</p>
      ${passkeys.length === 0 ? html`<p class="soft">${ACCOUNT.none}</p>` : ''}
      <ul class="list">
        ${passkeys.map((passkey) => html`<li>${entry(moderator, passkey)}</li>`)}
      </ul>
      <noscript><p>${ACCOUNT.noScript}</p></noscript>
      <form
        method="post"
        action="/_/moderate/account/passkeys"
        data-passkey="make"
        data-options="/_/moderate/account/passkeys/options"
        data-failed="${ACCOUNT.failed}"
        hidden
      >
        ${tokenField(moderator)}<input type="hidden" name="answer" value="" />
        ${nameField(ACCOUNT.name, ACCOUNT.example)}
        <p><button class="main">${ACCOUNT.make}</button></p>
        <p role="status"></p>
      </form>
      ${scriptTag(PASSKEY_SCRIPT)}`,
    moderationHeader(moderator, 'account'),
  );

const entry = (moderator: Moderator, { id, name, made_at, used_at }: OwnPasskey): Html =>
  html`<strong><bdi>${name}</bdi></strong>
    <p class="soft">
      ${ACCOUNT.madeAt} ${moment(made_at)}<br />
      ${used_at === null ? ACCOUNT.neverUsed : html`${ACCOUNT.usedAt} ${moment(used_at)}`}
    </p>
    <form method="post" action="/_/moderate/account/passkeys/name">
      ${tokenField(moderator)}<input type="hidden" name="passkey" value="${id}" />
      ${nameField(ACCOUNT.nameOf(name), name)}
      <p class="row">
        <button>${ACCOUNT.rename}</button>
        <button
          formaction="/_/moderate/account/passkeys/remove"
          aria-label="${ACCOUNT.removeOf(name)}"
        >
          ${ACCOUNT.remove}
        </button>
      </p>
    </form>`;
