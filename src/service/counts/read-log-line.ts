import { isAhead, isReader } from './is-reader.ts';
import { ITEM_MARK, itemOf } from './item-path.ts';
import { parseLogTime } from './log-time.ts';
import type { View } from './view.ts';

/** Why a line tells of no view. `unreadable`: it is none of a format that is known. */
export type NoView = 'other' | 'bot' | 'not-asked' | 'unreadable';

/** What of a request a log tells. */
interface Logged {
  address: string;
  at: number;
  method: string;
  target: string;
  status: number;
  userAgent: string;
  /** What is not to be counted, and why: words of our own log format. */
  note: string;
}

/** No server writes a longer one: its request alone may have some thousand bytes. */
const LONGEST_LINE = 64 * 1024;

/** Words of a note that say that nobody asked for the page to read it. */
const NOTE = /editor|prefetch|prerender|preview|fetch/iu;

/**
 * Read a line of an access log: nginx (combined, or our own format), Apache (combined) or Caddy (JSON). A view
 * is a page of an item, given whole (200) or found unchanged (304) to a `GET` of a person's browser. A 304 is a
 * reader who opens again what the browser still has.
 *
 * @param line its bytes as Latin-1, without the line's end
 * @param base the path that the site stands below (`basePathOf`)
 */
export function readLogLine(line: string, base = ''): View | NoView {
  if (!line.includes(ITEM_MARK)) return 'other';
  if (line.length > LONGEST_LINE) return 'unreadable';
  const logged = line.startsWith('{') ? readJson(line) : readCombined(line);
  if (!logged || Number.isNaN(logged.at)) return 'unreadable';
  const { address, at, method, target, status, userAgent, note } = logged;
  if (method !== 'GET' || (status !== 200 && status !== 304)) return 'other';
  const code = itemOf(target, base);
  if (code === undefined) return 'other';
  if (!isReader(userAgent)) return 'bot';
  return NOTE.test(note) ? 'not-asked' : { code, address, userAgent, at };
}

/**
 * The combined format of nginx and Apache: `address - user [time] "method target protocol" status bytes "referrer"
 * "browser"`; what stands behind these, in quotes, is our own format's note. No server writes a bare quote into a
 * field, so the first one opens the request.
 */
function readCombined(line: string): Logged | undefined {
  const [head, request, end] = takeQuoted(line, 0);
  const time = head.lastIndexOf('[');
  const [method = '', target = ''] = request.split(' ', 2);
  const [middle, , afterReferrer] = takeQuoted(line, end);
  const [, userAgent, afterBrowser] = takeQuoted(line, afterReferrer);
  const [, note] = takeQuoted(line, afterBrowser);
  const status = /^ (?<status>\d{3}) /u.exec(middle)?.groups?.['status'];
  if (status === undefined || time === -1 || !head.endsWith('] ')) return undefined;
  const address = head.slice(0, head.indexOf(' '));
  const at = parseLogTime(head.slice(time + 1, -2));
  return { address, at, method, target, status: Number(status), userAgent, note };
}

/** What stands before the next quoted field, the field, and where it ends. */
function takeQuoted(line: string, from: number): [before: string, field: string, end: number] {
  const open = line.indexOf('"', from);
  if (open === -1) return [line.slice(from), '', line.length];
  let close = line.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(line, close)) close = line.indexOf('"', close + 1);
  if (close === -1) close = line.length;
  return [line.slice(from, open), line.slice(open + 1, close), close + 1];
}

/** Apache writes a quote within a field behind a backslash. */
function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What Caddy writes; `peyk_note` is what the example in the documentation adds. */
function readJson(line: string): Logged | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isFields(entry) || !isFields(entry['request'])) return undefined;
  const { ts, status, request, peyk_note: note } = entry;
  const { client_ip: client, remote_ip: remote, method, uri, headers } = request;
  if (typeof status !== 'number' || (typeof ts !== 'number' && typeof ts !== 'string'))
    return undefined;
  const header = (name: string): string => {
    const values = isFields(headers) ? headers[name] : undefined;
    return Array.isArray(values) ? values.map(textOf).join(' ') : textOf(values);
  };
  const ahead = isAhead(header('Sec-Purpose'), header('Purpose'), header('X-Moz'));
  const destination = header('Sec-Fetch-Dest');
  return {
    address: textOf(client) || textOf(remote),
    at: typeof ts === 'number' ? Math.round(ts * 1000) : parseLogTime(ts),
    method: textOf(method),
    target: textOf(uri),
    status,
    userAgent: header('User-Agent'),
    note: `${textOf(note)}${ahead ? ' prefetch' : ''}${destination === 'empty' ? ' fetch' : ''}`,
  };
}
