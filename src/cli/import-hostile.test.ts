import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { JobThread } from './job-thread.ts';
import { importFiles } from './import-files.ts';

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const SECRET = Buffer.concat([PICTURE, Buffer.from('secret')]);

const thread = new JobThread();
afterAll(() => thread.close());

/** Everything of a test: `saved` is the source's folder, `content` where items go; all else is others'. */
let home = '';
let said: string[] = [];
const at = (...parts: string[]): string => path.join(home, ...parts);

function put(name: string, content: string | Buffer, mode = 0o644): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content, { mode });
  return at(name);
}

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'peyk-import-'));
  put('content/site.yml', 'name: آزمون\n');
  put('content/sections.yml', '- { id: economy, title: اقتصاد }\n');
  put('secret.jpg', SECRET);
  put('saved/hook', '#!/bin/sh\n', 0o755);
  put('saved/page_files/hook', '#!/bin/sh\n', 0o755);
  put('saved/page_files/run.jpg', PICTURE, 0o755);
  put('saved/page_files/false.jpg', '<script>alert(1)</script>');
  symlinkSync('../../secret.jpg', at('saved/page_files/link.jpg'));
  symlinkSync('..', at('saved/up_files'));
  said = [];
  const hear = (line: unknown): void => void said.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.stubEnv('PEYK_NOW', '2026-11-22T12:00:00+03:30');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const run = (...files: string[]) =>
  importFiles(files, { out: at('content'), content: at('content'), section: 'economy', thread });

/** All files but what an import may add, with their kind and mode. */
const others = (): string[] =>
  globSync('**', { cwd: home })
    .filter(
      (name) =>
        !/^content\/(?:news|media)(?:\/|$)/u.test(name) &&
        !/^content\/(?:series|people)\.yml$/u.test(name),
    )
    .map((name) => `${name} ${lstatSync(at(name)).mode}`)
    .toSorted();

const added = (): string[] =>
  globSync('content/{news,media}/**', { cwd: home }).filter(
    (name) => !lstatSync(at(name)).isDirectory(),
  );

const WRITTEN = [
  '/etc/passwd',
  'file:///etc/passwd',
  '../secret.jpg',
  'media/../../secret.jpg',
  'media/../../.git/hooks/post-commit',
  '../media/../../../x.jpg',
  'media/..%2f..%2fx.jpg',
  'media/%2e%2e/%2e%2e/x.jpg',
  'page_files/../../secret.jpg',
  'page_files/%2e%2e/%2e%2e/secret.jpg',
  'page_files/link.jpg',
  'page_files/hook',
  'page_files/false.jpg',
  'up_files/secret.jpg',
  '..\\..\\secret.jpg',
  'C:\\secret.jpg',
  'media/a\u0000.jpg',
  'media/a\n../../b.jpg',
  'media/\u202egpj.hta',
  'media/.htaccess',
  'media/x.html',
  `media/${'a'.repeat(5000)}.jpg`,
  `${'a/'.repeat(3000)}x.jpg`,
  `data:image/png;base64,${'A'.repeat(100_000)}`,
  '//evil.example/x.jpg',
  'https://evil.example/../../x.php',
];
/** As HTML and Markdown write it; a file that holds U+0000 itself is no text. */
const written = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\0', '&#0;');
const SOURCES: Record<string, (src: string) => string> = {
  'an img': (src) => page(`<img src="${written(src)}">`),
  'a figure': (src) => page(`<figure><img src="${written(src)}"></figure><p>متن خبر.</p>`),
  'data-src': (src) => page(`<img src="x.gif" data-src="${written(src)}">`),
  'og:image': (src) =>
    `<html><head><meta property="og:image" content="${written(src)}"></head>${page('')}</html>`,
  'JSON-LD': (src) =>
    `<html><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'پل', image: src })}</script>${page('')}</html>`,
  'front matter': (src) =>
    `---\n${JSON.stringify({ title: 'پل باز شد', image: src })}\n---\nمتن خبر.`,
  'a Markdown body': (src) => `---\ntitle: پل باز شد\n---\nمتن خبر.\n\n![پل](<${written(src)}>)\n`,
};
const page = (inside: string): string =>
  `<html><base href="file:///etc/"><body><article><h1>پل باز شد</h1><p>پل نیلاب باز شد.</p>${inside}</article></body></html>`;

describe('whatever a source writes for a picture', () => {
  test.each(Object.keys(SOURCES))('in %s, nothing else is read, written or run', async (source) => {
    const files = WRITTEN.map((src, at) =>
      put(`saved/${at}.html`, SOURCES[source]!(src).replaceAll('پل', `پل ${at}`)),
    );
    const before = others();
    const { items } = await run(...files);
    expect(items).toBe(WRITTEN.length);
    expect(others()).toEqual(before);
    for (const name of added()) {
      expect(lstatSync(at(name)).mode & 0o111, name).toBe(0);
      expect(lstatSync(at(name)).isFile(), name).toBe(true);
      expect(name).toMatch(
        /^content\/(?:news\/\d{4}\/\d\d\/\d+\.md|media\/[^\\:]+\.(?:jpe?g|png|gif))$/u,
      );
      expect(readFileSync(at(name)).includes(SECRET), name).toBe(false);
      expect(readFileSync(at(name)).includes('#!'), name).toBe(false);
    }
    expect(said.join('\n')).not.toMatch(/\n\s+at |Error/u);
  });

  test('a picture beside its page comes in, as a file that cannot be run, and what stood there stays', async () => {
    put('saved/a.html', page('<figure><img src="page_files/run.jpg"></figure>'));
    put('content/media/1405/09/run.jpg', 'mine');
    await run(at('saved/a.html'));
    expect(readFileSync(at('content/media/1405/09/run.jpg'), 'utf8')).toBe('mine');
    put(
      'saved/b.html',
      page('<figure><img src="page_files/run.jpg"></figure>').replaceAll('پل', 'راه'),
    );
    rmSync(at('content/media/1405'), { recursive: true });
    await run(at('saved/b.html'));
    const copy = at('content/media/1405/09/run.jpg');
    expect(readFileSync(copy)).toEqual(PICTURE);
    expect(lstatSync(copy).mode & 0o111).toBe(0);
  });

  test.each(['media', 'news', 'media/1405', 'news/1405'])(
    'a link in the place of %s is not written through',
    async (name) => {
      mkdirSync(at('elsewhere'));
      mkdirSync(path.dirname(at('content', name)), { recursive: true });
      symlinkSync(at('elsewhere'), at('content', name));
      put('saved/a.html', page('<figure><img src="page_files/run.jpg"></figure>'));
      await run(at('saved/a.html'));
      expect(globSync('**', { cwd: at('elsewhere') }).filter((each) => each !== '.')).toEqual([]);
    },
  );
});

