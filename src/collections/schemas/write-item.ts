import { Document, isCollection, isScalar, visit, type Node, type Pair } from 'yaml';
import { type Instant } from '../../lib/calendar/instant.ts';
import type { JalaliDate } from '../../lib/calendar/jalali.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { dayText, twoDigits } from '../../lib/calendar/day-text.ts';

/** Text, lists and maps, as an editor would write them. Nothing else stands in front matter. */
export type WrittenValue =
  | string
  | number
  | boolean
  | undefined
  | readonly WrittenValue[]
  | { readonly [key: string]: WrittenValue };

/** An item before it is a file: its front matter by key, and its body as Markdown. */
export interface WrittenItem {
  readonly frontMatter: { readonly [key: string]: WrittenValue };
  readonly body: string;
}

/** The order of keys in each map of an item; what is not named follows as it came. */
export const KEY_ORDER: Readonly<Record<string, readonly string[]>> = {
  '': [
    'code',
    'lang',
    'translationOf',
    'kicker',
    'title',
    'subtitle',
    'lead',
    'dateline',
    'authors',
    'photographers',
    'translator',
    'publishedAt',
    'updatedAt',
    'correction',
    'section',
    'tags',
    'image',
    'gallery',
    'series',
    'dossiers',
    'event',
    'source',
    'aliases',
    'draft',
  ],
  image: ['src', 'alt', 'caption', 'credit', 'focus'],
  gallery: ['src', 'alt', 'caption', 'credit', 'focus'],
  series: ['id', 'number'],
  event: ['date', 'place', 'attendees', 'decisions'],
  decisions: ['text', 'responsible', 'due', 'doneIn'],
  source: ['name', 'url'],
  bar: ['label', 'text', 'url', 'until'],
  top: ['code', 'until'],
  special: ['title', 'text', 'image', 'url', 'items', 'until'],
  blocks: ['section', 'count', 'look'],
};

/** What is short enough to be read on the line of its key. */
const ON_ONE_LINE = new Set(['authors', 'photographers', 'tags', 'series', 'dossiers']);

/**
 * The one form of an item's file, whoever writes it: the desk, the importer or `npm run new`.
 *
 * Keys stand in a fixed order; what is empty is left out; a text is quoted only where YAML would read
 * something else. Every field of an item is one line, so white space is folded. What is written
 * reads back as the data that was given (`readData(newsSchema, …)`).
 */
export function writeItem({ frontMatter, body }: WrittenItem): string {
  const text = body.replace(/\r\n?/gu, '\n').trim();
  return `---\n${writeFrontMatter(frontMatter)}---\n${text && `\n${text}\n`}`;
}

/** The front matter alone, without its fences; ends with a line end. */
export function writeFrontMatter(frontMatter: WrittenItem['frontMatter']): string {
  const written = ordered(frontMatter, '');
  if (written === undefined) return '';
  const document = new Document(written, { schema: 'failsafe', version: '1.2' });
  visit(document, {
    Pair: (_, pair) => {
      if (isOnOneLine(pair) && pair.value) pair.value.flow = true;
    },
  });
  return document
    .toString({
      lineWidth: 0,
      singleQuote: true,
      flowCollectionPadding: true,
      blockQuote: false,
    })
    .replace(/^(?<key> *[a-z]+: )\[ (?<list>.*) \]$/gmu, '$<key>[$<list>]');
}

/** A moment as front matter writes it, Jalali in Tehran: «1400-08-15 09:32»; seconds where there are any. */
export function writeMoment(instant: Instant): string {
  const { date, hour, minute, second } = toTehran(instant);
  const clock = [hour, minute, ...(second ? [second] : [])].map(twoDigits).join(':');
  return `${writeDay(date)} ${clock}`;
}

/** A day as front matter writes it: «1403-07-24». */
export const writeDay = (date: JalaliDate): string => dayText(date);

type Collection = Extract<Node, { flow?: boolean | undefined }>;

function isOnOneLine(pair: Pair): pair is Pair<unknown, Collection> {
  return isScalar(pair.key) && ON_ONE_LINE.has(String(pair.key.value)) && isCollection(pair.value);
}

/** The same value with keys in their order, texts on one line and nothing empty; undefined if nothing is left. */
function ordered(value: WrittenValue, key: string): unknown {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return String(value).replace(/\s+/gu, ' ').trim() || undefined;
  if (isList(value)) {
    const entries = value.map((entry) => ordered(entry, key)).filter((each) => each !== undefined);
    return entries.length ? entries : undefined;
  }
  const order = KEY_ORDER[key] ?? [];
  const rank = (name: string): number => order.indexOf(name) + 1 || Infinity;
  const entries = Object.keys(value)
    .toSorted((a, b) => rank(a) - rank(b) || 0)
    .map((name) => [name, ordered(value[name], name)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** `Array.isArray` does not narrow read-only lists. */
const isList = (value: object): value is readonly WrittenValue[] => Array.isArray(value);
