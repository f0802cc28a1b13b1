import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { routeOf } from '../../src/lib/addresses/match-route.ts';
import { ICONS, OWN_PATHS } from '../../src/lib/addresses/own-paths.ts';
import { TakenAddresses } from '../../src/lib/addresses/taken-addresses.ts';
import { BASE, buildSite } from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';

const scratch = await mkdtemp(join(tmpdir(), 'peyk-addresses-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A newsroom whose items have these old addresses, one a line, as they are written. */
async function newsroom(items: readonly (readonly string[])[]): Promise<string> {
  const dir = join(scratch, 'content');
  const files: Record<string, string> = {
    'site.yml': 'name: پیک\noffline: false\n',
    'sections.yml': '- { id: ict, title: ارتباطات }\n',
    'pages/about.md': '---\ntitle: درباره\n---\n\nمتن.\n',
  };
  for (const [at, aliases] of items.entries())
    files[`news/${at + 1}.md`] =
      `---\ncode: ${at + 1}\ntitle: خبر\npublishedAt: 1403-07-24 09:32\nsection: ict\n` +
      `aliases: ${JSON.stringify(aliases)}\n---\n\nمتن خبر.\n`;
  await rm(dir, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

/** Addresses as old sites had them, and stranger ones. */
const part = fc.oneof(
  fc.constantFrom(
    'fa',
    'News',
    'خبر',
    'می‌شود',
    'old',
    'index.php',
    '_layouts',
    'a b',
    'é',
    '٪',
    '+',
  ),
  fc.string({
    unit: fc.constantFrom(...'abXY19-_~!$&\'()*+,;=:@[]{}|^`"<>خبر۱ '),
    minLength: 1,
    maxLength: 12,
  }),
  fc.webSegment().filter((text) => text !== ''),
);
const ending = fc.constantFrom('', '/', '.html', '.aspx', '.php', '/index.html', '.htm', '.txt');
const written = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), ending)
  .map(([parts, end]) => `/${parts.join('/')}${end}`);

const free = new TakenAddresses(['/about/']);
const sound = fc.sample(written, { seed: 1, numRuns: 700 }).filter((each) => free.take(each));
const PER_ITEM = 10;
const items = Array.from({ length: Math.ceil(sound.length / PER_ITEM) }, (_, at) =>
  sound.slice(at * PER_ITEM, (at + 1) * PER_ITEM),
);

/** What is compiled for one build serves the others. */
const build = (content: string, out: string) =>
  buildSite({ content, out: join(scratch, out), cache: join(scratch, 'cache') });

const plain = await build(await newsroom(items.map(() => [])), 'plain');
const withOld = await build(await newsroom(items), 'old');

describe('any set of sound old addresses', () => {
  test('is a large one', () => {
    expect(sound.length).toBeGreaterThan(400);
    expect([plain.log, plain.code]).toEqual([plain.log, 0]);
    expect([withOld.log, withOld.code]).toEqual([withOld.log, 0]);
  });

  test('leaves every other file of the site as it is, and adds one for each', async () => {
    const before = await readTree(plain.out);
    const after = await readTree(withOld.out);
    const changed = [...before].filter(([file, bytes]) => !after.get(file)?.equals(bytes));
    // The data of the month tell of them.
    expect(changed.map(([file]) => file)).toEqual(['data/items-1403-07.json']);
    expect(after.size - before.size).toBe(sound.length);
  });

  test('is answered by the server, each with its item', async () => {
    const served = await serve(withOld.out);
    try {
      for (const [at, aliases] of items.entries())
        for (const alias of aliases) {
          // As a browser asks for it; what is written encoded stays so.
          const encoded = alias.replace(/%(?![0-9a-f]{2})/giu, '%25');
          const address = new URL(BASE + encoded, served.origin);
          const response = await fetch(address);
          expect([alias, response.status, response.headers.get('content-type')]).toEqual([
            alias,
            200,
            expect.stringMatching(alias.endsWith('.txt') ? /^text\/plain/u : /^text\/html/u),
          ]);
          expect(await response.text()).toContain(`<a href="${BASE}/news/${at + 1}/">`);
        }
    } finally {
      await served.close();
    }
  });
});

describe('an old address that changes from build to build', () => {
  test('may be a file, then a folder, then a file again', async () => {
    const sets = [
      { aliases: ['/a.html', '/Old/'], files: ['Old/index.html', 'a.html'] },
      { aliases: ['/a.html/b/', '/old/'], files: ['a.html/b/index.html', 'old/index.html'] },
      { aliases: ['/a.html', '/Old/x/'], files: ['Old/x/index.html', 'a.html'] },
      { aliases: [], files: [] },
    ];
    const others = await plain.files();
    for (const { aliases, files } of sets) {
      const site = await build(await newsroom([aliases]), 'turns');
      expect([site.log, site.code]).toEqual([site.log, 0]);
      const pages = (await site.files()).filter((file) => file.endsWith('.html'));
      expect(pages.filter((file) => !others.includes(file))).toEqual(files);
    }
  });
});

describe('old addresses that meet the site or leave it', () => {
  const hostile = [
    ...['/', '/index.html', '/404.html', '/robots.txt', '/sitemap.xml', '/favicon.svg', '/feeds/'],
    ...[
      '/offline/',
      '/service-down/',
      '/sw.js',
      '/%6eews/1/',
      '/NEWS/1/',
      '/about',
      '/About/index.html',
      '/sitemap-1403-07.xml',
    ],
    ...[
      '/../x',
      '/%2e%2e/x',
      '/%252e%252e/x',
      '/%25252e%25252e/x',
      '/a/%2e%2e/%2e%2e/b',
      '/a\\..\\..\\b',
    ],
    ...[
      '/a\u0000b',
      '/a\u202Eb',
      '/a?b',
      '/a#b',
      '//evil.example/',
      'https://evil.example/x',
      '/.htaccess',
    ],
    ...[
      `/${'x'.repeat(300)}`,
      `/${'x/'.repeat(600)}`,
      '/%',
      '/con',
      '/__proto__/../x',
      '/.git/hooks/post-commit',
    ],
  ];

  test('are all told with file and line, and nothing is published', async () => {
    const site = await build(await newsroom(hostile.map((alias) => [alias])), 'hostile');
    expect(site.code).toBe(1);
    for (const at of hostile.keys()) expect(site.log).toContain(`news/${at + 1}.md:6`);
    expect(site.log).not.toMatch(/^\s+at /mu);
    expect(site.log).not.toMatch(/[\0\u202E]/u);
    expect(await site.files().catch(() => [])).toEqual([]);
  });
});

const addressOf = (file: string): string => `/${file}`.replace(/\/index\.html$/u, '/');

describe('the site that is published', () => {
  test('holds nothing but what the table of addresses names', async () => {
    const isOwnPath = (address: string): boolean =>
      [...OWN_PATHS, ...ICONS].some((path) =>
        path.endsWith('/') ? address.startsWith(path) : address === path,
      );
    const files = await sharedSite().files();
    const others = files
      .map(addressOf)
      .filter((address) => !isOwnPath(address) && routeOf(address) === undefined);
    expect(others).toEqual([]);
    // What only the last, widest route takes must be an old address.
    const old = files
      .map(addressOf)
      .filter((each) => !isOwnPath(each) && routeOf(each) === 'alias');
    for (const address of old)
      expect([address, sharedSite().isRedirect(address)]).toEqual([address, true]);
  });
});
