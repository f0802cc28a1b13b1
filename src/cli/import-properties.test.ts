import { mkdtempSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Cache } from '../node/cache/cache.ts';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadMedia } from '../collections/loaders/media.ts';
import { readLists } from '../collections/loaders/lists.ts';
import { readNews } from '../collections/loaders/read-news.ts';
import { withHeadings, NONE, anyAround } from '../editorial/importers/testing/generated-sources.ts';
import { SOURCES } from '../editorial/importers/testing/source-forms.ts';
import {
  paragraph,
  picture,
  run as words,
  writeDocx,
} from '../editorial/importers/testing/write-docx.ts';
import { JobThread } from './job-thread.ts';
import { importFiles } from './import-files.ts';

const thread = new JobThread();
afterAll(() => thread.close());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('PEYK_NOW', '2026-11-22T12:00:00+03:30');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** A newsroom with files to import, which is gone when `use` is over. */
async function inNewsroom(
  files: readonly (string | Buffer)[],
  use: (content: string, named: string[]) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'peyk-import-'));
  const content = path.join(home, 'content');
  mkdirSync(content);
  writeFileSync(path.join(content, 'site.yml'), 'name: آزمون\n');
  writeFileSync(path.join(content, 'sections.yml'), '- { id: economy, title: اقتصاد }\n');
  const named = files.map((_, at) => path.join(home, `source-${at}`));
  for (const [at, name] of named.entries()) writeFileSync(name, files[at] ?? '');
  try {
    await use(content, named);
  } finally {
    rmSync(home, { recursive: true });
  }
}

const bring = (content: string, files: readonly string[]) =>
  importFiles(files, { out: content, content, section: 'economy', thread });

const diagnosticsOf = (content: string) => [
  ...readLists(content).diagnostics,
  ...readNews(content, new Map(), '').diagnostics,
];

/** What stands in a text and more than a field or a body takes. */
const ODD = [
  'نام بلند '.repeat(200),
  '**'.repeat(30),
  '> '.repeat(40),
  '[^1] [^2]: x',
  '<sup>'.repeat(20),
  'جلسه ۰ شورا',
  'جلسهٔ ۹۹۹۹۹۹۹ شورا',
  '{x} <Gallery />',
  '---',
  'title: "پل',
  '\u202E\u200F\uFEFF',
  '| a | b |\n|-|-|',
  '![پل](../media/nowhere/x.jpg)',
  'برچسب‌ها: آب، برق، گاز، ' + 'برچسب '.repeat(40),
  'کد خبر: 999999999999999999',
];

describe('what is imported can be published, and comes once', () => {
  test('in every form', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          ...Object.values(SOURCES).flatMap(({ write }) => [
            withHeadings(NONE).map(write),
            withHeadings(anyAround).map(write),
          ]),
        ),
        async (files) => {
          await inNewsroom(files, async (content, named) => {
            const first = await bring(content, named);
            expect(diagnosticsOf(content)).toEqual([]);
            expect(first.items).toBe(readNews(content, new Map(), '').entries.size);
            expect(await bring(content, named)).toMatchObject({ items: 0 });
            expect(readNews(content, new Map(), '').entries.size).toBe(first.items);
          });
        },
      ),
      { numRuns: 2 },
    );
  });

  test('whatever odd things stand in it', { timeout: 120_000 }, async () => {
    const forms = Object.values(SOURCES).map(({ write }) => write);
    const odd = fc
      .tuple(
        withHeadings(NONE),
        fc.array(fc.constantFrom(...ODD), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...forms),
        fc.boolean(),
      )
      .map(([source, texts, write, inTitle]) =>
        write({
          ...source,
          ...(inTitle && { title: `${source.title} ${texts[0] ?? ''}` }),
          pieces: [
            ...texts.map((text) => ({ kind: 'paragraph' as const, text })),
            ...source.pieces,
          ],
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 6, maxLength: 6 }), async (files) => {
        await inNewsroom(files, async (content, named) => {
          await bring(content, named);
          expect(diagnosticsOf(content)).toEqual([]);
          expect(await bring(content, named)).toMatchObject({ items: 0 });
        });
      }),
      { numRuns: 3 },
    );
  });

  test('with the pictures of a Word document', async () => {
    const { default: sharp } = await import('sharp');
    const image = sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } });
    const bytes = new Uint8Array(await image.png().toBuffer());
    const document = writeDocx({
      body: [
        paragraph(words('پل تازه باز شد'), 'Title'),
        paragraph(words('۲۴ مهر ۱۴۰۳')),
        paragraph(words('پل امروز باز شد و مردم از آن گذشتند و به روستا رفتند.')),
        paragraph(picture('one', 'پل')),
        paragraph(picture('two', 'متن')),
      ],
      pictures: { one: bytes, two: new TextEncoder().encode('<script>') },
    });
    await inNewsroom([document], async (content, named) => {
      await bring(content, named);
      expect(diagnosticsOf(content)).toEqual([]);
      const [{ bodyMedia = [] } = {}] = readNews(content, new Map(), '').entries.values();
      expect(bodyMedia).toHaveLength(1);
      expect(existsSync(path.join(content, 'media', bodyMedia[0] ?? ''))).toBe(true);
      const seen = new Cache(path.join(content, '..', 'seen'));
      const { files, unsound } = await loadMedia(content, new Set(), seen);
      expect([files.map(({ width }) => width), unsound.size]).toEqual([[40], 0]);
    });
  });
});
