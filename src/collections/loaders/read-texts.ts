import type { z } from 'astro/zod';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { digestOf } from '../../node/digest.ts';
import { Border } from '../../node/files/read.ts';
import { walkTexts } from '../../node/files/walk-content.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { isFitId } from '../schemas/fields.ts';
import { readBody } from './read-body.ts';
import { readData } from './read-data.ts';
import { readBytes } from './read-file.ts';

/** A text that is known by its file's name. */
export interface NamedText<Data> {
  id: string;
  data: Data & {
    format: 'md' | 'mdx';
    /** The file below the content directory. */
    file: string;
    bodyMedia: string[];
    digest: string;
  };
}

/**
 * The texts of a folder, such as standing pages, whose names are parts of addresses; read whole each time.
 * @param diagnostics takes what is wrong; a faulty file is left out
 * @param whyNotNamed what else is wrong with a name
 */
export function readTexts<Schema extends z.ZodType<object>>(
  dir: string,
  folder: string,
  schema: Schema,
  diagnostics: ContentDiagnostic[],
  whyNotNamed: (id: string, file: string) => ContentDiagnostic | undefined = () => undefined,
): NamedText<z.output<Schema>>[] {
  const walked = walkTexts(dir, folder);
  diagnostics.push(...walked.diagnostics);
  const border = new Border(dir);
  return walked.files.flatMap((file) => {
    const name = file.slice(folder.length + 1);
    const id = name.replace(/\.mdx?$/u, '');
    const unfit = isFitId(id)
      ? whyNotNamed(id, file)
      : diagnosticAt({ code: 'bad-id', params: { value: id } }, { file, line: 1 });
    if (unfit) {
      diagnostics.push(unfit);
      return [];
    }
    const readIn = readBytes(border, file);
    if (!readIn.ok) {
      diagnostics.push(readIn.diagnostic);
      return [];
    }
    const bytes = readIn.content;
    const parts = splitFrontMatter(bytes);
    if (!parts.ok) {
      diagnostics.push(diagnosticAt(parts.problem, { file, line: parts.line }));
      return [];
    }
    const read = readData(schema, parts.yaml, file, parts.yamlLine);
    const body = readBody(parts.body, file, parts.bodyLine);
    if (!read.ok || body.diagnostics.length > 0) {
      diagnostics.push(...(read.ok ? [] : read.diagnostics), ...body.diagnostics);
      return [];
    }
    const bodyMedia = [...new Set(body.media.map(({ src }) => src))];
    const format = name.endsWith('.mdx') ? 'mdx' : 'md';
    const digest = digestOf(Buffer.concat([bytes, Buffer.from(format)]));
    return [{ id, data: { ...read.data, format, file, bodyMedia, digest } }];
  });
}
