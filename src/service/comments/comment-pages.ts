import { html } from 'hono/html';
import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { COMMENTS } from '../../messages/comments.ts';
import { page, type Html } from '../pages/page.ts';
import { commentWords } from './comment-words.ts';
import type { PublishedItem } from './published-item.ts';
import type { WrittenComment, WrittenFault } from './read-form.ts';

/** What a program fills in and no reader sees. */
export const TRAP = 'website';

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const itemLink = ({ code, title }: PublishedItem): Html =>
  html`<p>
    ${COMMENTS.about} <a href="/news/${code}/"><bdi>${title}</bdi></a>
  </p>`;

/** The form, with what was written so far. */
const fields = ({ code, name, email, text, parent }: WrittenComment): Html =>
  html` <form method="post" action="/_/comments">
    ${hidden('code', code)}${hidden('parent', parent)}
    <label
      >${COMMENTS.name}<input
        name="name"
        value="${name}"
        required
        maxlength="${COMMENT_LIMITS.name}"
        autocomplete="name"
        dir="auto"
    /></label>
    <label
      >${COMMENTS.email}<input
        name="email"
        type="email"
        value="${email}"
        maxlength="${COMMENT_LIMITS.email}"
        autocomplete="email"
        dir="ltr"
    /></label>
    <label
      >${COMMENTS.text}<textarea
        name="text"
        required
        rows="7"
        maxlength="${COMMENT_LIMITS.text}"
        dir="auto"
      >
${text}</textarea>
    </label>
    <div class="trap" aria-hidden="true">
      <label>${COMMENTS.trap}<input name="${TRAP}" tabindex="-1" autocomplete="off" /></label>
    </div>
    <p><button class="main">${COMMENTS.preview}</button></p>
  </form>`;

/** The form on a page of its own: to answer a comment, or to mend what is wrong. */
export const formPage = (
  item: PublishedItem,
  written: WrittenComment,
  { faults = [], answered }: { faults?: readonly WrittenFault[]; answered?: string | undefined },
): Html =>
  page(
    answered === undefined ? COMMENTS.write : COMMENTS.answerTo(answered),
    html`${itemLink(item)}
    ${
      faults.length > 0
        ? html`<div class="fault" role="alert">
            <ul>
              ${faults.map((fault) => html`<li>${COMMENTS.wrong[fault]}</li>`)}
            </ul>
          </div>`
        : ''
    }
    ${fields(written)}`,
  );

/** What was written, as it will be seen, and the way to send it. */
export const previewPage = (item: PublishedItem, written: WrittenComment, token: string): Html =>
  page(
    COMMENTS.preview,
    html`${itemLink(item)}
      <p class="soft">${COMMENTS.previewNote}</p>
      <article>
        <h2><bdi>${written.name}</bdi></h2>
        ${commentWords(written.text)}
      </article>
      <form method="post" action="/_/comments">
        ${(['code', 'parent', 'name', 'email', 'text'] as const).map((name) => hidden(name, written[name]))}
        ${hidden('token', token)}
        <p><button class="main">${COMMENTS.send}</button></p>
      </form>
      <details>
        <summary>${COMMENTS.change}</summary>
        ${fields(written)}
      </details>`,
  );

/** That it waits. */
export const receivedPage = (): Html =>
  page(
    COMMENTS.received,
    html`<p role="status">${COMMENTS.receivedNote}</p>
      <p><a href="/">${COMMENTS.home}</a></p>`,
  );
