import type { BenchItem } from '../testkit/newsroom/generate.ts';

/** A line of the corpus; what it does not tell is empty or missing. */
interface Line {
  id: string;
  title?: string;
  kicker?: string;
  lead?: string;
  body?: string;
  category?: string;
  tags?: string[];
  /** Jalali, «1399-01-01». */
  date?: string;
  source?: string;
  url?: string;
  news_code?: string;
}

/** The newsroom's sections, with the words by which the corpus' categories are put into them. */
const SECTIONS: readonly { id: string; title: string; words: readonly string[] }[] = [
  { id: 'economy', title: 'اقتصاد', words: ['اقتصاد', 'economy', 'economics'] },
  { id: 'politics', title: 'سیاست', words: ['سیاس', 'سياس', 'politic'] },
  { id: 'sport', title: 'ورزش', words: ['ورزش', 'sport'] },
  { id: 'culture', title: 'فرهنگ و هنر', words: ['فرهنگ', 'هنر', 'ادب', 'culture', 'art'] },
  {
    id: 'society',
    title: 'جامعه',
    words: ['اجتماع', 'شهر', 'جامعه', 'حوادث', 'social', 'society'],
  },
  { id: 'world', title: 'جهان', words: ['جهان', 'بین‌الملل', 'خارج', 'world', 'international'] },
  { id: 'science', title: 'علم و فناوری', words: ['علم', 'دانش', 'فناور', 'science', 'tech'] },
  { id: 'general', title: 'عمومی', words: [''] },
];

export const ISNA_SECTIONS = SECTIONS.map(({ id, title }) => ({ id, title }));

/** The items of a corpus, one JSON object a line; those without a title or a body are passed over. */
export const readIsna = (text: string): BenchItem[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    // The corpus is made by a tool, one shape a line.
    .map((line) => JSON.parse(line) as Line)
    .filter(({ title, body }) => title?.trim() && body?.trim())
    .map(toItem);

function toItem(line: Line, index: number): BenchItem {
  const serial = index + 1;
  const [year = 1399, month = 1, day = 1] = (line.date ?? '').split('-').map(Number);
  // The corpus tells days only; times are spread over the day.
  const time = [7 + (serial % 14), (serial * 7) % 60, 0].map((part) =>
    String(part).padStart(2, '0'),
  );
  const category = (line.category ?? '').toLowerCase();
  const section = SECTIONS.find(({ words }) => words.some((word) => category.includes(word)));
  const tags = [...new Set((line.tags ?? []).map(fold).filter((tag) => tag !== ''))];
  return {
    code: line.news_code ?? String(900_000_000 + serial),
    title: fold(line.title ?? ''),
    ...(line.kicker && { kicker: fold(line.kicker) }),
    ...(line.lead?.trim() && { lead: fold(line.lead) }),
    date: { year, month, day },
    time: time.join(':'),
    section: section?.id ?? 'general',
    tags: tags.slice(0, 8),
    ...(line.source && {
      source: { name: fold(line.source), ...(line.url && { url: line.url }) },
    }),
    body: (line.body ?? '').trim(),
  };
}

const fold = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();
