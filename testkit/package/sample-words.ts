import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readLists } from '../../src/collections/loaders/lists.ts';
import { splitFrontMatterText } from '../../src/collections/front-matter.ts';
import { readYamlText } from '../../src/collections/schemas/yaml-text.ts';
import { isTextName, walkContent } from '../../src/node/files/walk-content.ts';

/** Shorter ones may stand in anybody's newsroom: the title of a section, «سلامت». */
const TELLING = 12;

/** What only the newsroom of a content directory says: its names, its addresses, its titles. */
export function wordsOf(content: string): string[] {
  const { site, sections, series, pages } = readLists(content);
  const { publisher, name, tagline, description } = site ?? {};
  const news = walkContent(content, 'news', isTextName).files.map((file) => {
    const parts = splitFrontMatterText(readFileSync(path.join(content, file), 'utf8'));
    const data: unknown = parts.ok ? readYamlText(parts.yaml).document.toJS() : {};
    return (data as { title?: string }).title;
  });
  const told = [
    ...[name, tagline, description, publisher?.name, publisher?.address, publisher?.email],
    ...[...sections, ...series].flatMap((each) => [each.title, each.description]),
    ...pages.map(({ data }) => data.description),
    ...news,
  ];
  return told.filter((words): words is string => words !== undefined && words.length >= TELLING);
}

/** The text of a file of a built site; what the search index holds is packed. */
export const fileText = (bytes: Buffer): Buffer =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
