import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentTypeOf } from '../serve/content-types.ts';

/** The body of a form with a file, and the type that tells how it is cut. */
export interface Multipart {
  body: Uint8Array<ArrayBuffer>;
  headers: Readonly<Record<string, string>>;
}

/**
 * Fields and a file of this machine as `multipart/form-data` (RFC 7578). `FormData` would write each line end of a
 * text as two characters, which messengers count and browsers show.
 *
 * @param fields by names of ours, which need no quoting
 */
export async function toMultipart(
  fields: Readonly<Record<string, string>>,
  name: string,
  file: string,
): Promise<Multipart> {
  const boundary = `peyk-${randomBytes(16).toString('hex')}`;
  const part = (disposition: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const texts = Object.entries(fields).map(
    ([key, value]) =>
      `${part(`name="${key}"`)}Content-Type: text/plain; charset=utf-8\r\n\r\n${value}\r\n`,
  );
  const filename = path.basename(file).replace(/[^\w.-]/gu, '_');
  const head = `${part(`name="${name}"; filename="${filename}"`)}Content-Type: ${contentTypeOf(file)}\r\n\r\n`;
  const chunks = [texts.join('') + head, await readFile(file), `\r\n--${boundary}--\r\n`];
  const body = Buffer.concat(
    chunks.map((each) => (typeof each === 'string' ? Buffer.from(each) : each)),
  );
  return { body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } };
}
