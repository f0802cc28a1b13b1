import { seededRandom, type Random } from '../newsroom/random.ts';

/** One request as a server sees it, with what a person would say of it. */
export interface LoggedRequest {
  /** Ms since the epoch, whole seconds. */
  at: number;
  address: string;
  /** The address's network: who is one visitor with one browser. */
  network: string;
  userAgent: string;
  method: string;
  target: string;
  status: number;
  note: string;
  /** The item, where a person asked for its page to read it and was given it. */
  views?: string;
}

const PERSONS = [
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
];
const PROGRAMS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.11.0',
  'python-requests/2.32.3',
  '-',
];
const OTHER = ['/', '/sections/ict/', '/_astro/a.css', '/search/?q=%D8%AE', '/media/a.avif'];

/**
 * Requests as a newsroom's server gets them: pages of items among much else, readers who come back, programs,
 * pages that are not there. The same for the same seed.
 *
 * @param options.start the first one's instant, ms
 * @param options.perSecond how many come in a second, on the average
 */
export function* drawRequests({
  seed,
  count,
  start,
  perSecond = 12,
  readers = 20_000,
  items = 2000,
}: {
  seed: number;
  count: number;
  start: number;
  perSecond?: number;
  readers?: number;
  items?: number;
}): Generator<LoggedRequest> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index += 1) {
    const at = start + Math.floor(index / perSecond) * 1000;
    const isPerson = !random.oneIn(7);
    const who = isPerson ? drawReader(random, readers) : drawReader(random, 50);
    const userAgent = isPerson ? random.pick(PERSONS) : random.pick(PROGRAMS);
    // Some items are read by many.
    const code = String(277_000 + random.below(1 + random.below(1 + random.below(items))));
    const isItem = random.below(10) < 4;
    const method = random.oneIn(50) ? random.pick(['HEAD', 'POST']) : 'GET';
    const status = random.pick(random.oneIn(20) ? [404, 206, 499, 301] : [200, 200, 200, 304]);
    const note = random.oneIn(30) ? random.pick(['editor', 'prefetch']) : '-';
    const target = isItem
      ? `/news/${code}/${random.oneIn(10) ? '?utm=x' : ''}`
      : random.pick(OTHER);
    const isView =
      isPerson && isItem && method === 'GET' && [200, 304].includes(status) && note === '-';
    yield {
      ...{ at, ...who, userAgent, method, target, status, note },
      ...(isView && { views: code }),
    };
  }
}

function drawReader(random: Random, readers: number): { address: string; network: string } {
  const reader = random.below(readers);
  const host = random.below(250);
  if (reader % 10 === 0) {
    const network = `2001:db8:${(reader % 65_536).toString(16)}`;
    return { network, address: `${network}::${host.toString(16)}` };
  }
  const network = `10.${Math.floor(reader / 256) % 256}.${reader % 256}`;
  return { network, address: `${network}.${host}` };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** As nginx writes it: its combined format with the note behind. */
export function toNginxLine(request: LoggedRequest): string {
  const { address, method, target, status, userAgent, note } = request;
  const time = new Date(request.at);
  const day = `${two(time.getUTCDate())}/${MONTHS[time.getUTCMonth()]}/${time.getUTCFullYear()}`;
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(two).join(':');
  return `${address} - - [${day}:${clock} +0000] "${method} ${target} HTTP/1.1" ${status} 5120 "-" "${userAgent}" "${note}"\n`;
}

/** As Caddy writes it. */
export function toCaddyLine(request: LoggedRequest): string {
  const { address, method, target, status, userAgent, note } = request;
  return `${JSON.stringify({
    ...{ level: 'info', ts: request.at / 1000, logger: 'http.log.access' },
    msg: 'handled request',
    request: {
      ...{ remote_ip: address, client_ip: address, proto: 'HTTP/2.0', method, host: 'x.example' },
      uri: target,
      headers: { 'User-Agent': [userAgent], Accept: ['text/html'] },
    },
    ...{ duration: 0.001, size: 5120, status, ...(note !== '-' && { peyk_note: note }) },
  })}\n`;
}

const HALF_HOUR = 1_800_000;
/** Of Tehran's clock since 1402. */
const TEHRAN = 3.5 * 3_600_000;

/**
 * Views by item and hour, counted in the simplest way there is from what the requests are, not from lines: one
 * visitor, one item, 30 minutes, from midnight to midnight in Tehran. Hours are named by what Tehran's clock
 * shows, as `2026-11-30T21 277495`.
 */
export function countNaively(requests: Iterable<LoggedRequest>): Map<string, number> {
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { at, network, userAgent, views } of requests) {
    if (views === undefined) continue;
    const clock = new Date(at + TEHRAN).toISOString();
    const visit = `${clock.slice(0, 10)} ${network} ${userAgent} ${views}`;
    const before = last.get(visit);
    if (before !== undefined && at < before + HALF_HOUR) continue;
    last.set(visit, at);
    const hour = `${clock.slice(0, 13)} ${views}`;
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return counts;
}
