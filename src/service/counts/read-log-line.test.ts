import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogLine } from './read-log-line.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const AT = Date.parse('2026-11-30T21:04:22+03:30');
const view = { code: '277495', address: '192.0.2.7', userAgent: BROWSER, at: AT };
const combined = ({
  user = '-',
  time = '30/Nov/2026:21:04:22 +0330',
  request = 'GET /news/277495/ HTTP/1.1',
  status = '200',
  referrer = '-',
  browser = BROWSER,
  end = '',
} = {}): string =>
  `192.0.2.7 - ${user} [${time}] "${request}" ${status} 5120 "${referrer}" "${browser}"${end}`;

describe('of the combined format', () => {
  test.each([
    ['a page that was given', {}],
    ['one found unchanged', { status: '304' }],
    ['another clock', { time: '30/Nov/2026:17:34:22 +0000' }],
    ['a time of ISO 8601', { time: '2026-11-30T21:04:22+03:30' }],
    ['words behind ?', { request: 'GET /news/277495/?utm_source=a HTTP/2.0' }],
    ['the page’s file', { request: 'GET /news/277495/index.html HTTP/1.1' }],
    ['a whole address', { request: 'GET https://news.example/news/277495/ HTTP/1.1' }],
    ['a quote as nginx writes it', { referrer: String.raw`https://x/\x22` }],
    ['a quote as Apache writes it', { referrer: String.raw`https://x/\"/news/1/` }],
    ['a user who looks like a time', { user: '[30/Nov/2020:21:04:22 +0330]' }],
    ['an empty note', { end: ' "-"' }],
    ['the end of a line on Windows', { end: '\r' }],
  ])('%s is a view', (_, parts) => {
    expect(readLogLine(combined(parts))).toEqual(view);
  });

  test.each([
    ['/city', '/city/news/277495/'],
    ['/news', '/news/news/277495/index.html'],
    ['/news', 'https://news.example/news/news/277495/'],
    ['/a/b', '/a/b/news/277495/?x'],
  ])('a page of a site below %s is a view: %s', (base, target) => {
    expect(readLogLine(combined({ request: `GET ${target} HTTP/1.1` }), base)).toEqual(view);
  });

  test.each([
    ['/city', '/news/277495/'],
    ['/city', '/citynews/277495/'],
    ['/city', '/other/news/277495/'],
    ['/news', '/news/277495/'],
    ['', 'x/news/277495/'],
  ])('what is beside a site below %s is none: %s', (base, target) => {
    expect(readLogLine(combined({ request: `GET ${target} HTTP/1.1` }), base)).toBe('other');
  });

  test.each([
    ['another page', { request: 'GET /sections/ict/ HTTP/1.1' }, 'other'],
    ['an item’s feed', { request: 'GET /news/277495/comments.xml HTTP/1.1' }, 'other'],
    ['an address without its end', { request: 'GET /news/277495 HTTP/1.1' }, 'other'],
    ['no code', { request: 'GET /news/abc/ HTTP/1.1' }, 'other'],
    ['a code that is too long', { request: 'GET /news/1234567890123456/ HTTP/1.1' }, 'other'],
    ['a page within another', { request: 'GET /x/news/277495/ HTTP/1.1' }, 'other'],
    ['a page as a search term', { request: 'GET /search/?q=/news/277495/ HTTP/1.1' }, 'other'],
    ['a look at the head', { request: 'HEAD /news/277495/ HTTP/1.1' }, 'other'],
    ['a form', { request: 'POST /news/277495/ HTTP/1.1' }, 'other'],
    ['a page that is not there', { status: '404' }, 'other'],
    ['a part of a page', { status: '206' }, 'other'],
    ['a reader who went away', { status: '499' }, 'other'],
    ['a program that says so', { browser: 'Googlebot/2.1' }, 'bot'],
    ['a program that says nothing', { browser: '-' }, 'bot'],
    ['nothing at all', { browser: '' }, 'bot'],
    ['an editor', { end: ' "editor"' }, 'not-asked'],
    ['a page loaded ahead', { end: ' "-prefetch;prerender"' }, 'not-asked'],
    ['a day that is none', { time: '30/Foo/2026:21:04:22 +0330' }, 'unreadable'],
    ['no time', { time: '' }, 'unreadable'],
    ['no status', { status: '-' }, 'unreadable'],
  ] as const)('%s is none', (_, parts, outcome) => {
    expect(readLogLine(combined(parts))).toBe(outcome);
  });
});

describe('of Caddy’s format', () => {
  interface Parts {
    ts?: number | string;
    headers?: Record<string, string[]>;
    status?: number;
    peyk_note?: string;
  }
  const caddy = ({ ts = AT / 1000, headers = {}, status = 200, peyk_note }: Parts): string =>
    JSON.stringify({
      ...{ level: 'info', ts, msg: 'handled request' },
      request: {
        ...{ remote_ip: '10.0.0.1', client_ip: '192.0.2.7', method: 'GET' },
        ...{ uri: '/news/277495/', headers: { 'User-Agent': [BROWSER], ...headers } },
      },
      status,
      peyk_note,
    });

  test.each([
    ['a page that was given', {}],
    ['a time in words', { ts: '2026-11-30T21:04:22.000+03:30' }],
    ['one found unchanged', { status: 304 }],
    ['one that the browser shows', { headers: { 'Sec-Fetch-Dest': ['document'] } }],
  ])('%s is a view', (_, parts) => {
    expect(readLogLine(caddy(parts))).toEqual(view);
  });

  test.each([
    ['a page loaded ahead', { headers: { 'Sec-Purpose': ['prefetch;prerender'] } }, 'not-asked'],
    ['one that a script reads', { headers: { 'Sec-Fetch-Dest': ['empty'] } }, 'not-asked'],
    ['an editor', { peyk_note: 'editor' }, 'not-asked'],
    ['a program', { headers: { 'User-Agent': ['curl/8'] } }, 'bot'],
    ['no browser', { headers: { 'User-Agent': [] } }, 'bot'],
    ['a page that is not there', { status: 404 }, 'other'],
    ['a time that is none', { ts: 'x' }, 'unreadable'],
  ])('%s is none', (_, parts, outcome) => {
    expect(readLogLine(caddy(parts))).toBe(outcome);
  });
});

test.each([
  '{"request":{"uri":"/news/1/"}',
  '{"request":null,"x":"/news/1/"}',
  '{"request":{"uri":["/news/1/"],"headers":[]},"status":"200","ts":null}',
  '"/news/1/"',
  '/news/1/',
  `${'"'.repeat(5000)}/news/1/`,
  `192.0.2.7 - - [${'\\'.repeat(5000)}/news/1/ "`,
  `192.0.2.7 - - [30/Nov/2026:21:04:22 +0330] "GET /news/1/`,
  'x'.repeat(70_000) + '/news/1/',
])('a line of rubbish is told as such', (line) => {
  expect(readLogLine(line)).toBe('unreadable');
});

test('no line stops the count', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      expect(typeof readLogLine(`${text}/news/1/${text}`)).toBe('string');
    }),
  );
});
