const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const CLF =
  /^(?<day>\d{2})\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<sign>[+-])(?<hours>\d{2})(?<minutes>\d{2})$/u;

let last = { text: '', at: NaN };

/**
 * The instant that a server wrote into its log: `30/Nov/2026:21:04:22 +0330` (nginx `$time_local`, Apache) or
 * ISO 8601 (`$time_iso8601`). @returns NaN for anything else
 */
export function parseLogTime(text: string): number {
  // Many lines are of one second.
  if (text !== last.text) last = { text, at: parse(text) };
  return last.at;
}

function parse(text: string): number {
  const parts = CLF.exec(text)?.groups;
  if (!parts)
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? Date.parse(text) : NaN;
  const number = (name: string): number => Number(parts[name]);
  const month = MONTHS.indexOf(parts['month'] ?? '') / 3;
  if (!Number.isInteger(month) || month < 0) return NaN;
  const clock = Date.UTC(
    number('year'),
    month,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  const offset = (number('hours') * 60 + number('minutes')) * 60_000;
  return clock - (parts['sign'] === '-' ? -offset : offset);
}
