import { normalise } from '../../lib/persian/normalise.ts';
import type { BodyContext } from '../../markdown/body-context.ts';
import { toPieces } from '../../markdown/body-pieces.ts';
import { renderTree } from '../../markdown/render.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { newsSchemaOf } from '../schemas/news.ts';
import { BODY_LABELS } from '../../messages/markdown.ts';
import { readData } from '../loaders/read-data.ts';

/**
 * What a reader gets of an item's file, as one text: two versions with the same key differ in their
 * spelling of YAML and Markdown only. Of a file that cannot be read, its bytes but for white space.
 *
 * @param file tells Markdown from MDX
 */
export async function readingKey(bytes: Buffer, file: string): Promise<string> {
  const parts = splitFrontMatter(bytes);
  if (!parts.ok) return plain(bytes.toString('utf8'));
  const read = readData(newsSchemaOf, parts.yaml, file, parts.yamlLine);
  if (!read.ok) return plain(`${parts.yaml} ${parts.body}`);
  const { title, lead, lang } = read.data;
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const body = await shownBody(parts.body, format, { title, lead, language: lang });
  return JSON.stringify([read.data, body]);
}

/** The item's code, where the file says one. */
export function codeIn(bytes: Buffer): string | undefined {
  const parts = splitFrontMatter(bytes);
  if (!parts.ok) return undefined;
  const read = readData(newsSchemaOf, parts.yaml, '', parts.yamlLine);
  return read.ok ? read.data.code : undefined;
}

const plain = (text: string): string => normalise(text).replace(/\s+/gu, ' ').trim();

async function shownBody(
  body: string,
  format: 'md' | 'mdx',
  known: Pick<BodyContext, 'title' | 'lead' | 'language'>,
): Promise<string> {
  const context = {
    ...known,
    labels: BODY_LABELS,
    site: 'http://localhost',
    resolveImage: async () => null,
  };
  try {
    const { tree } = await renderTree(body, context, format);
    return JSON.stringify(toPieces(tree)).replace(/(?:\s|\\n)+/gu, ' ');
  } catch {
    return plain(body);
  }
}
