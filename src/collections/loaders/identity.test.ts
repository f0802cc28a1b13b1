import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sharp } from '../../media/pictures/sharp.ts';
import { makeIcons } from '../../media/identity/icon-files.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { loadContent } from './load-content.ts';
import { InvalidContent } from './invalid-content.ts';

const drawing = (width: number, height: number, fill = '#8a1538'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${fill}"/></svg>`;

/** One folder for all tests: what is made of the same picture is made once. */
let root = '';
let content = '';
const put = (name: string, data: string | Buffer): void =>
  writeFileSync(path.join(content, 'media', name), data);

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-identity-'));
  content = path.join(root, 'content');
  mkdirSync(path.join(content, 'media'), { recursive: true });
  writeFileSync(path.join(content, 'sections.yml'), '- { id: a, title: الف }\n');
  put('wide.svg', drawing(120, 40));
  put('square.svg', drawing(64, 64));
  put('ribbon.svg', drawing(900, 40));
  put(
    'small.png',
    await sharp(Buffer.from(drawing(64, 64)))
      .png()
      .toBuffer(),
  );
  const noise = { width: 600, height: 100, channels: 3, background: '#888' } as const;
  put(
    'photo.png',
    await sharp({ create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
      .png()
      .toBuffer(),
  );
  put('page.svg', '<p>متن</p>');
  put('text.woff2', 'text');
  copyFileSync(
    'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf',
    path.join(content, 'media/own.ttf'),
  );
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  vi.stubEnv('PEYK_CONTENT', content);
  vi.stubEnv('PEYK_CACHE', path.join(root, 'cache'));
});

const load = (lines: string) => {
  writeFileSync(path.join(content, 'site.yml'), `name: آوا\n${lines}\n`);
  return loadContent(content, path.join(root, 'cache'));
};

/** What is said of `site.yml`, each with its line. */
async function faults(lines: string): Promise<string[]> {
  try {
    await load(lines);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidContent)) throw error;
    return error.diagnostics.map((each) => `${each.line}: ${describeContent(each).what}`);
  }
}

describe('a logo and an icon', () => {
  test('are the files that site.yml names', async () => {
    const { identity } = await load('logo: ../media/wide.svg\nicon: /media/square.svg');
    expect(identity).toMatchObject({
      logo: { light: { src: 'wide.svg' } },
      icon: { src: 'square.svg' },
    });
  });

  test.each([
    ['logo: ../media/none.svg', 'نیست'],
    ['logo: ../media/ribbon.svg', 'به بالای صفحه نمی‌خورد'],
    ['logo: ../media/photo.png', 'سنگین است'],
    ['logo: ../media/page.svg', 'با پسوند نامش نمی‌خواند'],
    ['logo: { light: ../media/wide.svg, dark: ../media/own.ttf }', 'از گونه‌ای نیست'],
    ['icon: ../media/wide.svg', 'چهارگوش نیست'],
    ['icon: ../media/small.png', 'کوچک است (۶۴ × ۶۴)'],
  ])('«%s» is told with its line', async (line, words) => {
    expect(await faults(`tagline: روشن\n${line}`)).toEqual([
      expect.stringMatching(new RegExp(`^3: .*${RegExp.escape(words)}`, 'u')),
    ]);
  });
});

test('all icons are made from one, and an icon that is the same is not made again', async () => {
  const { identity } = await load('icon: ../media/square.svg');
  if (!identity.icon) throw new Error('no icon');
  const icons = await makeIcons(identity.icon);
  const sizes = await Promise.all(
    [...icons].map(async ([name, file]) => {
      if (name.endsWith('.ico')) return [name, 32];
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      // The ground of a tile goes to the edge of what is cut out of it.
      expect([...data.subarray(0, 3)]).toEqual([0x8a, 0x15, 0x38]);
      return [name, info.width];
    }),
  );
  expect(Object.fromEntries(sizes)).toEqual({
    'favicon.ico': 32,
    'favicon.svg': 128,
    'icons/apple-touch-icon.png': 180,
    'icons/icon-192.png': 192,
    'icons/icon-512.png': 512,
    'icons/maskable-192.png': 192,
    'icons/maskable-512.png': 512,
  });
  expect(readFileSync(icons.get('favicon.svg') ?? '', 'utf8')).not.toContain('<rect');
  expect(await makeIcons(identity.icon)).toEqual(icons);
});

test('without an icon the first letter of the name stands on its colour', async () => {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  const { identity } = await load("look: { accent: '#f2c200' }");
  expect(identity.icon).toEqual({ letter: 'آ', ground: '#f2c200' });
  mkdirSync(path.join(root, 'public'));
  writeFileSync(path.join(root, 'public/favicon.svg'), drawing(1, 1));
  expect((await load('')).identity).toEqual({});
  cwd.mockRestore();
});

describe('a font', () => {
  const font = (file: string) => `look: { font: { path: ../media/${file}, licence: OFL } }`;

  test('comes to pages with the letters of Persian news alone', async () => {
    const { identity } = await load(font('own.ttf'));
    expect(identity.font).toMatchObject({
      faces: [
        { url: expect.stringMatching(/^\/media\/[\w.-]+\.woff2$/u) as string, weights: '400' },
      ],
      card: { family: 'Vazirmatn' },
    });
    const [face] = identity.font?.faces ?? [];
    expect(readFileSync(path.join(root, 'cache', face?.url ?? '')).byteLength).toBeLessThan(30_000);
  });

  test.each([
    ['none.ttf', 'نیست'],
    ['text.woff2', 'قلمی نیست که خوانده شود'],
  ])('%s is told', async (file, words) => {
    expect(await faults(font(file))).toEqual([expect.stringContaining(words)]);
  });

  test('needs the name of its licence', async () => {
    expect(await faults('look: { font: { path: ../media/own.ttf } }')).toEqual([
      '2: look.font.licence نوشته نشده است',
    ]);
  });
});
