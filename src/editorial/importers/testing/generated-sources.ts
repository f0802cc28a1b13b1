import fc from 'fast-check';
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

/** Lines of a page: what stands over its text, then what stands below it. */
export const AROUND = [
  'صفحه اصلی',
  'چاپ',
  'خانه » اقتصاد » بازار',
  'بازدید: ۲۱۲',
  'انتهای پیام',
  'ارسال نظر',
  'پربیننده‌ترین',
];

/** @param around what a page has around it */
export const sourceOf = (around: fc.Arbitrary<string[]>): fc.Arbitrary<Source> =>
  fc.record({
    title: line(3, 9),
    day,
    pieces: fc.array(fc.oneof(paragraph, paragraph, verse, list, results), {
      minLength: 1,
      maxLength: 6,
    }),
    around,
  });

/** A source with headings in it. */
export const withHeadings = (around: fc.Arbitrary<string[]>): fc.Arbitrary<Source> =>
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

export const NONE = fc.constant<string[]>([]);
export const anyAround = fc.subarray(AROUND);
