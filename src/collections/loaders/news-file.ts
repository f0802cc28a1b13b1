import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { newsSchemaOf, type NewsData } from '../schemas/news.ts';
import { digestOf } from '../../node/digest.ts';
import { excerptOf } from './excerpt.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readBody } from './read-body.ts';
import { readData } from './read-data.ts';

export type NewsFile =
  { ok: true; data: NewsData } | { ok: false; diagnostics: ContentDiagnostic[] };

/**
 * The bytes of one news item → what is kept of it. The body itself is not kept: a page reads it when
 * it is made.
 *
 * @param file the path below the content directory, with `/`
 * @param stamp what tells that the file did not change (see `stampOf`)
 */
export function readNewsFile(bytes: Buffer, file: string, stamp: string): NewsFile {
  const parts = splitFrontMatter(bytes);
  if (!parts.ok)
    return { ok: false, diagnostics: [diagnosticAt(parts.problem, { file, line: parts.line })] };
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const read = readData(newsSchemaOf, parts.yaml, file, parts.yamlLine);
  const body = readBody(parts.body, file, parts.bodyLine);
  if (!read.ok || body.diagnostics.length)
    return { ok: false, diagnostics: [...(read.ok ? [] : read.diagnostics), ...body.diagnostics] };

  const { data } = read;
  const { title, lang: language } = data;
  const excerpt = data.lead ? '' : excerptOf(parts.body, { title, language, format });
  return {
    ok: true,
    data: {
      ...data,
      format,
      file,
      // The same bytes are another text as Markdown than as MDX.
      digest: digestOf(Buffer.concat([bytes, Buffer.from(format)])),
      excerpt,
      bodyMedia: [...new Set(body.media.map(({ src }) => src))],
      ...(body.played && { media: body.played }),
      stamp,
    },
  };
}
