import { tokenise, type Token } from '../../lib/persian/analyser/tokens.ts';
import { INNER_SPACE, LANGUAGE, type Fragment } from '../bundle/layout.ts';
import type { SearchRecord } from './record.ts';

/** A record ready for Pagefind, and the fragment that will be shown for it. */
export interface PreparedRecord {
  code: string;
  /** What Pagefind is given to index: keys, one white-space word for each token of the text. */
  indexed: {
    url: string;
    language: string;
    content: string;
    meta: { title: string; kicker: string; tags: string };
  };
  shown: Omit<Fragment, 'word_count'>;
}

/** Stands where a token has no key: Pagefind counts its place and indexes nothing. */
const NO_KEY = '·';

export function prepareRecord(record: SearchRecord): PreparedRecord {
  const title = tokenise(record.title);
  const kicker = tokenise(record.kicker ?? '');
  const content = tokenise([record.lead, record.text].filter(Boolean).join('\n'));
  return {
    code: record.code,
    indexed: {
      url: record.url,
      language: LANGUAGE,
      content: hasKeys(content) ? toIndexed(content) : standIn(record.code, content),
      meta: {
        title: toIndexed(title),
        kicker: toIndexed(kicker),
        tags: record.tags.map((tag) => toIndexed(tokenise(tag))).join(` ${NO_KEY} `) || NO_KEY,
      },
    },
    shown: {
      url: record.url,
      content: toShown(content),
      filters: {
        section: [record.sectionTitle],
        tag: [...record.tags],
        year: [String(record.jalaliYear)],
      },
      meta: {
        code: record.code,
        title: toShown(title),
        kicker: toShown(kicker),
        section: record.sectionTitle,
        date: record.dateText,
        published: String(record.publishedAt),
      },
      anchors: [],
    },
  };
}

function hasKeys(tokens: readonly Token[]): boolean {
  return tokens.some(({ parts }) => parts.length > 0);
}

/** Pagefind passes over an item without a word, such as a body of one dot: its code is one. */
function standIn(code: string, tokens: readonly Token[]): string {
  return [code, ...tokens.slice(1).map(() => NO_KEY)].join(' ');
}

/**
 * Pagefind indexes the parts of a hyphened word and their join, all at one place, which is what a
 * compound needs.
 */
function toIndexed(tokens: readonly Token[]): string {
  return (
    tokens.map(({ parts }) => (parts.length === 0 ? NO_KEY : parts.join('-'))).join(' ') || NO_KEY
  );
}

function toShown(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text.replaceAll(INNER_SPACE, '').replaceAll(' ', INNER_SPACE))
    .join(' ');
}
