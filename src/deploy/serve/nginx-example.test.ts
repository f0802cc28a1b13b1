import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CACHE_CONTROL, choose, SECURITY_HEADERS, securityHeaders } from '../../policy/headers.ts';
import { contentTypeOf } from './content-types.ts';

/** The example for nginx in the operators' manual. */
const [, example = ''] =
  /```nginx\n(.*?)```/su.exec(readFileSync('docs/operators.md', 'utf8')) ?? [];

const unquoted = (text: string): string => text.replace(/^"(.*)"$/u, '$1');

/** Its `map` blocks, read as nginx reads them: the first pattern that fits, else the default. */
const MAPS = new Map(
  Array.from(
    example.matchAll(/^map (\S+) (\S+) \{\n(.*?)^\}/gmsu),
    ([, of = '', name = '', body = '']) => [
      name,
      {
        of,
        lines: Array.from(
          body.matchAll(/^ {2}("[^"]*"|\S+) (.*);$/gmu),
          ([, key = '', value = '']) => ({
            key: unquoted(key),
            value: unquoted(value),
          }),
        ),
      },
    ],
  ),
);

function valueOf(text: string, variables: Readonly<Record<string, string>>): string {
  if (!text.startsWith('$')) return text;
  const map = MAPS.get(text);
  if (!map) return variables[text] ?? '';
  const input = valueOf(map.of, variables);
  const line =
    map.lines.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1), 'u').test(input)) ??
    map.lines.find(({ key }) => key === 'default');
  return valueOf(line?.value ?? '', variables);
}

const HEADERS = new Map(
  Array.from(
    example.matchAll(/^ {2}add_header (\S+) (.*?)(?: always)?;$/gmu),
    ([, name = '', value = '']) => [name, unquoted(value)],
  ),
);

const FILES = [
  ...['/index.html', '/404.html', '/news/1/index.html', '/admin/index.html', '/admin/desk/desk.js'],
  ...[
    '/admin/desk/x-1.wasm',
    '/sw.js',
    '/_astro/page.1.js',
    '/_astro/font.1.woff2',
    '/media/a.svg',
  ],
  ...[
    '/media/a.html',
    '/media/a.pdf',
    '/media/a.unknown',
    '/media/a.jpg',
    '/feed.xml',
    '/feed.atom',
  ],
  ...[
    '/feed.json',
    '/sections/ict/feed.json',
    '/robots.txt',
    '/manifest.webmanifest',
    '/data/index.json',
  ],
  ...['/pagefind/current/pagefind-entry.json', '/pagefind/current/pagefind.a.pf_meta', '/old.php'],
  ...[
    '/pagefind/archive/fragment/a.pf_fragment',
    '/favicon.ico',
    '/icons/icon-192.png',
    '/mediation/a.txt',
  ],
];

describe('the example for nginx', () => {
  test('names every header that the site is to have, and no other', () => {
    expect([...HEADERS.keys()].sort()).toEqual(
      [...Object.keys(SECURITY_HEADERS), 'Cache-Control'].sort(),
    );
  });

  test.each(FILES)('gives %s the headers that our own server gives', (path) => {
    const type = contentTypeOf(path);
    const given = Array.from(HEADERS, ([name, value]) => [
      name,
      valueOf(value, { $uri: path, $sent_http_content_type: type }),
    ]);
    const own = {
      ...securityHeaders({ path, type }),
      'Cache-Control': choose(CACHE_CONTROL, { path, type }),
    };
    expect(Object.fromEntries(given)).toEqual(own);
  });

  const [, types = ''] = /^ {2}types \{\n(.*?)^ {2}\}/msu.exec(example) ?? [];
  const [, charsets = ''] = /charset_types ([^;]*);/u.exec(example) ?? [];
  const byEnding = types
    .trim()
    .split(/;\s*/u)
    .flatMap((line) =>
      line
        .trim()
        .split(' ')
        .slice(1)
        .map((ending) => [ending, line.trim().split(' ')[0] ?? ''] as const),
    );

  test.each(byEnding)('sends .%s as %s, in UTF-8 where it is text', (ending, type) => {
    const isText = type === 'text/html' || charsets.split(' ').includes(type);
    expect(contentTypeOf(`/x.${ending}`)).toBe(isText ? `${type}; charset=utf-8` : type);
  });

  test('knows all that the site may hold', () => {
    const endings = new Set(byEnding.map(([ending]) => ending));
    expect(endings.size).toBeGreaterThan(35);
    for (const path of FILES) {
      const [, ending = ''] = /\.(\w+)$/u.exec(path) ?? [];
      if (!['php', 'unknown'].includes(ending)) expect(endings.has(ending)).toBe(true);
    }
  });
});
