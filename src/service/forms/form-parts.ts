import { html } from 'hono/html';
import { COMMENTS } from '../../messages/comments.ts';
import type { Html } from '../pages/page.ts';

/** What a program fills in and no reader sees. */
export const TRAP = 'website';

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

export const trapField = (): Html =>
  html`<div class="trap" aria-hidden="true">
    <label>${COMMENTS.trap}<input name="${TRAP}" tabindex="-1" autocomplete="off" /></label>
  </div>`;

/** The item that a form is about, as a link. */
export const itemLink = ({ code, title }: { code: string; title: string }): Html =>
  html`<p>
    ${COMMENTS.about} <a href="/news/${code}/"><bdi>${title}</bdi></a>
  </p>`;

/** What is wrong with a form, told before it. @param sentences one for each fault */
export const faultList = (sentences: readonly string[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`<div class="fault" role="alert">
        <ul>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </div>`;

/** An e-mail that is never shown, with what was written so far. */
export const emailField = (email: string, longest: number): Html =>
  html`<label
    >${COMMENTS.email}<input
      name="email"
      type="email"
      value="${email}"
      maxlength="${longest}"
      autocomplete="email"
      dir="ltr"
  /></label>`;
