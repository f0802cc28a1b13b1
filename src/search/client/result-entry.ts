import { splitIsolates } from '../../lib/persian/bidi.ts';
import { languageAttributes, type Language } from '../../lib/languages.ts';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import type { Piece } from './excerpt.ts';
import type { Result } from './search.ts';

/**
 * One result as an entry of the list. Only ever text nodes: nothing that an item says can become
 * markup here.
 * @param home the path of the site's front page, with a slash at its end
 */
export function toEntry(
  { code, lang, url, kicker, title, excerpt, section, kind, picture, date }: Result,
  home: string,
): HTMLElement {
  const entry = element('li', { 'data-code': code });
  if (picture) entry.append(toPicture(picture, home));
  const link = withPieces(element('a', { href: home + url.slice(1) }), title, lang);
  const heading = element('h2', {});
  heading.append(link);
  if (kicker.length > 0) entry.append(withPieces(element('p', { class: 'kicker' }), kicker, lang));
  entry.append(heading, withPieces(element('p', { class: 'excerpt' }), excerpt, lang));
  const about = element('p', { class: 'about small' });
  for (const text of [section, kind, date]) {
    if (text === undefined) continue;
    const part = element('span', {});
    part.append(text);
    about.append(part);
  }
  entry.append(about);
  return entry;
}

/** Small, beside the words that say what it would; asked for where a reader comes to it. */
function toPicture(name: string, home: string): HTMLElement {
  const picture = element('picture', {});
  const address = (ending: string): string => `${home}media/${name}.${ending}`;
  // What moves is there in one format.
  if (!name.endsWith('-moving'))
    picture.append(element('source', { type: 'image/avif', srcset: address('avif') }));
  picture.append(
    element('img', {
      ...{ alt: '', width: '320', height: '213', loading: 'lazy', decoding: 'async' },
      src: address('webp'),
    }),
  );
  return picture;
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The pieces as one text: a mark parts neither a number nor what is read from left to right. */
function withPieces(
  parent: HTMLElement,
  pieces: readonly Piece[],
  language: Language | undefined,
): HTMLElement {
  const ends = pieces.map(({ marked }, at) => ({ marked, end: lengthUpTo(pieces, at) }));
  let done = 0;
  const whole = pieces.map(({ text }) => text).join('');
  const runs = language
    ? [{ text: whole, isolated: true }]
    : splitIsolates(persianiseDigits(whole));
  for (const run of runs) {
    const target = run.isolated ? element('bdi', languageAttributes(language)) : parent;
    const start = done;
    done += run.text.length;
    for (let at = start; at < done;) {
      const { marked, end } = ends.find((piece) => piece.end > at) ?? { marked: false, end: done };
      const text = run.text.slice(at - start, Math.min(end, done) - start);
      if (marked) target.append(withText(document.createElement('mark'), text));
      else target.append(text);
      at = Math.min(end, done);
    }
    if (target !== parent) parent.append(target);
  }
  return parent;
}

const lengthUpTo = (pieces: readonly Piece[], last: number): number =>
  pieces.slice(0, last + 1).reduce((length, { text }) => length + text.length, 0);

function withText(parent: HTMLElement, text: string): HTMLElement {
  parent.append(text);
  return parent;
}
