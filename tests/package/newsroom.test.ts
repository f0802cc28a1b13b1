import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, inject, test } from 'vitest';

import { openPacked, runPeyk } from '../../testkit/package/packed-peyk.ts';
import { fileText, wordsOf } from '../../testkit/package/sample-words.ts';
import { listFiles, readTree, treeDifference } from '../../testkit/site/tree.ts';
import { attribute, parsePage, select, selectOne, textOf } from '../../testkit/site/dom.ts';

const PEYK_NOW = '2026-11-22T12:00:00+03:30';
const NAME = 'آوای "کویر": ’خبر‘';

const ADDRESS = 'https://kavir.example/khabar';
const ACCENT = '#8a1538';
const MARK = '#1b7f3b';
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${MARK}"/></svg>`;
const MENU = `
menu:
  - { section: economy }
  - { page: about, title: 'دست‌اندرکاران' }
  - { url: /archive/, title: گنجه }
comments: on
reports: on
counts: on
`;

/** What only the sample newsroom says. */
const SAMPLE = ['مهررود', 'peyk.example', 'میدان چنار', ...wordsOf('content')];

/** The accent of a newsroom that names none. */
const OURS = '#006d77';

/** How much of a picture has nearly a colour, from 0 to 1. */
async function shareOf(picture: Buffer | undefined, colour: string): Promise<number> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (wanted.every((part, channel) => Math.abs(part - (data[at + channel] ?? 0)) < 12))
      found += 1;
  return found / (info.width * info.height);
}

/** What the newsroom puts in the place of ours, after its first build. */
const OWN_FILES = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { peyk } from 'peyk';

export default defineConfig({
  integrations: [peyk({ components: { SiteFooter: './src/SiteFooter.astro' } })],
});
`,
  'src/SiteFooter.astro': `---
import Ours from 'peyk/components/SiteFooter.astro';
import Note from './Note.astro';
const { frame } = Astro.props;
---
<Note name={frame.name} />
<Ours frame={frame} />
`,
  'src/Note.astro': `<aside id="own-note">{Astro.props.name}</aside>
