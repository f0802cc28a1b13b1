import { findMdxFaults } from '../markdown/restrict-mdx.ts';
import type { Fault } from '../lib/fault.ts';
import { newsSchema, type NewsData } from '../schemas/news.ts';
import { findMedia } from './body-media.ts';
import { digestOf } from '../digest.ts';
import { excerptOf } from './excerpt.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readData } from './read-data.ts';

export type NewsFile = { ok: true; data: NewsData } | { ok: false; faults: Fault[] };

/**
 * The bytes of one news item → what is kept of it. The body itself is not kept: a page reads it when
 * it is made.
 *
 * @param file the path below the content directory, with `/`
 * @param stamp what tells that the file did not change (see `stampOf`)
 */
export function readNewsFile(bytes: Buffer, file: string, stamp: string): NewsFile {
  const parts = splitFrontMatter(bytes);
  if (!parts.ok) return { ok: false, faults: [{ file, line: parts.line, kind: parts.kind }] };
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const read = readData(newsSchema, parts.yaml, file, parts.yamlLine);
  const bodyFaults = format === 'mdx' ? mdxFaults(parts.body, file, parts.bodyLine) : [];
  if (!read.ok || bodyFaults.length)
    return { ok: false, faults: [...(read.ok ? [] : read.faults), ...bodyFaults] };

  const { data } = read;
  const excerpt = data.lead ? '' : excerptOf(parts.body, { title: data.title, format });
  const media = format === 'mdx' ? playedMedia(parts.body) : undefined;
  return {
    ok: true,
    data: {
      ...data,
      format,
      file,
      // The same bytes are another text as Markdown than as MDX.
      digest: digestOf(Buffer.concat([bytes, Buffer.from(format)])),
      excerpt,
      bodyMedia: findMedia(parts.body).map(({ src }) => src),
      ...(media && { media }),
      stamp,
    },
  };
}

const playedMedia = (body: string): 'video' | 'audio' | undefined => {
  if (/<Video\b/u.test(body)) return 'video';
  return /<Audio\b/u.test(body) ? 'audio' : undefined;
};

function mdxFaults(body: string, file: string, bodyLine: number): Fault[] {
  return findMdxFaults(body).map(({ line, column, kind, name }) => ({
    file,
    line: line + bodyLine - 1,
    column,
    kind: 'mdx',
    value: name,
    detail: { why: kind },
  }));
}
