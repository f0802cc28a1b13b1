import { html } from 'hono/html';
import type { Html } from '../pages/page.ts';

/**
 * The text of a comment as a page shows it: a paragraph a line, each turned by its own letters, so that a
 * line in another script keeps its order and turns nothing beside it.
 */
export const commentWords = (text: string): Html =>
  html`<div class="words">${text.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}</div>`;
