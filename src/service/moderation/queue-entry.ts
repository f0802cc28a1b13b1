import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { MODERATION } from '../../messages/moderation.ts';
import type { Html } from '../pages/page.ts';
import { words } from '../pages/words.ts';
import type { Listed } from './find-comments.ts';
import { tokenField } from './moderation-header.ts';
import { placeFields, type QueuePlace } from './queue-place.ts';
import type { Moderator } from './sessions.ts';
import { signsText } from './signs-text.ts';

/** What an entry needs to know of the page that it stands in. */
interface Around extends QueuePlace {
  moderator: Moderator;
  titles: ReadonlyMap<string, string>;
}

/** A comment in the queue, with what may be done about it. */
export function queueEntry(comment: Listed, around: Around): Html {
  const { id, code, name, email, text, at, signs, newsroom } = comment;
  const title = around.titles.get(code) ?? `${MODERATION.item} ${code}`;
  return html`<article id="c-${id}">
    <p class="row">
      ${newsroom === 1 ? html`<strong>${MODERATION.answer}</strong>` : html`<input type="checkbox" name="comment" value="${seenOf(comment)}" form="queue" aria-label="${MODERATION.choose(name)}" />`}
      <strong><bdi>${name}</bdi></strong>
      ${email === null ? '' : html`<bdi class="soft" dir="ltr">${email}</bdi>`}
      <time class="soft" datetime="${new Date(at).toISOString()}">${formatDateTime(at)}</time>
    </p>
    <p class="soft">
      ${MODERATION.ofItem} <a href="/news/${code}/"><bdi>${title}</bdi></a>
    </p>
    ${signs === '' ? '' : html`<p class="soft">${signsText(signs)}</p>`} ${words(text)}
    ${newsroom === 1 ? ofAnswer(comment, around) : ofComment(comment, around)}
  </article>`;
}

/** A comment as it is seen: who decides of another version is told. */
const seenOf = ({ id, version }: Listed): string => `${id}:${version}`;

const ofComment = (comment: Listed, { moderator, ...place }: Around): Html =>
  html`<p class="row">
      ${place.state === 'published' ? '' : html`<button name="one" value="published:${seenOf(comment)}" form="queue">${MODERATION.publish}</button>`}
      ${place.state === 'rejected' ? '' : html`<button name="one" value="rejected:${seenOf(comment)}" form="queue">${MODERATION.reject}</button>`}
    </p>
    <details>
      <summary>${MODERATION.answer}</summary>
      <form method="post" action="/_/moderate/answer">
        ${tokenField(moderator)} ${placeFields(place)}
        <input type="hidden" name="comment" value="${seenOf(comment)}" />
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
    </details>`;

const ofAnswer = (comment: Listed, { moderator, ...place }: Around): Html =>
  html`<form method="post" action="/_/moderate/answer/decide">
    ${tokenField(moderator)} ${placeFields(place)}
    <p class="row">
      ${place.state === 'published' ? html`<button name="one" value="rejected:${seenOf(comment)}">${MODERATION.withdraw}</button>` : html`<button name="one" value="published:${seenOf(comment)}">${MODERATION.restore}</button>`}
    </p>
  </form>`;
