import { html } from 'hono/html';
import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { COMMENTS } from '../../messages/comments.ts';
import { emailField, faultList, hidden, itemLink, trapField } from '../forms/form-parts.ts';
import { page, type Html } from '../pages/page.ts';
import { words } from '../pages/words.ts';
import type { PublishedItem } from './published-item.ts';
import type { WrittenComment, WrittenFault } from './read-form.ts';

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
    ${emailField(email, COMMENT_LIMITS.email)}
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
    ${trapField()}
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
    html`${itemLink(item)} ${faultList(faults.map((fault) => COMMENTS.wrong[fault]))}
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
        ${words(written.text)}
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
