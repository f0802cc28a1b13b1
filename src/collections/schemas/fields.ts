import { z } from 'astro/zod';
import type { Complaint, FaultDetail, FaultKind } from '../../lib/diagnostics/diagnostic.ts';
import { isDeviceName, readOldAddress } from '../../lib/addresses/old-address.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';

/**
 * The building blocks of every schema. Front matter is read with YAML's failsafe schema, so each scalar
 * arrives as the text the editor wrote («0123», «1403-02-31», «yes») and only these say what it means
 * (docs/decisions/0002-scalars-are-text.md).
 */

/** Zod's `params` that carry one of our complaints through an issue. */
export interface ComplaintParams {
  kind: FaultKind;
  value?: string;
  detail?: FaultDetail;
}

type Context = z.core.$RefinementCtx<unknown>;

/** As much of what is wrong as is told of it. */
const LONGEST_SHOWN = 300;

/** Add a complaint to an issue. */
export const complain = (ctx: Context, params: ComplaintParams): never => {
  const { value, ...rest } = params;
  const shown = value === undefined ? rest : { ...rest, value: value.slice(0, LONGEST_SHOWN) };
  ctx.addIssue({ code: 'custom', params: shown, message: params.kind });
  return z.NEVER;
};

const scalar = z.string({ error: 'not-text' });

/** One line of prose: normalised, white space folded. An empty one counts as absent (see `compact`). */
export const line = (longest = 500) =>
  scalar.transform((text, ctx) => {
    const clean = normalise(text).replace(/\s+/gu, ' ').trim();
    return clean.length > longest
      ? complain(ctx, {
          kind: 'too-long',
          value: clean.slice(0, 60),
          detail: { length: clean.length, longest },
        })
      : clean;
  });

/** Prose that may run over lines, such as a lead. */
export const prose = line(5000);

/** The permanent number of an item: 1–15 digits of any script, kept as ASCII text. */
export const code = scalar.transform((text, ctx) => {
  const ascii = toAsciiDigits(text).trim();
  return /^\d{1,15}$/u.test(ascii) ? ascii : complain(ctx, { kind: 'bad-code', value: text });
});

/** Longer ones would not fit into every file system, nor into a reader's mind. */
const LONGEST_ID = 100;

/** Whether a text may stand in an address, and be the name of a folder on any file system. */
export const isFitId = (text: string): boolean =>
  text.length <= LONGEST_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) && !isDeviceName(text);

/** An id that becomes part of an address. */
export const id = scalar.transform((text, ctx) => {
  const clean = toAsciiDigits(text).trim();
  return isFitId(clean) ? clean : complain(ctx, { kind: 'bad-id', value: text });
});

/** A whole number from 1, in digits of any script. */
export const count = scalar.transform((text, ctx) => {
  const ascii = toAsciiDigits(text).trim();
  return /^[1-9]\d{0,5}$/u.test(ascii)
    ? Number(ascii)
    : complain(ctx, { kind: 'bad-number', value: text });
});

export const flag = scalar.transform((text, ctx) => {
  const word = text.trim().toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  return complain(ctx, { kind: 'bad-boolean', value: text });
});

const dated = scalar.transform((text, ctx) => {
  const read = parseDate(normalise(text));
  if (read.ok) return read;
  const { kind: why, ...rest } = read.fault;
  const numbers = Object.entries(rest).filter(([, value]) => typeof value !== 'object');
  return complain(ctx, {
    kind: 'bad-date',
    value: text,
    detail: { why, ...Object.fromEntries(numbers) },
  });
});

/** A moment: Jalali or Gregorian, any digits, Tehran time unless an offset is given; ms since the epoch. */
export const instant = dated.transform((read) => read.instant);

/** A day of the Jalali calendar, in Tehran. */
export const day = dated.transform((read) => read.date);

/** A key that IndexNow takes, which also names the file that shows it is ours (indexnow.org). */
export const indexNowKey = scalar.transform((text, ctx) =>
  /^[A-Za-z0-9-]{8,128}$/u.test(text.trim())
    ? text.trim()
    : complain(ctx, { kind: 'bad-key', value: text }),
);

/** An absolute web address of another site. */
export const webAddress = scalar.transform((text, ctx) => {
  const url = URL.parse(text.trim());
  return url && /^https?:$/u.test(url.protocol)
    ? text.trim()
    : complain(ctx, { kind: 'bad-address', value: text });
});

/** An address of this site that must keep working: starts with «/», stored decoded and NFC. */
export const alias = scalar.transform((text, ctx) => {
  const read = readOldAddress(text);
  return read.ok
    ? read.address
    : complain(ctx, {
        kind: 'bad-alias',
        value: shown(text),
        detail: { why: read.flaw },
      });
});

/** A text for a message: not too long, and nothing in it that is not seen or turns the line. */
const shown = (text: string): string =>
  text
    .slice(0, 120)
    .replace(
      /[^\P{C}\u200C]|\p{Zl}|\p{Zp}/gu,
      (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
    );

/** The place of a file below `content/media`, however the editor's relative path reaches it. */
export const mediaPath = scalar.transform((text, ctx) => {
  const path = toMediaPath(text);
  return path ?? complain(ctx, { kind: 'missing-picture', value: text });
});

/** What a Zod issue complains of, in our terms. */
export function toComplaint(issue: z.core.$ZodIssue, input: unknown): Complaint {
  const field = issue.path.join('.');
  const at = issue.path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[String(key)] : undefined),
    input,
  );
  const value = typeof at === 'string' ? { value: at.slice(0, LONGEST_SHOWN) } : {};
  switch (issue.code) {
    case 'custom': {
      // Only `complain` above makes custom issues.
      const params = issue.params as ComplaintParams;
      return { field, ...params };
    }
    case 'invalid_value':
      return at === undefined
        ? { kind: 'missing-field', field }
        : { kind: 'wrong-choice', field, ...value, detail: { choices: issue.values.map(String) } };
    default:
      if (at === undefined) return { kind: 'missing-field', field };
      if (issue.code === 'invalid_type' && issue.expected === 'array')
        return { kind: 'not-a-list', field, ...value };
      if (issue.code === 'invalid_type' && issue.expected === 'object')
        return { kind: 'not-a-map', field, ...value };
      return { kind: 'not-text', field, ...value };
  }
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
