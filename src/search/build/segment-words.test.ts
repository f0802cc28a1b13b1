import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';

import { FIELDS } from '../format/layout.ts';
import { unpack } from './pack.ts';
import { joinWords, writeWords } from './postings.ts';
import type { Keys, PreparedRecord } from './prepare.ts';
import { SegmentWords } from './segment-words.ts';

afterAll(() => close());

type Given = Pick<PreparedRecord, 'content' | 'fields'>;

/** A word for each position, as Pagefind splits a compound at hyphens; «·» holds a position without a word. */
const spelt = (positions: readonly Keys[]): string =>
  positions.map((keys) => keys.join('-') || '·').join(' ') || '·';

/** What Pagefind itself writes for the same positions, as one chunk. */
async function fromPagefind(records: readonly Given[]): Promise<Uint8Array[]> {
  const dir = await mkdtemp(join(tmpdir(), 'peyk-oracle-'));
  const { index } = await createIndex({ forceLanguage: 'fa' });
  for (const [at, { content, fields }] of records.entries()) {
    await index!.addCustomRecord({
      url: `/${String(at).padStart(4, '0')}/`,
      language: 'fa',
      content: spelt(content),
      meta: Object.fromEntries(FIELDS.map((name) => [name, spelt(fields[name])])),
    });
  }
  await index!.writeFiles({ outputPath: dir });
  const folder = join(dir, 'index');
  const chunks = await Promise.all(
    (await readdir(folder)).map(async (file) => unpack(await readFile(join(folder, file)))),
  );
  await index!.deleteIndex();
  await rm(dir, { recursive: true });
  return [...writeWords(joinWords(chunks.map((chunk) => ({ words: [chunk], pages: 0 }))))];
}

const given = (content: Keys[], title: Keys[] = [], kicker: Keys[] = [], tags: Keys[] = []) => ({
  content,
  fields: { title, kicker, tags },
});

function ours(records: readonly Given[]): Uint8Array[] {
  const words = new SegmentWords();
  for (const [page, record] of [...records.entries()].toReversed()) words.add(page, record);
  return [...words.finish()];
}

const hex = (chunks: readonly Uint8Array[]): string => Buffer.concat(chunks).toString('hex');

describe('the words of a segment', () => {
  test.each([
    ['a word, met again', [given([['کتاب'], ['نو'], ['کتاب']])]],
    ['a compound and its parts', [given([['پیام', 'رسان'], ['رسان'], ['گل', 'اب', 'تاب']])]],
    ['a part twice in one compound', [given([['نا', 'نا'], ['نا'], ['نا', 'با', 'نا']])]],
    ['positions without a word', [given([[], ['خبر'], [], [], ['خبر']])]],
    [
      'words of the title, the kicker and the tags',
      [given([['خبر']], [['خبر'], ['نو']], [['نو', 'روز']], [['خبر'], [], ['خبر']])],
    ],
    ['words in a field only', [given([['الف']], [['بود']]), given([['جیم']], [], [['بود']])]],
    ['several records', [given([['الف'], ['جیم']]), given([['بود']]), given([['جیم']], [['الف']])]],
    ['Latin words and numbers', [given([['wifi'], ['covid19'], ['1403'], ['wi', 'fi']])]],
  ])('are those of Pagefind, byte for byte: %s', async (_, records) => {
    expect(hex(ours(records))).toBe(hex(await fromPagefind(records)));
  });

  test('are those of Pagefind, byte for byte, for any records', async () => {
    const key = fc.constantFrom(
      'کتاب',
      'پیام',
      'رسان',
      'با',
      'نا',
      'خبر',
      'استان',
      'نو',
      '1403',
      'ict',
    );
    const keys = fc.array(key, { maxLength: 5 });
    const positions = (maxLength: number) => fc.array(keys, { maxLength });
    const record = fc.record({
      content: fc.array(keys, { minLength: 1, maxLength: 40 }).map((all) => [['متن'], ...all]),
      fields: fc.record({ title: positions(8), kicker: positions(4), tags: positions(6) }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
        expect(hex(ours(records))).toBe(hex(await fromPagefind(records)));
      }),
      { numRuns: 40 },
    );
  });

  test('keep a part of one Latin letter and letters beside digits, which Pagefind drops and cuts', () => {
    const text = Buffer.concat(ours([given([['c', 'fi6']])])).toString('utf8');
    expect(text).toContain('cfi6');
    expect(text.match(/fi6/gu)).toHaveLength(2);
  });
});
