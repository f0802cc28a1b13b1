/**
 * A moment in time: milliseconds since the Unix epoch, 1970-01-01T00:00:00Z.
 *
 * Everything that is stored or compared is an instant. The day, the hour and the Jalali date are
 * derived from it in Tehran, and only when they are shown (see `tehran.ts`).
 */
export type Instant = number;

const ISO_INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;

/**
 * Read an ISO 8601 / RFC 3339 timestamp that names its offset, such as
 * `2021-11-06T09:32:00+03:30` or `2021-11-06T06:02Z`.
 *
 * For machines' own timestamps. What an editor writes goes through `parseDate`, which accepts far
 * more. Gives `undefined` for anything else, for a day that does not exist and for a text without
 * an offset. Fractions are cut at the millisecond.
 */
export function parseIsoInstant(text: string): Instant | undefined {
  const match = ISO_INSTANT.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => +(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const offset = +(match[9] ?? 0) * 60 + +(match[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offset > 24 * 60) return undefined;
  const midnight = utcMidnight(year, month, day);
  if (midnight === undefined) return undefined;
  const sign = match[8] === '-' ? -1 : 1;
  const milliseconds = Math.floor(+`0.${match[7] ?? '0'}` * 1000);
  const minutes = hour * 60 + minute - sign * offset;
  return midnight + (minutes * 60 + second) * 1000 + milliseconds;
}

/** The first millisecond of a Gregorian day in UTC; `undefined` when there is no such day. */
function utcMidnight(year: number, month: number, day: number): Instant | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() : undefined;
}
