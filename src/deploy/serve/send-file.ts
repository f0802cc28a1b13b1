import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { CACHE_CONTROL, choose, securityHeaders } from '../../policy/headers.ts';
import { contentTypeOf } from './content-types.ts';
import { PACKED_BESIDE, type PackedBeside } from './packed-beside.ts';

/**
 * Answer with a file of a folder, or with the index of a folder in it, or with a part of it. What lies packed
 * beside a file is sent in its place to who takes that, but in parts: those are counted in bytes of the file.
 *
 * @param root the folder; no address leads out of it
 * @param address percent-encoded, with a slash before it
 * @param below where the folder stands in the site, with slashes around it
 * @returns the status to answer with where no file was sent
 */
export async function sendFile(
  root: string,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  below = '/',
): Promise<number | undefined> {
  const { range, 'accept-encoding': taken = '' } = request.headers;
  const asked = { root, below, request, response };
  for (const { coding, ending, accepted } of range === undefined ? PACKED_BESIDE : []) {
    if (!new RegExp(accepted, 'iu').test(String(taken))) continue;
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const status = await sendOne(file + ending, asked, { coding, ending });
    if (status !== 404) return status;
  }
  return sendOne(address, asked);
}

interface Asked {
  root: string;
  below: string;
  request: IncomingMessage;
  response: ServerResponse;
}

function sendOne(
  address: string,
  { root, below, request, response }: Asked,
  packed?: Pick<PackedBeside, 'coding' | 'ending'>,
): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const file = send(request, address, { root, dotfiles: 'allow', cacheControl: false });
  file.on('headers', (_: ServerResponse, full: string) => {
    const name = packed ? full.slice(0, -packed.ending.length) : full;
    const sitePath = below + path.relative(root, name).split(path.sep).join('/');
    const type = contentTypeOf(sitePath);
    setHeaders(response, {
      ...securityHeaders({ path: sitePath, type }),
      'Content-Type': type,
      'Cache-Control': choose(CACHE_CONTROL, { path: sitePath, type }),
      ...(packed && { 'Content-Encoding': packed.coding, Vary: 'Accept-Encoding' }),
    });
  });
  // A folder without a slash is answered as with one.
  file.on('directory', () => {
    const isNone = address.endsWith('/') || packed !== undefined;
    resolve(isNone ? 404 : sendFile(root, `${address}/`, request, response, below));
  });
  file.on('error', ({ status }: { status: number }) => {
    // Names that climb or are no names lead nowhere.
    resolve(status === 403 ? 404 : status);
  });
  response.on('close', () => resolve(undefined));
  file.pipe(response);
  return promise;
}

export function setHeaders(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
