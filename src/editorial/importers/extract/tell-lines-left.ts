import { textKey } from '../../../markdown/text-key.ts';
import type { ExtractedItem, ExtractedPicture } from '../extracted-item.ts';
import { readCode, readLabel, readList, splitLabelled, type Labelled } from '../words/labels.ts';
import { findDate } from './find-date.ts';

/** So much stands on one line of a report. */
const LONGEST_TOLD = 150;

/**
 * Tell of each line that a reader of the source saw and that became no part of the item: what pages have
 * around it, what was said twice. Nothing is left out unsaid (docs/decisions/0426-no-line-untold.md).
 */
export function tellLinesLeft(found: ExtractedItem): void {
  const { sourceLines = [] } = found;
  if (sourceLines.length === 0) return;
  const said = new Said(found);
  let told = '';
  const flush = (): void => {
    if (told !== '') found.doubts.push({ kind: 'lines-left', value: told });
    told = '';
  };
  const seen = new Set<string>();
  for (const line of sourceLines) {
    if (seen.has(line) || said.holds(line)) continue;
    seen.add(line);
    if (told !== '' && told.length + line.length > LONGEST_TOLD) flush();
    told = told === '' ? line : `${told} / ${line}`;
    // A line that is longer than a report's goes on in the next one.
    for (; told.length > LONGEST_TOLD; told = told.slice(LONGEST_TOLD))
      found.doubts.push({ kind: 'lines-left', value: told.slice(0, LONGEST_TOLD) });
  }
  flush();
  Reflect.deleteProperty(found, 'sourceLines');
}

/** What an item says, by its words, so that spelling, spaces and punctuation make no difference. */
class Said {
  readonly #found: ExtractedItem;
  readonly #texts: ReadonlySet<string>;
  readonly #all: string;
  readonly #written: string;

  constructor(found: ExtractedItem) {
    this.#found = found;
    // What is told already is not told again.
    const told = found.doubts.flatMap(({ value }) => value ?? []);
    const texts = [...textsOf(found), ...told].map(wordsOf);
    this.#texts = new Set(texts);
    this.#written = withoutSpaces(textsOf(found).join(' '));
    this.#all = ` ${texts.filter(Boolean).join(' ')} `;
  }

  /** Whether the words of a line stand in the item, in their order, or its value does in another form. */
  holds(line: string): boolean {
    const words = wordsOf(line);
    if (words === '')
      return !SAYING_SIGNS.test(line) || this.#written.includes(withoutSpaces(line));
    if (this.#texts.has(words) || this.#all.includes(` ${words} `)) return true;
    return this.#isDate(line) || this.#holdsLabels(line);
  }

  #holdsLabels(line: string): boolean {
    const whole = readLabel(line);
    if (whole && this.#holdsLabel(whole)) return true;
    const parts = splitLabelled(line);
    return parts.length > 1 && parts.every((part) => this.holds(part));
  }

  /** A label alone stands over the line that has its value. */
  #holdsLabel({ kind, value }: Labelled): boolean {
    if (kind === 'page') return false;
    if (value === '') return true;
    if (kind === 'code') return readCode(value) === this.#found.code;
    if ((kind === 'publishedAt' || kind === 'updatedAt') && this.#isDate(value)) return true;
    const parts = kind === 'tags' || kind === 'section' ? readList(value) : [value];
    return parts.every((part) => this.#all.includes(` ${wordsOf(part)} `));
  }

  #isDate(text: string): boolean {
    const date = text.length > LONGEST_TOLD ? undefined : findDate(text);
    const { publishedAt, updatedAt } = this.#found;
    if (!date || /\p{L}{2,}/u.test(text.slice(0, date.start) + text.slice(date.end))) return false;
    const days = [publishedAt?.instant, updatedAt].filter((each) => each !== undefined);
    return days.some((each) => Math.abs(each - date.instant) < DAY);
  }
}

const DAY = 86_400_000;

/** Signs that say something without a word; rules, arrows and bullets do not. */
const SAYING_SIGNS = /[؟?!]|\p{Emoji_Presentation}/u;
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** As captions end; the caption stands before it once more, for a line may hold both. */
const creditLine = ({ caption = '', credit = '' }: ExtractedPicture, word: string): string =>
  `${caption} ${word} ${credit}`;

/** Words with a space between them; their endings and half-spaces are as the newsroom's keys have them. */
const wordsOf = (text: string): string =>
  (text.match(/[\p{L}\p{N}\p{M}\u200C]+/gu) ?? []).map(textKey).filter(Boolean).join(' ');

/** All that an item is to say, in the order in which its page does. */
function textsOf(found: ExtractedItem): string[] {
  const { kicker, title, subtitle, dateline, lead, blocks, image, event, source } = found;
  return [
    ...[kicker, title, subtitle, dateline, lead],
    ...blocks.flatMap(({ text, markdown }) => [text, markdown]),
    ...[image?.alt, image?.caption],
    ...(image?.credit === undefined
      ? []
      : ['عکس', 'عکاس', 'تصویر'].map((word) => creditLine(image, word))),
    ...found.tags,
    ...found.sections,
    ...[source?.name, found.series?.name, event?.place],
    ...(event?.attendees ?? []),
    ...(event?.decisions ?? []),
  ].filter((text) => text !== undefined);
}
