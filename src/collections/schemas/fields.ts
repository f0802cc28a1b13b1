import { z } from 'astro/zod';
import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import type { Problem } from '../../lib/diagnostics/diagnostic.ts';
import { isDeviceName, readOldAddress } from '../../lib/addresses/old-address.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { LANGUAGES } from '../../lib/languages.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { isRooted } from '../../lib/addresses/base-path.ts';
import { parseFocus } from '../../lib/focus.ts';
import { nearestSeen } from '../../lib/colour/palette.ts';
import { parseColour } from '../../lib/colour/parse-colour.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { cleanTypedLine } from '../../lib/typed-text.ts';

/**
 * The building blocks of every schema. Front matter is read with YAML's failsafe schema, so each scalar
 * arrives as the text the editor wrote («0123», «1403-02-31», «yes») and only these say what it means
 * (docs/decisions/0002-scalars-are-text.md).
 */

type FieldCode =
  | 'bad-address'
  | 'bad-alias'
  | 'bad-boolean'
  | 'bad-code'
  | 'bad-colour'
  | 'bad-date'
  | 'bad-focus'
  | 'bad-hours'
  | 'bad-host'
  | 'bad-id'
  | 'bad-key'
  | 'bad-link'
  | 'bad-number'
  | 'bad-variable'
  | 'bad-server-path'
  | 'missing-field'
  | 'missing-picture'
  | 'no-review'
  | 'not-a-link'
  | 'not-a-target'
  | 'pale-colour'
  | 'too-long'
  | 'too-many'
  | 'unknown-placeholder';

/** What a schema says of a value, which knows nothing of the key that it stands under. */
type FieldProblem = {
  [Code in FieldCode]: { code: Code; params: Omit<ContentParams[Code], 'field'> };
}[FieldCode];

type Context = z.core.$RefinementCtx<unknown>;

/** As much of what is wrong as is told of it. */
const LONGEST_SHOWN = 300;

/** A problem as an issue of Zod, which `problemOf` reads back. */
export const toIssue = (problem: FieldProblem) =>
  ({ code: 'custom', params: problem, message: problem.code }) as const;

/** Refuse a value. */
const refuse = (ctx: Context, problem: FieldProblem): never => {
  ctx.addIssue(toIssue(problem));
  return z.NEVER;
};

/** Refuse a text; so much of it is told as a reader knows it by. */
export const refuseText = <Code extends TextCode>(ctx: Context, code: Code, text: string): never =>
  refuse(ctx, { code, params: { value: text.slice(0, LONGEST_SHOWN) } });

/** What is said of a text by itself. */
type TextCode = Exclude<
  FieldCode,
  | 'bad-alias'
  | 'bad-date'
  | 'bad-variable'
  | 'missing-field'
  | 'no-review'
  | 'not-a-link'
  | 'not-a-target'
  | 'pale-colour'
  | 'too-long'
  | 'too-many'
>;

const scalar = z.string({ error: 'not-text' });

/** What a schema cannot be asked for: how long its text may be. */
const lengths = new WeakMap<object, number>();

/** One line of prose: normalised, white space folded. An empty one counts as absent (see `compact`). */
export const line = (longest = 500) =>
  cleanText(longest, (text) => normalise(text).replace(/\s+/gu, ' ').trim());

/** One line in a language beside Persian, as it was typed. */
export const typedLine = (longest = 500) => cleanText(longest, cleanTypedLine);

/** A text of several lines, each normalised; white space in them stays. */
export const lines = (longest: number) =>
  cleanText(longest, (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((each) => normalise(each))
      .join('\n'),
  );

function cleanText(longest: number, cleaned: (text: string) => string) {
  const schema = scalar.transform((text, ctx) => {
    const clean = cleaned(text);
    return clean.length > longest
      ? refuse(ctx, {
          code: 'too-long',
          params: { value: clean.slice(0, 60), length: clean.length, longest },
        })
      : clean;
  });
  lengths.set(schema, longest);
  return schema;
}

/** A schema that ends with one of `line`'s: as long as that. */
export const asLongAs = <Schema extends z.ZodType>(bound: object, schema: Schema): Schema => {
  lengths.set(schema, lengths.get(bound) ?? 0);
  return schema;
};

/** How many characters (UTF-16 code units) a schema that `line` made takes; undefined for every other. */
export const longestOf = (schema: object): number | undefined => lengths.get(schema);

const LONGEST_PROSE = 5000;

/** Prose that may run over lines, such as a lead. */
export const prose = line(LONGEST_PROSE);

/** The same in a language beside Persian. */
export const typedProse = typedLine(LONGEST_PROSE);

/** The permanent number of an item: 1–15 digits of any script, kept as ASCII text. */
export const code = scalar.transform((text, ctx) => {
  const ascii = toAsciiDigits(text).trim();
  return /^\d{1,15}$/u.test(ascii) ? ascii : refuseText(ctx, 'bad-code', text);
});

/** Longer ones would not fit into every file system, nor into a reader's mind. */
const LONGEST_ID = 100;

/** Whether a text may stand in an address, and be the name of a folder on any file system. */
export const isFitId = (text: string): boolean =>
  text.length <= LONGEST_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) && !isDeviceName(text);

