import { html } from 'hono/html';
import { MODERATION } from '../../messages/moderation.ts';
import { page, type Html } from '../pages/page.ts';
import type { CommentState } from '../store/tables.ts';
import type { Listed } from './find-comments.ts';
import { moderationHeader, tokenField } from './moderation-header.ts';
import { queueEntry } from './queue-entry.ts';
import { addressOf, placeFields, type QueuePlace } from './queue-place.ts';
import type { Moderator } from './sessions.ts';

/** What a page of the queue shows. */
export interface QueueView extends QueuePlace {
  moderator: Moderator;
  counts: Record<CommentState, number>;
  comments: readonly Listed[];
  /** The last comment of this page, where more follow. */
  next: string | undefined;
  /** Of their items, by code, as far as the site has them. */
  titles: ReadonlyMap<string, string>;
  notices: readonly string[];
}

/** The queue: one form for all that is chosen, a button for each comment, an answer for each. */
export const queuePage = (view: QueueView): Html => {
  const { moderator, state, query, after, counts, comments, notices } = view;
  const isCut = query === '' && comments.length > 0 && comments.length < counts[state];
  return page(
    `${MODERATION.title}: ${MODERATION.states[state]}`,
    html`${notices.map((notice) => html`<p class="notice" role="status">${notice}</p>`)}
      <form method="get" action="/_/moderate" role="search">
        <input type="hidden" name="state" value="${state}" />
        <label for="sought">${MODERATION.search}</label>
        <p class="row find">
          <input type="search" name="q" id="sought" value="${query}" dir="auto" />
          <button>${MODERATION.find}</button>
        </p>
      </form>
      ${comments.length === 0 ? html`<p>${after === '' ? MODERATION.none : MODERATION.noMore}</p>` : ''}
      ${isCut ? html`<p class="soft">${MODERATION.first(comments.length, counts[state])}</p>` : ''}
      <form method="post" action="/_/moderate/decide" id="queue">
        ${tokenField(moderator)}${placeFields(view)}
        ${comments.length === 0 ? '' : bulkButtons(state)}
      </form>
      <ul class="list">
        ${comments.map((comment) => html`<li>${queueEntry(comment, view)}</li>`)}
      </ul>
      ${pageLinks(view)}`,
    moderationHeader(moderator, state, counts),
  );
};

const bulkButtons = (state: CommentState): Html =>
  html`<p class="row">
    ${state === 'published' ? '' : html`<button class="main" name="act" value="published">${MODERATION.publishChosen}</button>`}
    ${state === 'rejected' ? '' : html`<button name="act" value="rejected">${MODERATION.rejectChosen}</button>`}
  </p>`;

/** To the comments behind these, and back to the first. */
const pageLinks = ({ state, query, after, next }: QueueView): Html | '' =>
  after === '' && next === undefined
    ? ''
    : html`<nav class="row" aria-label="${MODERATION.pages}">
        ${after === '' ? '' : html`<a href="${addressOf({ state, query, after: '' })}">${MODERATION.toFirst}</a>`}
        ${next === undefined ? '' : html`<a href="${addressOf({ state, query, after: next })}" rel="next">${MODERATION.toNext}</a>`}
      </nav>`;