const post = (id: number, title: string, content: string): string =>
  `<item><title>${title}</title><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
const wxr = (inside: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss xmlns:wp="x" xmlns:content="y"><channel>${inside}</channel></rss>`;

describe('a source that is built to stop its reader', () => {
  test('is a line of the report, and the others come in', async () => {
    put('saved/good.md', '---\ntitle: راه باز شد\n---\nمتن خبر.');
    put('saved/last.md', '---\ntitle: پل باز شد\n---\nمتن خبر.');
    symlinkSync('/dev/zero', at('saved/zero.html'));
    symlinkSync('last.md', at('saved/link.md'));
    const hostile = [
      put('saved/div.html', `<html><body>${'<div>'.repeat(50_000)}متن`),
      put('saved/quotes.txt', `${'> '.repeat(5000)}متن`),
      put('saved/bomb.md', `---\ntitle: ${'['.repeat(50_000)}\n---\nمتن`),
      put('saved/binary.html', Buffer.alloc(5000, 1)),
      put('saved/empty.html', ''),
      put(
        'saved/laughs.xml',
        wxr(post(1, '&lol;', 'متن'), '<!DOCTYPE x [<!ENTITY l "ha"><!ENTITY lol "&l;&l;">]>'),
      ),
      put('saved/deep.json', `{"messages":[${'['.repeat(1_000_000)}`),
      put('saved/endless.json', `{"messages":[{"id":1,"text":"${'آ'.repeat(6_000_000)}`),
      put('saved/bomb.toml.md', `+++\ntitle = ${'['.repeat(50_000)}\n+++\nمتن`),
      put('saved/deep.xml', wxr('<a>'.repeat(100_000))),
      at('saved/zero.html'),
      at('saved/link.md'),
      '/dev/zero',
      at('nowhere\n✓ \u202e.html'),
    ];
    const tally = await run(at('saved/good.md'), ...hostile, at('saved/last.md'));
    // The post before the entity's place is given, for an export is told from where it breaks.
    expect(tally).toMatchObject({ items: 3, refused: hostile.length });
    const refusals = said.filter((line) => line.startsWith('✗'));
    expect(refusals).toHaveLength(hostile.length);
    for (const line of refusals) expect(line).not.toMatch(/[\n\u202e]|Error|\bat /u);
  });

  test('costs one post of an export alone', async () => {
    const posts = [
      post(1, 'پل باز شد', 'متن خبر.'),
      post(2, 'راه باز شد', '<div>'.repeat(50_000)),
      post(3, 'سد پر شد', 'متن خبر.'),
      ...Array.from({ length: 50 }, () => '<item><title></title></item>'),
    ];
    expect(await run(put('saved/export.xml', wxr(posts.join(''))))).toMatchObject({
      items: 2,
      refused: 51,
    });
    expect(said.filter((line) => line.startsWith('✗'))).toHaveLength(2);
  });

  test('takes a thread of its own with it and no more', async () => {
    const hurried = new JobThread(0.001);
    const bytes = { bytes: Buffer.from('پل باز شد\n\nمتن خبر بلند است.'), name: 'a.txt' };
    expect(await hurried.run('source', bytes)).toEqual({ ok: false, refusal: 'too-slow' });
    expect(await hurried.run('source', bytes)).toEqual({ ok: false, refusal: 'too-slow' });
    await hurried.close();
    const patient = new JobThread();
    expect(await patient.run('source', bytes)).toMatchObject({ ok: true });
    await patient.close();
  });
});

test('an item is never written over another file', async () => {
  put('saved/a.md', '---\ntitle: پل باز شد\ncode: 12\ndate: 1403-07-24\n---\nمتن.');
  put('content/news/1403/07/12.md', 'متن کسی دیگر');
  expect(await run(at('saved/a.md'))).toMatchObject({ items: 0, refused: 1 });
  expect(readFileSync(at('content/news/1403/07/12.md'), 'utf8')).toBe('متن کسی دیگر');
  expect(existsSync(at('content/news/1403/07/12.md'))).toBe(true);
});

test('tells of names and titles with every character written out that would rule a terminal', async () => {
  const text = 'عنوان: پل\u001b[2J \u202eتازه\n\nپل تازه گشوده شد.\n';
  await run(put('saved/a\u202e\u001b[31m.txt', text), put('saved/\u0007\n✓ b.txt', ''));
  expect(said.join('\n')).toContain('<U+0007> ✓ b.txt');
  for (const line of said) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});