/** An id that becomes part of an address. */
export const id = scalar.transform((text, ctx) => {
  const clean = toAsciiDigits(text).trim();
  return isFitId(clean) ? clean : refuseText(ctx, 'bad-id', text);
});

/** A whole number from 1, in digits of any script. */
export const count = scalar.transform((text, ctx) => {
  const ascii = toAsciiDigits(text).trim();
  return /^[1-9]\d{0,5}$/u.test(ascii) ? Number(ascii) : refuseText(ctx, 'bad-number', text);
});

export const flag = scalar.transform((text, ctx) => {
  const word = text.trim().toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  return refuseText(ctx, 'bad-boolean', text);
});

/** `image: ../media/a.jpg` says the same as `image: { src: ../media/a.jpg }`; so wherever one key is meant. */
export const orBare = <Schema extends z.ZodType>(key: string, schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), schema);

/** A switch that may also be left to what stands above it. */
export const onOrOff = z.enum(['on', 'off']);

/** The tag of a language; Persian is what a text is in unless one is given. */
export const language = z
  .enum(['fa', ...LANGUAGES])
  .transform((tag) => (tag === 'fa' ? undefined : tag));

const dated = scalar.transform((text, ctx) => {
  const read = parseDate(normalise(text));
  if (read.ok) return read;
  return refuse(ctx, {
    code: 'bad-date',
    params: { value: text.slice(0, LONGEST_SHOWN), why: read.fault },
  });
});

/** A moment: Jalali or Gregorian, any digits, Tehran time unless an offset is given; ms since the epoch. */
export const instant = dated.transform((read) => read.instant);

/** A day of the Jalali calendar, in Tehran. */
export const day = dated.transform((read) => read.date);

/** A key that IndexNow takes, which also names the file that shows it is ours (indexnow.org). */
export const indexNowKey = scalar.transform((text, ctx) =>
  /^[A-Za-z0-9-]{8,128}$/u.test(text.trim()) ? text.trim() : refuseText(ctx, 'bad-key', text),
);

/** An absolute web address of another site. */
export const webAddress = scalar.transform((text, ctx) => {
  const url = URL.parse(text.trim());
  return url && /^https?:$/u.test(url.protocol)
    ? text.trim()
    : refuseText(ctx, 'bad-address', text);
});

/** A colour that is seen on a white page, as `#rrggbb`. */
export const colour = scalar.transform((text, ctx) => {
  const hex = parseColour(toAsciiDigits(text));
  if (hex === undefined) return refuseText(ctx, 'bad-colour', text);
  const seen = nearestSeen(hex);
  return seen === undefined
    ? hex
    : refuse(ctx, { code: 'pale-colour', params: { value: hex, nearest: seen } });
});

/** Where a link leads: an address of this site, `/archive/`, or a whole one of another. */
export const linkAddress = scalar.transform((text, ctx) => {
  const address = text.trim();
  const url = isRooted(address) ? URL.parse(address, 'https://site') : URL.parse(address);
  return url && /^https?:$/u.test(url.protocol) ? address : refuseText(ctx, 'bad-link', text);
});

/** An address of this site that must keep working: starts with «/», stored decoded and NFC. */
export const alias = scalar.transform((text, ctx) => {
  const read = readOldAddress(text);
  return read.ok
    ? read.address
    : refuse(ctx, { code: 'bad-alias', params: { value: shown(text), why: read.flaw } });
});

/** A text for a message: not too long, and nothing in it that is not seen or turns the line. */
const shown = (text: string): string =>
  text
    .slice(0, 120)
    .replace(
      /[^\P{C}\u200C]|\p{Zl}|\p{Zp}/gu,
      (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
    );

/** The path of a file below `content/media`, however the editor's relative path reaches it. */
export const mediaPath = scalar.transform((text, ctx) => {
  const path = toMediaPath(text);
  return path ?? refuseText(ctx, 'missing-picture', text);
});

/** The point of a picture that stays in sight where it is cut: «30% 20%». */
export const focus = scalar.transform((text, ctx) => {
  const point = parseFocus(text);
  return point ?? refuseText(ctx, 'bad-focus', text);
});

/** What a Zod issue is about, in our terms. */
export function problemOf(issue: z.core.$ZodIssue, input: unknown): Problem {
  const field = issue.path.join('.');
  if (issue.code === 'custom') {
    // Only `toIssue` above makes custom issues, and their params want nothing but the field.
    const { code, params } = issue.params as FieldProblem;
    return { code, params: { field, ...params } } as Problem;
  }
  const written = issue.path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[String(key)] : undefined),
    input,
  );
  if (written === undefined) return { code: 'missing-field', params: { field } };
  if (issue.code === 'invalid_value') {
    const value = typeof written === 'string' ? written.slice(0, LONGEST_SHOWN) : '';
    const choices = issue.values.map(String);
    return { code: 'wrong-choice', params: { field, value, choices } };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return { code: 'not-a-list', params: { field } };
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return { code: 'not-a-map', params: { field } };
  return { code: 'not-text', params: { field } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The same data without what the editor left empty (`kicker:` with nothing behind it), at any depth. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact).filter((entry) => entry !== '');
  // Half a surrogate pair is no text: no address can hold it.
  if (typeof value === 'string') return value.toWellFormed();
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== '')
      .map(([key, entry]) => [key, compact(entry)]),
  );
}
