import { parseLogTime } from './log-time.ts';

/** When a line of a log was written, whatever it tells of: ms since the epoch, or NaN. */
export function lineTime(line: string): number {
  if (!line.startsWith('{')) {
    const end = line.indexOf('] "');
    return end === -1 ? NaN : parseLogTime(line.slice(line.lastIndexOf('[', end) + 1, end));
  }
  const value = /"ts":(?:(?<seconds>\d+(?:\.\d+)?)|"(?<text>[^"]+)")/u.exec(line)?.groups;
  return value?.['seconds'] === undefined
    ? parseLogTime(value?.['text'] ?? '')
    : Math.round(Number(value['seconds']) * 1000);
}
