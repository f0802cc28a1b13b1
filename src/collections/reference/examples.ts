import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parse, parseDocument, stringify } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontMatterText } from '../front-matter.ts';
import { readData } from '../loaders/read-data.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { ContentFile } from './content-files.ts';

/** A file's example: every key that it may have, once at least. */
export interface Example {
  /** All of it, as it stands in the file. */
  text: string;
  /** Its YAML alone. */
  yaml: string;
  /** Maps, lists and texts, as the schema gets them. */
  data: unknown;
}

/** Written as editors write: every value a text of its own, in quotes where it needs them. */
const STYLE = { schema: 'failsafe', singleQuote: true, lineWidth: 0 } as const;

/** The committed example of a kind of file. */
export function exampleOf({ name, shape }: ContentFile): Example {
  const extension = shape === 'front-matter' ? 'md' : 'yml';
  const file = path.join(import.meta.dirname, 'examples', `${name}.${extension}`);
  const text = readFileSync(file, 'utf8');
  const parts = shape === 'front-matter' ? splitFrontMatterText(text) : undefined;
  const yaml = parts?.ok ? parts.yaml : text;
  return { text, yaml, data: parse(yaml, { schema: 'failsafe' }) };
}

/** The lines of an example that some of its keys are written in. */
export function linesOf({ yaml }: Example, keys: readonly string[]): string {
  const { contents } = parseDocument(yaml, { schema: 'failsafe' });
  if (!isMap(contents)) return yaml;
  const pairs = contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), start: key.range[0] }] : [],
  );
  return keys
    .map((key) => {
      const at = pairs.findIndex(({ name }) => name === key);
      return yaml.slice(pairs[at]?.start, pairs[at + 1]?.start).trimEnd();
    })
    .join('\n');
}

/** An example with another value at a path such as «footer.links.title», as YAML. */
export function exampleWith({ data }: Example, at: string, value: unknown): string {
  return stringify(withValue(data, at.split('.'), value), STYLE);
}

function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const found = data.findIndex((entry) => isRecord(entry) && key in entry);
    const entry = Math.max(found, 0);
    return data.map((each, index) =>
      index === entry ? withValue(each, [key, ...rest], value) : each,
    );
  }
  const map = isRecord(data) ? data : {};
  return { ...map, [key]: withValue(map[key], rest, value) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that a build would tell of the YAML of such a file. */
export function faultsOf(
  { schema, shape, path: file }: ContentFile,
  yaml: string,
): ContentDiagnostic[] {
  const whole = shape === 'list' ? z.array(schema, { error: 'not-a-list' }) : schema;
  const read = readData(whole, yaml, file, 1);
  return read.ok ? [] : read.diagnostics;
}

/** What a build tells of it first, in Persian. */
export function toldOf(file: ContentFile, yaml: string): string {
  const [fault] = faultsOf(file, yaml);
  if (fault === undefined) throw new Error(`Nothing is wrong with ${file.path}`);
  const { what, cure } = describeContent(fault);
  return `${what}. ${cure}.`;
}
