import fc from 'fast-check';
import { MONTH_NAMES } from '../../../lib/calendar/names.ts';
import { toPersianDigits } from '../../../lib/persian/digits.ts';

/** A piece of a text as people write it, by what it is. */
export type Piece =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'verse' | 'list' | 'results'; lines: readonly string[] };

/** A text before it has a form: what any of its forms must say. */
export interface Source {
  title: string;
  day: { year: number; month: number; day: number };
  pieces: readonly Piece[];
  /** Lines of the page around it. */
  around: readonly string[];
}

export interface SourceForm {
  sources: fc.Arbitrary<Source>;
  /** With nothing of a page around it. */
  clean: fc.Arbitrary<Source>;
  write(source: Source): string;
}

/** Every line that a reader of the source saw, but for the date. */
export const wordsOfSource = ({ title, pieces, around }: Source): string[] => [
  title,
  ...pieces.flatMap((piece) => ('lines' in piece ? piece.lines : [piece.text])),
  ...around,
];

const WORDS =
  'پل آب روستا مدیر شهر باران بازار کتابخانه راه مدرسه می‌شود تازه بزرگ خانه‌ها گفت سال پاییز درخت کوچه رود سنگ ماه روز برف نان ستاره دشت'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);

/** A line that no other line of the text is: its number is in it. */
const line = (fewest: number, most: number) =>
  fc
    .tuple(
      fc.array(word, { minLength: fewest, maxLength: most }),
      fc.integer({ min: 100, max: 9999 }),
    )
    .map(([words, number]) => `${words.join(' ')} ${toPersianDigits(number)}`);

const paragraph = fc
  .tuple(line(2, 30), fc.constantFrom('.', '', '!', '؟', ':'))
  .map(([text, end]): Piece => ({ kind: 'paragraph', text: text + end }));
const heading = line(2, 5).map((text): Piece => ({ kind: 'heading', text }));
const verse = fc
  .array(line(2, 6), { minLength: 2, maxLength: 6 })
  .map((lines): Piece => ({ kind: 'verse', lines }));
const list = fc
  .array(line(1, 8), { minLength: 2, maxLength: 5 })
  .map((lines): Piece => ({ kind: 'list', lines }));
const score = fc.integer({ min: 0, max: 9 });
const results = fc
  .array(fc.tuple(line(1, 1), score, line(1, 1), score), { minLength: 2, maxLength: 6 })
  .map((matches): Piece => ({
    kind: 'results',
    lines: matches.map(
      ([home, a, away, b]) => `${home} ${toPersianDigits(a)} - ${away} ${toPersianDigits(b)}`,
    ),
  }));

const day = fc.record({
  year: fc.integer({ min: 1380, max: 1404 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 29 }),
});

const AROUND = [
  'صفحه اصلی',
  'چاپ',
  'خانه » اقتصاد » بازار',
  'بازدید: ۲۱۲',
  'انتهای پیام',
  'ارسال نظر',
  'پربیننده‌ترین',
];

const sourceOf = (around: fc.Arbitrary<string[]>): fc.Arbitrary<Source> =>
  fc.record({
    title: line(3, 9),
    day,
    pieces: fc.array(fc.oneof(paragraph, paragraph, verse, list, results), {
      minLength: 1,
      maxLength: 6,
    }),
    around,
  });

const withHeadings = (around: fc.Arbitrary<string[]>): fc.Arbitrary<Source> =>
  sourceOf(around).chain((source) =>
    fc.record({
      title: fc.constant(source.title),
      day: fc.constant(source.day),
      around: fc.constant(source.around),
      pieces: fc
        .array(fc.oneof(paragraph, heading), { maxLength: 3 })
        .map((more) => [...source.pieces, ...more]),
    }),
  );

const NONE = fc.constant<string[]>([]);
const anyAround = fc.subarray(AROUND);

const dateLine = ({ year, month, day: date }: Source['day']): string =>
  `${toPersianDigits(date)} ${MONTH_NAMES[month - 1] ?? ''} ${toPersianDigits(year)}`;

/** What stands over a page's text, and what below it. */
function partsOf({ around }: Source): { over: string[]; below: string[] } {
  const end = around.findIndex((each) => AROUND.indexOf(each) >= 4);
  const cut = end === -1 ? around.length : end;
  return { over: around.slice(0, cut), below: around.slice(cut) };
}

/** Pasted text: a line for each line. */
function writeText(source: Source, gap: string): string {
  const { over, below } = partsOf(source);
  const pieces = source.pieces.map((piece) =>
    'lines' in piece
      ? piece.lines.map((each) => (piece.kind === 'list' ? `- ${each}` : each)).join('\n')
      : piece.text,
  );
  const body = pieces.join('\n\n');
  return [...over, source.title, dateLine(source.day), body, ...below].join(gap);
}

function writeMarkdown(source: Source): string {
  const { over, below } = partsOf(source);
  const pieces = source.pieces.map((piece) => {
    if (piece.kind === 'heading') return `## ${piece.text}`;
    if (piece.kind === 'verse') return piece.lines.join('  \n');
    if (!('lines' in piece)) return piece.text;
    return piece.lines.map((each) => `${piece.kind === 'list' ? '1.' : '-'} ${each}`).join('\n');
  });
  const all = [...over, `# ${source.title}`, dateLine(source.day), ...pieces, ...below];
  return all.join('\n\n');
}

const tag = (name: string, text: string): string => `<${name}>${text}</${name}>`;

function htmlOf(piece: Piece): string {
  if (piece.kind === 'heading') return tag('h2', piece.text);
  if (!('lines' in piece)) return tag('p', piece.text);
  if (piece.kind === 'verse') return tag('p', piece.lines.join('<br>'));
  if (piece.kind === 'list') return tag('ul', piece.lines.map((each) => tag('li', each)).join(''));
  return tag('table', piece.lines.map((each) => tag('tr', tag('td', each))).join(''));
}

function writePage(source: Source): string {
  const { over, below } = partsOf(source);
  const side = (lines: readonly string[]): string => lines.map((each) => tag('div', each)).join('');
  const story = source.pieces.map(htmlOf).join('\n');
  const head = `<h1>${source.title}</h1><p>تاریخ: ${dateLine(source.day)}</p>`;
  return `<!doctype html><html><head><title>${source.title}</title></head><body>${side(over)}<article>${head}${story}</article>${side(below)}</body></html>`;
}

/** As `writePage`, with no element that says where the story is. */
const writeBarePage = (source: Source): string => writePage(source).replace(/<\/?article>/gu, '');

/** The same, with the date alone on its line. */
const writeLoneDate = (source: Source): string =>
  writeBarePage(source).replace('<p>تاریخ: ', '<p>');

export const SOURCES: Readonly<Record<string, SourceForm>> = {
  'text with empty lines': {
    sources: sourceOf(anyAround),
    clean: sourceOf(NONE),
    write: (source) => writeText(source, '\n\n'),
  },
  'text without empty lines': {
    sources: sourceOf(anyAround),
    clean: sourceOf(NONE),
    write: (source) => writeText(source, '\n'),
  },
  Markdown: { sources: withHeadings(anyAround), clean: withHeadings(NONE), write: writeMarkdown },
  'a page': { sources: withHeadings(anyAround), clean: withHeadings(NONE), write: writePage },
  'a page that names nothing': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeBarePage,
  },
  'a page with nothing but a date over its story': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeLoneDate,
  },
};
