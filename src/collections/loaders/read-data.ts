import type { z } from 'astro/zod';
import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import { compact, toComplaint } from '../schemas/fields.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { nearestOf } from '../../lib/nearest.ts';
import { knownKeys } from '../schemas/known-keys.ts';
import { KEYS_IN_PERSIAN } from '../../messages/front-matter.ts';
import { firstFaults } from './first-faults.ts';
import { readYaml } from './yaml.ts';

export type Read<Data> =
  | { ok: true; data: Data; placeOf: ReturnType<typeof readYaml>['placeOf'] }
  | { ok: false; faults: Fault[] };

/**
 * YAML text → data that holds what `schema` promises, or every fault in it with its place.
 *
 * @param firstLine the line of the file that `text` begins at
 * @param empty what a text with nothing in it stands for
 */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  firstLine: number,
  empty: unknown = {},
): Read<z.output<Schema>> {
  const yaml = readYaml(text, file, firstLine);
  if (yaml.faults.length) return { ok: false, faults: firstFaults(yaml.faults) };
  const data = compact(yaml.data === null || yaml.data === '' ? empty : yaml.data);
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, data: parsed.data, placeOf: yaml.placeOf };
  const faults = parsed.error.issues.flatMap((issue): Fault[] => {
    if (issue.code !== 'unrecognized_keys')
      return [{ file, ...yaml.placeOf(issue.path), ...toComplaint(issue, data) }];
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      ...yaml.placeOf([...issue.path, key]),
      kind: 'unknown-key',
      field: issue.path.join('.'),
      value: key.slice(0, LONGEST_SHOWN).toWellFormed(),
      ...meantKey(key, known),
    }));
  });
  return { ok: false, faults: firstFaults(faults.toSorted((a, b) => a.line - b.line)) };
}

/** As much of a key as a fault shows. */
const LONGEST_SHOWN = 60;

/** The known key that an unknown one may stand for: its name in Persian, or nearly the same letters. */
function meantKey(key: string, known: readonly string[]): Pick<Fault, 'detail'> {
  const translated = KEYS_IN_PERSIAN[normalise(key).trim()];
  const meant =
    translated !== undefined && known.includes(translated) ? translated : nearestOf(key, known);
  return meant === undefined ? {} : { detail: { meant } };
}
