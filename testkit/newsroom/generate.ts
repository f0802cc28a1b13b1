import { addDays, type JalaliDate } from './calendar-days.ts';
import { seededRandom, type Random } from './random.ts';
import { getVocabulary } from './vocabulary.ts';

/** An item as the benchmarks know it; each tool gets it in its own words. */
export interface BenchItem {
  code: string;
  title: string;
  kicker?: string;
  lead?: string;
  date: JalaliDate;
  /** Tehran time, «09:32:15». */
  time: string;
  /** An id of `SECTIONS`. */
  section: string;
  tags: readonly string[];
  /** Where it was taken from. */
  source?: { name: string; url?: string };
  /** Markdown. */
  body: string;
}

export interface GenerateOptions {
  seed: number;
  size: number;
}

/** The archive begins here and lasts `DAYS` days: nearly twelve Jalali years. */
const FIRST_DAY: JalaliDate = { year: 1394, month: 1, day: 1 };
const DAYS = 4276;
/** The moment that everything generated is built at: the archive's last day is over, and a new item's day has come. */
export const BENCH_NOW = '2026-12-06T23:59:00+03:30';
/** The day of items that are published on top. */
const NEW_DAY: JalaliDate = { year: 1405, month: 9, day: 15 };
/** Items appear from this hour on, so that no change of the clock makes two moments one. */
const OPENS = 5 * 3600;
/** How long the day's items are spread over; each comes up to a sixteenth of it later than its share. */
const OPEN_FOR = 17 * 3600;

export const SECTIONS: readonly { id: string; title: string }[] = [
  { id: 'province', title: 'استان' },
  { id: 'economy', title: 'اقتصاد' },
  { id: 'society', title: 'جامعه' },
  { id: 'culture', title: 'فرهنگ' },
  { id: 'ict', title: 'ارتباطات' },
  { id: 'health', title: 'سلامت' },
  { id: 'sport', title: 'ورزش' },
  { id: 'world', title: 'جهان' },
];
const TAGS = 200;
/** Half of a UTF-8 Persian text's bytes: bodies are about 4 KB. */
const BODY_LETTERS = 2250;

/**
 * Items from the oldest to the newest, spread evenly over the years. The same seed and size give the
 * same items on every machine.
 */
export function* generateItems({ seed, size }: GenerateOptions): Generator<BenchItem> {
  const tags = makeTags(seed);
  for (let index = 0; index < size; index += 1) {
    const random = seededRandom(seed * 1_000_003 + index);
    const day = (index * DAYS) / size;
    const slot = Math.max(1, Math.floor((OPEN_FOR * DAYS) / size));
    const second =
      OPENS + Math.floor((day % 1) * OPEN_FOR) + random.below(Math.min(slot, OPEN_FOR >> 4));
    yield makeItem(random, tags, addDays(FIRST_DAY, Math.floor(day)), second);
  }
}

/** The item that is published on top of the others, newer than all; `nth` from 0 tells several apart. */
export function newItem(seed: number, nth: number): BenchItem {
  const random = seededRandom(seed * 1_000_003 - 1 - nth);
  return makeItem(random, makeTags(seed), NEW_DAY, 10 * 3600 + nth * 60);
}

function makeTags(seed: number): string[] {
  const random = seededRandom(seed);
  const tags = new Set<string>();
  while (tags.size < TAGS) tags.add(getVocabulary().phrase(random, 1 + random.below(2)));
  return [...tags];
}

function makeItem(
  random: Random,
  tags: readonly string[],
  date: JalaliDate,
  second: number,
): BenchItem {
  const parts = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const digits = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0'));
  return {
    code: [...digits, ...parts].join(''),
    title: sentence(random, 7 + random.below(6)),
    ...(random.oneIn(2) && { kicker: sentence(random, 3 + random.below(4)) }),
    ...(!random.oneIn(5) && { lead: `${sentence(random, 25 + random.below(20))}.` }),
    date,
    time: parts.join(':'),
    section: (SECTIONS[skewed(random, SECTIONS.length)] ?? { id: 'province' }).id,
    tags: [
      ...new Set(Array.from({ length: random.below(5) }, () => tags[skewed(random, TAGS)] ?? '')),
    ],
    body: makeBody(random),
  };
}

/** A number below `end`, the small ones oftener, as some tags and sections are. */
const skewed = (random: Random, end: number): number =>
  Math.min(random.below(end), random.below(end));

function sentence(random: Random, words: number): string {
  const { word } = getVocabulary();
  let text = word(random);
  for (let at = 1; at < words; at += 1) text += (random.oneIn(14) ? '، ' : ' ') + word(random);
  return text;
}

/** Paragraphs mostly; now and then what editors also write. */
function makeBody(random: Random): string {
  const blocks: string[] = [];
  let letters = 0;
  while (letters < BODY_LETTERS) {
    const block = makeBlock(random);
    blocks.push(block);
    letters += block.length;
  }
  return blocks.join('\n\n');
}

function makeBlock(random: Random): string {
  switch (random.below(40)) {
    case 0:
      return `## ${sentence(random, 4)}`;
    case 1:
    case 2:
      return list(random, () => '-');
    case 3:
      return list(random, (at) => `${at + 1}.`);
    case 4:
      return `> ${sentence(random, 20)}.`;
    case 5:
      return random.oneIn(3) ? table(random) : `«${sentence(random, 25)}».`;
    default:
      return paragraph(random);
  }
}

function paragraph(random: Random): string {
  const sentences = Array.from({ length: 2 + random.below(3) }, () =>
    sentence(random, 10 + random.below(14)),
  );
  if (random.oneIn(4)) sentences.push(`**${sentence(random, 3)}**`);
  if (random.oneIn(8)) sentences.push(`*${sentence(random, 2)}*`);
  if (random.oneIn(8))
    sentences.push(`[${sentence(random, 3)}](https://example.ir/${random.below(10_000)})`);
  if (random.oneIn(6)) sentences.push(`${sentence(random, 4)} ${random.below(5000)}`);
  return `${sentences.join('. ')}.`;
}

const list = (random: Random, mark: (at: number) => string): string =>
  Array.from(
    { length: 3 + random.below(3) },
    (_, at) => `${mark(at)} ${sentence(random, 6 + random.below(8))}`,
  ).join('\n');

function table(random: Random): string {
  const row = (): string => `| ${sentence(random, 2)} | ${random.below(1000)} |`;
  return [row(), '| --- | --- |', row(), row(), row()].join('\n');
}
