import { toSlug } from '../../lib/persian/slug.ts';

/** A series with what it is known by, read once. */
export interface ReadSeries {
  id: string;
  slug: string;
  /** The words of its title that tell it from others. */
  words: readonly string[];
}

/** Share of a series' own words that a title must hold to be one of it. */
const ENOUGH_WORDS = 0.6;
/** Words that say nothing of which series it is. */
const COMMON = new Set('جلسه نشست همایش اجلاس گردهمایی های هایی این برای درباره'.split(' '));

export function readSeries({ id, title }: { id: string; title: string }): ReadSeries {
  const slug = toSlug(title);
  const words = slug.split('-').filter((word) => word.length > 2 && !COMMON.has(word));
  return { id, slug, words };
}

/** The series whose words a text holds most of; undefined where it holds too few of any. */
export function bestSeries(all: readonly ReadSeries[], text: string): ReadSeries | undefined {
  const words = toSlug(text).split('-');
  let best: { series: ReadSeries; score: number } | undefined;
  for (const series of all) {
    const shared = series.words.filter((word) => words.some((each) => isSameWord(each, word)));
    const score = series.words.length < 2 ? 0 : shared.length / series.words.length;
    if (score >= ENOUGH_WORDS && score > (best?.score ?? 0)) best = { series, score };
  }
  return best?.series;
}

/** The same but for an ending, which may be joined or have lost its half-space. */
function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && short.length >= Math.min(5, long.length);
}
