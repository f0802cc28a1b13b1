import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileDigest, type BuiltFile } from '../site-files.ts';
import { Overtaken, SiteChanged, type Store, type StoredIndex } from '../store.ts';
import { bodyOf, StoreRefused, type S3Client } from './s3-client.ts';
import { storedHeaders } from './s3-headers.ts';

/** The folder of the bucket that a push keeps its own in. */
const OWN = '.peyk';
const INDEX = `${OWN}/push.gz`;
const PACKED = { 'Content-Type': 'application/gzip', 'Cache-Control': 'no-store' };

/** A file larger than that is not held in memory, in bytes. */
const LARGE = 1 << 26;
/** As many objects as one request takes away. */
const MOST_REMOVED = 1000;

/** The store writes whatever the condition: two pushes would not find each other. */
export class NoConditions extends Error {}

export interface S3Site {
  /** The built site's tree. */
  dir: string;
  files: ReadonlyMap<string, BuiltFile>;
  /** Old addresses' files, with the address that each leads to. */
  moved: ReadonlyMap<string, string>;
  /** Whether the store is known to heed conditions. */
  conditions: boolean;
}

/** A bucket as a target. */
export class S3Store implements Store {
  readonly #client: S3Client;
  readonly #site: S3Site;
  #hasRedirects = true;

  constructor(client: S3Client, site: S3Site) {
    this.#client = client;
    this.#site = site;
  }

  async readIndex(): Promise<{ index: StoredIndex | undefined; now: number }> {
    try {
      const answer = await this.#client.ask('GET', { key: INDEX });
      const now = dateIn(answer, 'date') ?? Date.now();
      const written = dateIn(answer, 'last-modified') ?? now;
      const tag = answer.headers.get('etag') ?? '';
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { index: { bytes, tag, age: now - written }, now };
    } catch (error) {
      if (!(error instanceof StoreRefused) || error.status !== 404) throw error;
      if (error.code === 'NoSuchBucket') throw error;
      return { index: undefined, now: Date.now() };
    }
  }

  async writeIndex(bytes: Buffer, after: string | undefined): Promise<string> {
    const { conditions } = this.#site;
    if (!conditions) {
      const there = (await this.readIndex()).index;
      if (there?.tag !== after) throw new Overtaken();
    }
    const tag = await this.#writeOnce(bytes, after);
    if (conditions && after === undefined) await this.#tryConditions(bytes);
    return tag;
  }

  async #writeOnce(bytes: Buffer, after: string | undefined): Promise<string> {
    const condition: Record<string, string> =
      after === undefined ? { 'If-None-Match': '*' } : { 'If-Match': after };
    const headers = { ...PACKED, ...(this.#site.conditions && condition) };
    let mayBeDone = false;
    try {
      const ask = { key: INDEX, headers, body: bodyOf(bytes) };
      const answer = await this.#client.ask('PUT', ask, () => (mayBeDone = true));
      return answer.headers.get('etag') ?? '';
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw error;
      if (error.status === 501) throw new NoConditions();
      if (error.status !== 412 && error.status !== 409) throw error;
      // The answer to a request that was done may have been lost.
      const there = mayBeDone ? (await this.readIndex()).index : undefined;
      if (there?.bytes.equals(bytes)) return there.tag;
      throw new Overtaken();
    }
  }

  /** Once for each target: a store that writes in spite of a condition is told of. */
  async #tryConditions(bytes: Buffer): Promise<void> {
    try {
      const headers = { ...PACKED, 'If-None-Match': '*' };
      await this.#client.ask('PUT', { key: INDEX, headers, body: bodyOf(bytes) });
    } catch (error) {
      if (error instanceof StoreRefused && [409, 412].includes(error.status)) return;
      throw error;
    }
    await this.#client.ask('DELETE', { key: INDEX });
    throw new NoConditions();
  }

  async readBase(name: string): Promise<Buffer> {
    const answer = await this.#client.ask('GET', { key: this.basePath(name) });
    return Buffer.from(await answer.arrayBuffer());
  }

  async writeBase(name: string, bytes: Buffer): Promise<void> {
    await this.#client.ask('PUT', {
      key: this.basePath(name),
      headers: PACKED,
      body: bodyOf(bytes),
    });
  }

  async put(file: string): Promise<void> {
    const moved = this.#hasRedirects ? this.#site.moved.get(file) : undefined;
    const body = await this.#bodyOf(file);
    try {
      await this.#client.ask('PUT', { key: file, headers: storedHeaders(file, moved), body });
    } catch (error) {
      // A store that has no websites may refuse their headers; the page leads on as well.
      if (moved === undefined || !(error instanceof StoreRefused) || error.status !== 501)
        throw error;
      this.#hasRedirects = false;
      await this.#client.ask('PUT', { key: file, headers: storedHeaders(file), body });
    }
  }

  async #bodyOf(file: string): Promise<{ bytes: Buffer | Blob; sha256: string }> {
    const { digest, size } = this.#site.files.get(file) ?? { digest: '', size: 0 };
    const full = path.join(this.#site.dir, file);
    try {
      const body =
        size > LARGE
          ? { bytes: await openAsBlob(full), sha256: await fileDigest(full, size) }
          : bodyOf(await readFile(full));
      if (body.sha256 === digest) return body;
    } catch (error) {
      throw new SiteChanged(file, { cause: error });
    }
    throw new SiteChanged(file);
  }

  async remove(paths: readonly string[]): Promise<string[]> {
    const left: string[] = [];
    for (let at = 0; at < paths.length; at += MOST_REMOVED)
      left.push(...(await this.#removeSome(paths.slice(at, at + MOST_REMOVED))));
    return left;
  }

  /** One request for many (S3's DeleteObjects); what was not there counts as taken away. */
  async #removeSome(paths: readonly string[]): Promise<string[]> {
    const keys = new Map(paths.map((file) => [this.#client.keyOf(file), file]));
    const objects = [...keys.keys()].map((key) => `<Object><Key>${escapeXml(key)}</Key></Object>`);
    const xml = Buffer.from(`<Delete><Quiet>true</Quiet>${objects.join('')}</Delete>`);
    const md5 = createHash('md5').update(xml).digest('base64');
    try {
      const answer = await this.#client.ask('POST', {
        ...{ key: undefined, query: 'delete=' },
        headers: { 'Content-Type': 'application/xml', 'Content-MD5': md5 },
        body: bodyOf(xml),
      });
      const failed = (await answer.text()).matchAll(/<Error>.*?<Key>(.*?)<\/Key>/gsu);
      return [...failed].flatMap(([, key = '']) => keys.get(unescapeXml(key)) ?? []);
    } catch (error) {
      // What is too much stays for the next time; the site itself is whole.
      if (error instanceof StoreRefused) return [...paths];
      throw error;
    }
  }

  basePath(name: string): string {
    return `${OWN}/${name}`;
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? '');

const unescapeXml = (text: string): string =>
  Object.entries(SIGNS)
    .toReversed()
    .reduce((plain, [sign, written]) => plain.replaceAll(written, sign), text);

function dateIn({ headers }: Response, name: string): number | undefined {
  const time = Date.parse(headers.get(name) ?? '');
  return Number.isNaN(time) ? undefined : time;
}
