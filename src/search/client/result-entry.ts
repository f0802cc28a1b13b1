import { splitLatinRuns } from '../../lib/persian/bidi.ts';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import type { Piece } from './excerpt.ts';
import type { Result } from './search.ts';

/**
 * One result as an entry of the list. Only ever text nodes: nothing that an item says can become
 * markup here.
 */
export function toEntry({ code, url, kicker, title, excerpt, section, date }: Result): HTMLElement {
  const entry = element('li', { 'data-code': code });
  const link = withPieces(element('a', { href: url }), title);
  const heading = element('h2', {});
  heading.append(link);
  if (kicker.length > 0) entry.append(withPieces(element('p', { class: 'kicker' }), kicker));
  entry.append(heading, withPieces(element('p', { class: 'excerpt' }), excerpt));
  const about = element('p', { class: 'about small' });
  for (const text of [section, date]) {
    const part = element('span', {});
    part.append(text);
    about.append(part);
  }
  entry.append(about);
  return entry;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function withPieces(parent: HTMLElement, pieces: readonly Piece[]): HTMLElement {
  for (const { text, marked } of pieces) {
    const target = marked ? document.createElement('mark') : parent;
    for (const run of splitLatinRuns(persianiseDigits(text))) {
      if (run.latin) {
        const isolate = document.createElement('bdi');
        isolate.append(run.text);
        target.append(isolate);
      } else target.append(run.text);
    }
    if (marked) parent.append(target);
  }
  return parent;
}
