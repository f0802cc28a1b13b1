import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';

import { CborReader } from '../bundle/cbor.ts';
import { FIELDS, PAGEFIND_VERSION, fragmentFile } from '../bundle/layout.ts';
import { MisalignedError } from './misaligned-error.ts';
import { unpack } from './pack.ts';
import type { PreparedRecord } from './prepare.ts';
import { inTurn } from './store.ts';

/** What Pagefind made of a segment's records. */
export interface IndexedSegment {
  /** Unique words of each record, in the records' order: the length that ranking goes by. */
  wordCounts: number[];
  /** Pagefind's word index, unpacked: one CBOR array of words for each chunk, in order of words. */
  words: Buffer[];
}

/**
 * Index records with Pagefind, in an empty scratch directory that is gone afterwards.
 *
 * @throws {MisalignedError} when a record's words were not counted as its tokens are
 */
export async function indexSegment(
  records: readonly PreparedRecord[],
  scratch: string,
): Promise<IndexedSegment> {
  const { index, errors } = await createIndex({ forceLanguage: 'fa' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    await inTurn(records, ({ indexed }) => addRecord(index, indexed));
    const written = await index.writeFiles({ outputPath: scratch });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    return await readSegment(records, scratch);
  } finally {
    await Promise.all([index.deleteIndex(), rm(scratch, { recursive: true, force: true })]);
  }
}

async function addRecord(index: PagefindIndex, record: CustomRecord): Promise<void> {
  const { errors } = await index.addCustomRecord(record);
  if (errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${errors.join('; ')}`);
}

async function readSegment(
  records: readonly PreparedRecord[],
  scratch: string,
): Promise<IndexedSegment> {
  const [metaName] = (await readdir(scratch)).filter((name) => name.endsWith('.pf_meta'));
  if (metaName === undefined) throw new Error('Pagefind wrote no index');
  const { pages, chunks } = readMeta(await unpack(await readFile(join(scratch, metaName))));
  await checkAlignment(records, pages, scratch);
  return {
    wordCounts: pages.map((page) => page.wordCount),
    words: await Promise.all(
      chunks.map(async (hash) => unpack(await readFile(join(scratch, `index/${hash}.pf_index`)))),
    ),
  };
}

interface PageEntry {
  hash: string;
  wordCount: number;
}

function readMeta(bytes: Uint8Array): { pages: PageEntry[]; chunks: string[] } {
  const cbor = new CborReader(bytes);
  cbor.array();
  const version = cbor.text();
  if (version !== PAGEFIND_VERSION)
    throw new Error(`Pagefind ${version} is not ${PAGEFIND_VERSION}`);
  const pages = Array.from({ length: cbor.array() }, () => {
    cbor.array();
    const page = { hash: cbor.text(), wordCount: cbor.integer() };
    cbor.skip();
    return page;
  });
  const chunks = Array.from({ length: cbor.array() }, () => {
    cbor.array();
    cbor.skip();
    cbor.skip();
    return cbor.text();
  });
  cbor.skip();
  cbor.skip();
  const fields = Array.from({ length: cbor.array() }, () => cbor.text());
  if (fields.join() !== FIELDS.join())
    throw new Error(`Pagefind knows other fields: ${fields.join()}`);
  return { pages, chunks };
}

/** Pagefind's own fragments tell its order of pages and its cut of the text: both must be ours. */
async function checkAlignment(
  records: readonly PreparedRecord[],
  pages: readonly PageEntry[],
  scratch: string,
): Promise<void> {
  await inTurn(records, async ({ code, indexed, shown }, at) => {
    const hash = pages[at]?.hash;
    if (hash === undefined) throw new MisalignedError(code);
    const file = await unpack(await readFile(join(scratch, fragmentFile(hash))));
    const fragment = JSON.parse(file.toString()) as { url: string; content: string };
    const aligned =
      fragment.url === indexed.url &&
      fragment.content === indexed.content &&
      places(fragment.content) === Math.max(1, places(shown.content));
    if (!aligned) throw new MisalignedError(code);
  });
}

function places(content: string): number {
  return content === '' ? 0 : content.split(' ').length;
}