<style>aside { padding-block: 7px }</style>
`,
  'src/theme.css': ':root { --measure: 31em }\n',
};

describe('a newsroom of one’s own', async () => {
  const peyk = openPacked(inject('peykTarball'));
  afterAll(() => peyk.remove());
  const installer = peyk.install('installer');
  const parent = path.dirname(installer);
  const dir = path.join(parent, 'avaye-kavir');
  writeFileSync(path.join(parent, 'logo.svg'), LOGO);
  const made = runPeyk(
    installer,
    [
      ...['init', 'avaye-kavir', '--no-install', '--peyk', peyk.tarball, '--name', NAME],
      ...['--url', `${ADDRESS}/`, '--sections', 'استان، economy=اقتصاد کویر، میراث'],
      ...[
        '--logo',
        'logo.svg',
        '--colour',
        ACCENT,
        '--desk',
        'forgejo',
        '--desk-repo',
        'kavir/site',
      ],
      ...['--desk-url', 'https://git.kavir.example'],
    ],
    { cwd: parent },
  );
  // What `npm ci` would put there.
  renameSync(path.join(installer, 'node_modules'), path.join(dir, 'node_modules'));
  const installed = path.join(dir, 'node_modules/peyk');
  const before = await readTree(installed);
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
  appendFileSync(path.join(dir, 'content/site.yml'), MENU);
  writeFileSync(path.join(dir, 'content/pages/about.md'), '---\ntitle: ما\n---\n\nما.\n');
  const build = () => runPeyk(dir, ['build'], { env: { PEYK_NOW } });
  const first = build();
  const empty = await readTree(path.join(dir, 'dist'));
  const news = runPeyk(dir, ['new', '--title', 'بارش در کویر', '--section', 'economy'], {
    env: { PEYK_NOW },
  });
  mkdirSync(path.join(dir, 'src'));
  for (const [file, text] of Object.entries(OWN_FILES)) writeFileSync(path.join(dir, file), text);
  const second = build();
  const site = await readTree(path.join(dir, 'dist'));
  const page = (file: string) => parsePage(site.get(file)?.toString('utf8') ?? '');

  test('is made by one command, whatever stands in its name', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('npm start');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'avaye-kavir',
      dependencies: { peyk: `file:vendor/${path.basename(peyk.tarball)}` },
    });
    expect(existsSync(path.join(dir, 'vendor', path.basename(peyk.tarball)))).toBe(true);
    expect(existsSync(path.join(dir, '.git'))).toBe(true);
  });

  test('is built, empty and with its first item', () => {
    expect([first, second].map(({ status, stderr }) => (status === 0 ? '' : stderr))).toEqual([
      '',
      '',
    ]);
    expect(news).toMatchObject({ status: 0 });
  });

  test('says what to do next until there is an item', () => {
    const front = empty.get('index.html')?.toString('utf8') ?? '';
    expect(front).toContain('نخستین خبر را بنویسید');
    const after = site.get('index.html')?.toString('utf8') ?? '';
    expect(after).toContain('بارش در کویر');
    expect(after).not.toContain('نخستین خبر را بنویسید');
    // One item leaves no empty places, and every page is described, though nobody did.
    expect(select(page('index.html'), 'section[aria-labelledby="seconds"]')).toEqual([]);
    for (const file of ['index.html', 'sections/economy/index.html']) {
      const meta = selectOne(page(file), 'meta[name="description"]');
      expect(attribute(meta, 'content'), file).toContain('آوای');
    }
  });

  test('bears its own name, address and sections', () => {
    const manifest = JSON.parse(site.get('manifest.webmanifest')?.toString('utf8') ?? '{}') as {
      name: string;
    };
    expect(manifest.name).toBe(NAME);
    expect(site.get('feed.xml')?.toString('utf8')).toContain(`${ADDRESS}/`);
    expect(
      [...site.keys()].filter((file) => /^sections\/[\w-]+\/index\.html$/u.test(file)),
    ).toEqual(['province', 'economy', 'section-3'].map((id) => `sections/${id}/index.html`).sort());
    expect(site.get('admin/index.html')?.toString('utf8')).toContain('kavir/site');
    const menu = select(page('index.html'), 'header nav a');
    expect(menu.map((link) => attribute(link, 'href'))).toEqual([
      '/khabar/sections/economy/',
      '/khabar/about/',
      '/khabar/archive/',
    ]);
  });

  test('has a card for its item, drawn with its own mark and colour', async () => {
    const [item] = [...site.keys()].filter((file) => /^news\/\d+\/index\.html$/u.test(file));
    const image = selectOne(page(item ?? ''), 'meta[property="og:image"]');
    const address = attribute(image, 'content');
    expect(address).toMatch(/^https:\/\/kavir\.example\/khabar\/media\/.*\.jpg$/u);
    const card = site.get(String(address).slice(ADDRESS.length + 1));
    expect(await shareOf(card, ACCENT)).toBeGreaterThan(0.005);
    expect(await shareOf(card, MARK)).toBeGreaterThan(0.005);
    expect(await shareOf(card, OURS)).toBe(0);
  });

  test.each(['peyk build', 'astro build'])(
    'by %s it has what it put in the place of ours',
    (by) => {
      const isAstro = by === 'astro build';
      if (isAstro) {
        const astro = path.join(dir, 'node_modules/astro/bin/astro.mjs');
        const env = { ...process.env, PEYK_NOW, PEYK_OUT: 'by-astro', NODE_ENV: 'production' };
        execFileSync(process.execPath, [astro, 'build'], { cwd: dir, env, stdio: 'pipe' });
      }
      const built = path.join(dir, isAstro ? 'by-astro' : 'dist', 'index.html');
      const html = readFileSync(built, 'utf8');
      const front = parsePage(html);
      expect(textOf(selectOne(front, 'aside[id="own-note"]'))).toBe(NAME);
      // Ours, which the newsroom's shows below its own.
      expect(textOf(selectOne(front, 'footer'))).toContain('اقتصاد کویر');
      expect(html).toContain('padding-block:7px');
      expect(html).toContain('--measure:31em');
      expect(empty.get('index.html')?.toString('utf8')).not.toContain('own-note');
    },
  );

  test('shows no word and no picture of the sample', async () => {
    expect(SAMPLE.length).toBeGreaterThan(50);
    const told = [...site].flatMap(([file, bytes]) => {
      const text = fileText(bytes);
      return SAMPLE.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(told).toEqual([]);
    // Readers see no word of who made the program, either.
    const pages = [...site.keys()].filter((file) =>
      /^(?!admin\/).*\.(?:html|xml|json|webmanifest)$/u.test(file),
    );
    expect(pages).toEqual(
      expect.arrayContaining(['404.html', 'offline/index.html', 'service-down/index.html']),
    );
    expect(pages.filter((file) => /(?<!\p{L})پیک(?!\p{L})/u.test(String(site.get(file))))).toEqual(
      [],
    );
    const sample = await readTree(path.join(installed, 'public'));
    const same = [...sample].filter(([file, bytes]) => site.get(file)?.equals(bytes));
    expect(same.map(([file]) => file)).toEqual([]);
    expect([...sample.keys()].filter((file) => !site.has(file))).toEqual([]);
  });

  test('leaves the package as it was installed', async () => {
    expect(treeDifference(before, await readTree(installed))).toEqual([]);
  });

  test('is never written over', async () => {
    const files = await listFiles(path.join(dir, 'content'));
    const again = runPeyk(dir, ['init', dir, '--yes', '--no-install']);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(again.stderr).toContain('بازنویسی نمی‌شود');
    expect(await listFiles(path.join(dir, 'content'))).toEqual(files);
  });

  test('of version 0.3 is upgraded and built', async () => {
    const old = path.join(parent, 'avaye-dasht');
    cpSync('tests/fixtures/newsroom-0.3', old, { recursive: true });
    cpSync('public', path.join(old, 'public'), { recursive: true });
    renameSync(path.join(dir, 'node_modules'), path.join(old, 'node_modules'));
    const upgraded = runPeyk(old, ['upgrade']);
    expect(upgraded).toMatchObject({ status: 0, stderr: '' });
    const built = runPeyk(old, ['build'], { env: { PEYK_NOW } });
    expect(built.status === 0 ? '' : built.stderr).toBe('');
    expect(existsSync(path.join(old, 'dist/news/14050820093000/index.html'))).toBe(true);
    const manifest = readFileSync(path.join(old, 'package.json'), 'utf8');
    expect(runPeyk(old, ['upgrade']).stdout).not.toContain('این‌ها عوض شد');
    expect(readFileSync(path.join(old, 'package.json'), 'utf8')).toBe(manifest);
  });

  test('can be the sample', async () => {
    const sample = path.join(parent, 'sample');
    mkdirSync(sample);
    renameSync(path.join(parent, 'avaye-dasht/node_modules'), path.join(sample, 'node_modules'));
    const told = runPeyk(sample, ['init', 'own', '--sample', '--no-install']);
    expect(told).toMatchObject({ status: 0 });
    const content = await readTree(path.join(sample, 'own/content'));
    expect(treeDifference(await readTree('content'), content)).toEqual([]);
    writeFileSync(path.join(sample, 'own/note.txt'), '');
    expect(runPeyk(sample, ['init', 'own', '--sample']).status).toBe(1);
  });
});
