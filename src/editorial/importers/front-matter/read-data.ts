import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { CutText } from './cut.ts';

/** Texts, lists and maps of them, by key as it was written. */
export type Data = Readonly<Record<string, unknown>>;

/** More characters than any site maker writes. */
const LONGEST = 200_000;
/** Brackets that stand open in one another, those of a title counted, too. */
const DEEPEST = 50;

/**
 * What front matter says, every scalar as text: «1403-02-31» is a day here and none to YAML 1.1 or TOML.
 *
 * @returns undefined where it is no map or cannot be read
 */
export function readData({ format, data }: CutText): Data | undefined {
  if (data.length > LONGEST || isTooDeep(data)) return undefined;
  try {
    const read = READERS[format](data);
    return isMap(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const READERS: Record<CutText['format'], (text: string) => unknown> = {
  // A tag («!!timestamp», «!!set») would make an object of what was written.
  yaml: (text) =>
    parseYaml(text, {
      ...{ schema: 'failsafe', uniqueKeys: false, logLevel: 'error', resolveKnownTags: false },
    }),
  toml: (text) => asText(parseToml(withDaysAsText(text), { integersAsBigInt: 'asNeeded' }), 0),
  json: (text) => asText(JSON.parse(text, asWritten), 0),
};

/** A number as it stands in the text: as a number of the language, «2.10» and long codes would be others. */
const asWritten = (_: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === 'number' ? (source ?? value) : value;

/** TOML refuses a day that Gregory's calendar lacks. A text over several lines may hold anything. */
const withDaysAsText = (text: string): string =>
  /"""|'''/u.test(text)
    ? text
    : text.replace(
        /^(?<key>[ \t]*[\w-]+[ \t]*=[ \t]*)(?<day>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?)(?=[ \t\r]*(?:#.*)?$)/gmu,
        (_, key: string, day: string) => `${key}"${day}"`,
      );

/** The same data with numbers, days and truths as they are written; a parser's own objects become plain. */
function asText(value: unknown, depth: number): unknown {
  // TOML's «a.b.c = 1» opens maps without brackets.
  if (depth > DEEPEST) throw new RangeError('more in one another than any site maker writes');
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => asText(each, depth + 1));
  if (isMap(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, asText(each, depth + 1)]),
    );
  return value === null || value === undefined ? '' : String(value);
}

export const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parsers take time by the square of what stands open in one another, so it is counted first. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return false;
}
