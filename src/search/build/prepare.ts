import { tokenise, type Token } from '../../lib/persian/analyser/tokens.ts';
import { INNER_SPACE, type FieldName, type Fragment } from '../format/layout.ts';
import { MisalignedError } from './misaligned-error.ts';
import type { SearchRecord } from './record.ts';

/** The keys of one position of a text; none where nothing is indexed. */
export type Keys = readonly string[];

/** A record ready to be indexed, and the fragment that will be shown for it. */
export interface PreparedRecord {
  code: string;
  /** The lead and the text, position by position. */
  content: readonly Keys[];
  fields: Readonly<Record<FieldName, readonly Keys[]>>;
  shown: Omit<Fragment, 'word_count'>;
}

/** Between two tags, so that a phrase does not reach over. */
const GAP: Keys = [];

/** @param text of the record, which may have to be waited for */
export function prepareRecord(record: SearchRecord, text: string): PreparedRecord {
  const title = readTokens(record.title);
  const kicker = readTokens(record.kicker ?? '');
  const content = readTokens([record.lead, text].filter(Boolean).join('\n'));
  return {
    code: record.code,
    content: content.map(keysOf),
    fields: {
      kicker: kicker.map(keysOf),
      tags: record.tags.flatMap((tag) => [...readTokens(tag).map(keysOf), GAP]),
      title: title.map(keysOf),
    },
    shown: {
      url: record.url,
      content: toShown(content),
      tags: record.tags,
      meta: {
        code: record.code,
        ...(record.lang && { lang: record.lang }),
        title: toShown(title),
        kicker: toShown(kicker),
        section: record.sectionTitle,
        ...(record.kind && { kind: record.kind }),
        ...(record.picture && { picture: record.picture }),
        date: record.dateText,
        published: String(record.publishedAt),
      },
      anchors: [],
    },
  };
}

/**
 * Excerpts mark words by their position, so what is shown must have a word for each position that is indexed.
 * @throws {MisalignedError} naming the item that has not
 */
export function checkAlignment({ code, content, fields, shown }: PreparedRecord): void {
  const aligned =
    countPositions(shown.content) === content.length &&
    countPositions(shown.meta.title) === fields.title.length &&
    countPositions(shown.meta.kicker) === fields.kicker.length;
  if (!aligned) throw new MisalignedError(code);
}

function countPositions(text: string): number {
  if (text === '') return 0;
  let positions = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) positions += 1;
  return positions;
}

const keysOf = ({ parts }: Token): Keys => parts;

/** What holds the place of a space in what is shown must be nothing else: who reads that finds these tokens again. */
const readTokens = (text: string): Token[] => tokenise(text.replaceAll(INNER_SPACE, ''));

const toShown = (tokens: readonly Token[]): string =>
  tokens.map(({ text }) => text.replaceAll(' ', INNER_SPACE)).join(' ');
