import { describe, expect, test } from 'vitest';
import { hostFiles, limitsOf } from './host-files.ts';

const MOVED = new Map([
  ['/old/1.html', '/news/1/'],
  ['/خبر/۱/', '/news/1/'],
]);

/** The headers that a host answers a path with, by the rules that fit it, as both hosts read them. */
function headersAt(file: string, path: string): Record<string, string> {
  const headers = new Map<string, string>();
  let fits = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.replaceAll(/[.]/gu, '[.]').replaceAll(/:\w+/gu, '[^/]+');
      fits = new RegExp(`^${pattern.replace('*', '.*')}$`, 'u').test(path);
    }
    const [, taken] = /^ {2}! (.+)$/u.exec(line) ?? [];
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
    if (fits && taken !== undefined) headers.delete(taken);
    const before = headers.get(name);
    if (fits && name !== '')
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

describe.each(['netlify', 'cloudflare'] as const)('%s', (host) => {
  const { files } = hostFiles(host, MOVED);
  const file = files.get('_headers') ?? '';

  test('protects every page', () => {
    expect(headersAt(file, '/news/1/')).toMatchObject({
      'Content-Security-Policy': `frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  });

  test('holds files that somebody gave in a sandbox', () => {
    expect(headersAt(file, '/media/a.svg')['Content-Security-Policy']).toMatch(/ sandbox;/u);
  });

  test.each([
    ['/_astro/a.css', true],
    ['/media/a-320.webp', true],
    ['/pagefind/current/fragment/a.pf_fragment', true],
    ['/pagefind/current/pagefind-entry.json', false],
    ['/news/1/', false],
  ])('lets browsers keep %s for ever: %s', (path, forEver) => {
    const kept = headersAt(file, path)['Cache-Control'] ?? '';
    expect(kept.includes('immutable')).toBe(forEver);
  });

  test('has no rule twice for a header that means nothing twice', () => {
    expect(headersAt(file, '/admin/')['Cross-Origin-Opener-Policy']).toBe(
      host === 'cloudflare' ? 'unsafe-none' : undefined,
    );
  });

  test('leads from old addresses to items, also where a page is', () => {
    const status = host === 'netlify' ? '301!' : '301';
    expect(files.get('_redirects')?.split('\n')).toEqual([
      `/old/1.html /news/1/ ${status}`,
      `/%D8%AE%D8%A8%D8%B1/%DB%B1 /news/1/ ${status}`,
      `/%D8%AE%D8%A8%D8%B1/%DB%B1/ /news/1/ ${status}`,
      '',
    ]);
  });
});

test('an old address with a query is one of Netlify’s alone, the one with more of it first', () => {
  const asked = new Map([
    ['/?p=7', '/news/1/'],
    ['/index.php?id=3', '/news/1/'],
    ['/index.php?id=3&lang=en', '/news/2/'],
    ['/خبر?newsid=۹', '/news/3/'],
    ['/old/1.html', '/news/1/'],
  ]);
  const lines = (host: 'netlify' | 'cloudflare') =>
    hostFiles(host, asked).files.get('_redirects')?.trim().split('\n') ?? [];
  expect(lines('cloudflare')).toEqual(['/old/1.html /news/1/ 301']);
  const told = lines('netlify');
  // The path, what of the query must be there, where it leads; a line's first that fits counts.
  expect(told).toEqual(
    expect.arrayContaining([
      '/ p=7 /news/1/ 301!',
      '/index.php id=3 /news/1/ 301!',
      '/index.php id=3 lang=en /news/2/ 301!',
      '/%D8%AE%D8%A8%D8%B1 newsid=%DB%B9 /news/3/ 301!',
      '/old/1.html /news/1/ 301!',
    ]),
  );
  expect(told.indexOf('/index.php id=3 lang=en /news/2/ 301!')).toBeLessThan(
    told.indexOf('/index.php id=3 /news/1/ 301!'),
  );
});

test('Cloudflare gets as many redirects as it takes, and the rest is told of', () => {
  const many = new Map(
    Array.from({ length: 2100 }, (_, at) => [`/old/${at}.html`, `/news/${at}/`]),
  );
  const { files, limits } = hostFiles('cloudflare', many);
  expect(files.get('_redirects')?.trim().split('\n')).toHaveLength(2000);
  expect(limits).toEqual([{ what: 'redirects', most: 2000, found: 2100 }]);
  expect(hostFiles('netlify', many).limits).toEqual([]);
});

test('what a host would refuse is told of', () => {
  const sizes = new Map([
    ['a.mp4', 26 * 2 ** 20],
    ['b.mp4', 2 ** 30],
  ]);
  const told = (host: Parameters<typeof limitsOf>[0]) =>
    limitsOf(host, sizes).map(({ what }) => what);
  expect([told('cloudflare'), told('github'), told('gitlab'), told('netlify')]).toEqual([
    ...[['large'], ['size'], [], []],
  ]);
});

test('GitHub is told to leave files alone', () => {
  expect([...hostFiles('github', MOVED).files.keys()]).toEqual(['.nojekyll']);
});
