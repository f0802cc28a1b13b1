import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { SearchRecord } from '../../src/search/build/record.ts';
import { PROJECT } from '../../testkit/folders.ts';

/** Real news, when it is there; it belongs to its publishers and is never part of the project. */
const CORPUS = path.join(PROJECT, '../shared/corpus');

interface Article {
  id: string;
  title?: string;
  kicker?: string;
  body?: string;
  category?: string;
  date?: string;
  tags?: string[];
}

export interface CorpusItem extends SearchRecord {
  text: string;
  /** The id in the corpus, by which relevance is judged. */
  id: string;
}

export const hasCorpus = (): boolean => existsSync(path.join(CORPUS, 'hamshahri.jsonl'));

export function readLines<Line>(name: string): Line[] {
  const text = readFileSync(path.join(CORPUS, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

export const readText = (name: string): string => readFileSync(path.join(CORPUS, name), 'utf8');

export function readHamshahri(): CorpusItem[] {
  return readLines<Article>('hamshahri.jsonl').map((article, at) => toItem(article, at, 0));
}

/** So many items of both corpora; past their end they begin again, each with the title of another. */
export function readMixed(size: number): CorpusItem[] {
  const articles = [
    ...readLines<Article>('isna-1399.jsonl'),
    ...readLines<Article>('hamshahri.jsonl'),
  ].filter(({ title, body }) => title && body?.trim());
  return Array.from({ length: size }, (_, at) => {
    const round = Math.floor(at / articles.length);
    const article = articles[at % articles.length] ?? { id: '' };
    const other = articles[(at * 7 + round) % articles.length];
    const body = round === 0 ? article.body : `${article.body ?? ''}\n${other?.title ?? ''}`;
    return toItem({ ...article, body: body ?? '' }, at, round);
  });
}

/** A third of the items is of the current year, as in a newsroom's third year. */
export const CURRENT_YEAR = 1403;

function toItem(article: Article, at: number, round: number): CorpusItem {
  const code = String(10_000_000 + at);
  return {
    id: article.id,
    code,
    url: `/news/${code}/`,
    title: article.title ?? '',
    ...(article.kicker ? { kicker: article.kicker } : {}),
    text: article.body ?? '',
    sectionId: 'news',
    sectionTitle: article.category ?? 'news',
    tags: article.tags?.slice(0, 6) ?? [],
    jalaliYear: at % 3 === 0 ? CURRENT_YEAR : CURRENT_YEAR - 1 - (at % 5),
    jalaliMonth: 1 + (at % 12),
    publishedAt: at * 60_000,
    dateText: article.date ?? '',
    digest: `${article.id} ${String(round)}`,
  };
}
