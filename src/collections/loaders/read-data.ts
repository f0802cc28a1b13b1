import type { z } from 'astro/zod';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { compact, problemOf } from '../schemas/fields.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { nearestOf } from '../../lib/nearest.ts';
import { knownKeys } from '../schemas/known-keys.ts';
import { KEYS_IN_PERSIAN } from '../../messages/front-matter.ts';
import { firstDiagnostics } from './first-diagnostics.ts';
import { readYaml } from './yaml.ts';

export type Read<Data> =
  | { ok: true; data: Data; positionOf: ReturnType<typeof readYaml>['positionOf'] }
  | { ok: false; diagnostics: ContentDiagnostic[] };

/**
 * YAML text → data that holds what `schema` promises, or all that is wrong in it with its location.
 *
 * @param schema or what tells it by the data
 * @param firstLine the line of the file that `text` begins at
 * @param empty what a text with nothing in it stands for
 */
export function readData<Schema extends z.ZodType>(
  schema: Schema | ((data: unknown) => Schema),
  text: string,
  file: string,
  firstLine: number,
  empty: unknown = {},
): Read<z.output<Schema>> {
  const yaml = readYaml(text, file, firstLine);
  if (yaml.diagnostics.length)
    return { ok: false, diagnostics: firstDiagnostics(yaml.diagnostics) };
  const data = compact(yaml.data === null || yaml.data === '' ? empty : yaml.data);
  const chosen = typeof schema === 'function' ? schema(data) : schema;
  const parsed = chosen.safeParse(data);
  if (parsed.success) return { ok: true, data: parsed.data, positionOf: yaml.positionOf };
  const diagnostics = parsed.error.issues.flatMap((issue): ContentDiagnostic[] => {
    if (issue.code !== 'unrecognized_keys')
      return [diagnosticAt(problemOf(issue, data), { file, ...yaml.positionOf(issue.path) })];
    const known = knownKeys(chosen, issue.path);
    return issue.keys.map((key) => {
      const value = key.slice(0, LONGEST_SHOWN).toWellFormed();
      const meant = meantKey(key, known);
      const params = { field: issue.path.join('.'), value, ...(meant !== undefined && { meant }) };
      const location = { file, ...yaml.positionOf([...issue.path, key]) };
      return diagnosticAt({ code: 'unknown-key', params }, location);
    });
  });
  return {
    ok: false,
    diagnostics: firstDiagnostics(diagnostics.toSorted((a, b) => a.line - b.line)),
  };
}

/** As much of a key as is shown. */
const LONGEST_SHOWN = 60;

/** The known key that an unknown one may stand for: its name in Persian, or nearly the same letters. */
function meantKey(key: string, known: readonly string[]): string | undefined {
  const translated = KEYS_IN_PERSIAN[normalise(key).trim()];
  return translated !== undefined && known.includes(translated)
    ? translated
    : nearestOf(key, known);
}
