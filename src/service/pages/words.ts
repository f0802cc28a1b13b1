import { html } from 'hono/html';
import type { Html } from './page.ts';

/**
 * What a reader wrote as a page shows it: a paragraph a line, each turned by its own letters, so that a
 * line in another script keeps its order and turns nothing beside it.
 */
export const words = (text: string): Html =>
  html`<div class="words">${text.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}</div>`;
