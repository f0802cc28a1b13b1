import { html } from 'hono/html';
import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { commentWords } from '../comments/comment-words.ts';
import { page, type Html } from '../pages/page.ts';
import type { CommentState, Tables } from '../store/tables.ts';
import type { Listed } from './find-comments.ts';
import type { Moderator } from './sessions.ts';

const STATES = ['pending', 'published', 'rejected'] as const;

/** What a page of the queue shows. */
export interface QueueView {
  moderator: Moderator;
  state: CommentState;
  query: string;
  counts: Record<CommentState, number>;
  comments: readonly Listed[];
  notices: readonly string[];
}

const tokenField = ({ token }: Moderator): Html =>
  html`<input type="hidden" name="token" value="${token}" />`;

const header = (moderator: Moderator, counts?: Record<CommentState, number>): Html =>
  html`<header>
    <nav class="row" aria-label="${MODERATION.title}">
      ${STATES.map((state) => html`<a href="/_/moderate?state=${state}">${MODERATION.states[state]}${counts ? ` (${formatNumber(counts[state])})` : ''}</a>`)}
      ${moderator.role === 'moderator' ? '' : html`<a href="/_/moderate/audit">${MODERATION.audit}</a>`}
    </nav>
    <form method="post" action="/_/moderate/sign-out" class="row">
      ${tokenField(moderator)} <bdi>${moderator.name}</bdi> <button>${MODERATION.signOut}</button>
    </form>
  </header>`;

/** The queue: one form for all that is chosen, a button for each comment, an answer for each. */
export const queuePage = (view: QueueView): Html => {
  const { moderator, state, query, counts, comments, notices } = view;
  return page(
    `${MODERATION.title}: ${MODERATION.states[state]}`,
    html`${notices.map((notice) => html`<p class="fault" role="status">${notice}</p>`)}
      <form method="get" action="/_/moderate" role="search">
        <input type="hidden" name="state" value="${state}" />
        <label
          >${MODERATION.search}<input type="search" name="q" value="${query}" dir="auto"
        /></label>
        <p><button>${MODERATION.find}</button></p>
      </form>
      ${comments.length === 0 ? html`<p>${MODERATION.none}</p>` : ''}
      <form method="post" action="/_/moderate/decide" id="queue">
        ${tokenField(moderator)}<input type="hidden" name="state" value="${state}" /><input
          type="hidden"
          name="q"
          value="${query}"
        />
        ${comments.length === 0 ? '' : bulkButtons(state)}
      </form>
      <ul class="list">
        ${comments.map((comment) => html`<li>${entry(comment, view)}</li>`)}
      </ul>`,
    header(moderator, counts),
  );
};

const bulkButtons = (state: CommentState): Html =>
  html`<p class="row">
    ${state === 'published' ? '' : html`<button class="main" name="act" value="published">${MODERATION.publishChosen}</button>`}
    ${state === 'rejected' ? '' : html`<button name="act" value="rejected">${MODERATION.rejectChosen}</button>`}
  </p>`;

function entry(comment: Listed, { moderator, state, query }: QueueView): Html {
  const { id, version, code, name, email, text, at, signs, newsroom } = comment;
  const seen = `${id}:${version}`;
  return html`<article id="c-${id}">
    <p class="row">
      ${newsroom === 1 ? html`<strong>${MODERATION.answer}</strong>` : html`<input type="checkbox" name="comment" value="${seen}" form="queue" aria-label="${MODERATION.choose(name)}" />`}
      <strong><bdi>${name}</bdi></strong>
      ${email === null ? '' : html`<bdi class="soft" dir="ltr">${email}</bdi>`}
      <time class="soft" datetime="${new Date(at).toISOString()}">${formatDateTime(at)}</time>
      <a href="/news/${code}/">${MODERATION.item} ${code}</a>
    </p>
    ${
      signs === ''
        ? ''
        : html`<p class="soft">
            ${signs
              .split(' ')
              .map((sign) => MODERATION.signs[sign] ?? sign)
              .join('، ')}
          </p>`
    }
    ${commentWords(text)}
    ${
      newsroom === 1
        ? ''
        : html`<p class="row">
              ${state === 'published' ? '' : html`<button name="one" value="published:${seen}" form="queue">${MODERATION.publish}</button>`}
              ${state === 'rejected' ? '' : html`<button name="one" value="rejected:${seen}" form="queue">${MODERATION.reject}</button>`}
            </p>
            <details>
              <summary>${MODERATION.answer}</summary>
              <form method="post" action="/_/moderate/answer">
                ${tokenField(moderator)} <input type="hidden" name="state" value="${state}" /><input
                  type="hidden"
                  name="q"
                  value="${query}"
                />
                <input type="hidden" name="comment" value="${seen}" />
                <label
                  >${MODERATION.answerName}<input
                    name="name"
                    value="${moderator.name}"
                    required
                    maxlength="${COMMENT_LIMITS.name}"
                    dir="auto"
                /></label>
                <label
                  >${MODERATION.answerText}<textarea
                    name="text"
                    required
                    rows="4"
                    maxlength="${COMMENT_LIMITS.text}"
                    dir="auto"
                  ></textarea>
                </label>
                <p><button class="main">${MODERATION.sendAnswer}</button></p>
              </form>
            </details>`
    }
  </article>`;
}

export const signInPage = (fault?: string): Html =>
  page(
    MODERATION.signIn.title,
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <form method="post" action="/_/moderate/sign-in">
        <label
          >${MODERATION.signIn.name}<input name="name" required autocomplete="username" dir="auto"
        /></label>
        <label
          >${MODERATION.signIn.password}<input
            name="password"
            type="password"
            required
            autocomplete="current-password"
            dir="ltr"
        /></label>
        <p><button class="main">${MODERATION.signIn.enter}</button></p>
      </form>`,
  );

export const invitationPage = (name: string, word: string, fault?: string): Html =>
  page(
    MODERATION.invitation.title(name),
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <p>${MODERATION.invitation.note}</p>
      <form method="post" action="/_/moderate/invitation">
        <input type="hidden" name="word" value="${word}" />
        <input type="hidden" name="username" value="${name}" autocomplete="username" />
        ${newPassword(MODERATION.invitation.password, 'password')}
        ${newPassword(MODERATION.invitation.again, 'again')}
        <p><button class="main">${MODERATION.invitation.take}</button></p>
      </form>`,
  );

const newPassword = (label: string, name: string): Html =>
  html`<label
    >${label}<input
      name="${name}"
      type="password"
      required
      minlength="10"
      maxlength="200"
      autocomplete="new-password"
      dir="ltr"
  /></label>`;

export const auditPage = (moderator: Moderator, acts: readonly Tables['audit'][]): Html =>
  page(
    MODERATION.audit,
    html`<table>
      <thead>
        <tr>
          ${Object.values(MODERATION.auditHeads).map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${acts.map(
          (act) =>
            html`<tr>
              <td>
                <time datetime="${new Date(act.at).toISOString()}">${formatDateTime(act.at)}</time>
              </td>
              <td><bdi>${act.moderator}</bdi></td>
              <td>${MODERATION.acts[act.act] ?? act.act}</td>
              <td><bdi dir="ltr">${act.subject}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    header(moderator),
  );
