import { statSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { ASTRO_BUILD, type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne } from '../../testkit/site/dom.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { Site } from '../support/site.ts';

const SITE = `name: آوای کویر
logo: { light: ../media/logo.png, dark: ../media/logo-dark.png }
icon: ../media/icon.png
look:
  accent: '#f2c200'
  density: compact
  font: { path: ../media/own.ttf, licence: SIL OFL 1.1 }
`;

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } }).png();

/** Below a path: whatever a look adds must bear it. */
const env = { SITE_URL: 'https://news.example/city' };

/** An address as a file of the site is known by. */
const below = (address = ''): string => address.replace(/^\/city/u, '');

let content = '';
let first: BuiltSite;
let site: Site;
/** By `astro build`. */
let other: BuiltSite;
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'peyk-looks-'));
  await cp('tests/fixtures/tiny', content, { recursive: true });
  await writeFile(join(content, 'site.yml'), SITE);
  const pictures = [
    plain(360, 120, '#8a1538').toFile(join(content, 'media/logo.png')),
    plain(360, 120, '#ffb3c4').toFile(join(content, 'media/logo-dark.png')),
    plain(512, 512, '#8a1538').toFile(join(content, 'media/icon.png')),
  ];
  await Promise.all(pictures);
  const font = 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf';
  await copyFile(font, join(content, 'media/own.ttf'));
  first = await buildSite({ content, env, keepCompiled: false });
  other = await buildSite({ content, env, command: ASTRO_BUILD, cache: first.cache });
  expect([first.code, other.code], first.log + other.log).toEqual([0, 0]);
  // Read as it is: every address bears its base.
  site = new Site(first.out, '');
});
afterAll(() => Promise.all([first.remove(), other.remove(), rm(content, { recursive: true })]));

test('astro build makes the same bytes', async () => {
  const [one, two] = [await readTree(first.out), await readTree(other.out)];
  expect([...two.keys()]).toEqual([...one.keys()]);
  expect([...one].filter(([file, bytes]) => !two.get(file)?.equals(bytes))).toEqual([]);
});

test('the masthead has the drawn name, with its words and its sizes', () => {
  const logos = select(site.page('/news/1/'), 'header a img');
  expect(logos.map((logo) => attribute(logo, 'alt'))).toEqual(['آوای کویر', 'آوای کویر']);
  for (const logo of logos) {
    expect(attribute(logo, 'src')).toMatch(/^\/city\/media\/\w+-logo\.webp$/u);
    expect(site.read(below(attribute(logo, 'src'))).byteLength).toBeLessThan(30_000);
    expect([attribute(logo, 'width'), attribute(logo, 'height')]).toEqual(['144', '48']);
  }
});

test('pages load the newsroom’s type, and not ours', () => {
  const preload = selectOne(site.page('/'), 'link[rel="preload"][as="font"]');
  const address = attribute(preload, 'href') ?? '';
  expect(address).toMatch(/^\/city\/media\/[\w-]+-font\.woff2$/u);
  expect(site.text('/')).toContain(`src:url(${address})`);
  expect(site.text('/look.css')).toContain(`src:url(${address})`);
  expect(site.read(below(address)).subarray(0, 4).toString()).toBe('wOF2');
});

test('icons, manifest and the browser’s bar are the newsroom’s', () => {
  const manifest = JSON.parse(site.text('/manifest.webmanifest')) as {
    theme_color: string;
    icons: { src: string; purpose?: string }[];
  };
  expect(manifest.theme_color).toBe('#f2c200');
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
  for (const { src } of manifest.icons) expect(site.fileOf(below(src))).toBeDefined();
  expect(site.text('/favicon.svg')).toContain('data:image/png;base64,');
  const bar = selectOne(
    site.page('/'),
    'meta[name="theme-color"][media="(prefers-color-scheme: light)"]',
  );
  expect(attribute(bar, 'content')).toBe('#f2c200');
});

test('a publish makes none of it again', async () => {
  const made = (await first.files()).filter((file) =>
    /-(?:logo|font)\.|^favicon|^icons\//u.test(file),
  );
  const before = made.map((file) => statSync(join(first.out, file)).ino);
  await writeFile(
    join(content, 'news/4.md'),
    '---\ncode: 4\ntitle: تازه\npublishedAt: 1405-08-30 09:00\nsection: ict\n---\n\nمتن\n',
  );
  const again = await buildSite({ content, env, out: first.out, cache: first.cache });
  expect(again.code, again.log).toBe(0);
  expect(made.length).toBeGreaterThan(8);
  expect(made.map((file) => statSync(join(first.out, file)).ino)).toEqual(before);
});
