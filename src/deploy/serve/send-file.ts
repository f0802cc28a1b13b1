import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { CACHE_CONTROL, choose, securityHeaders } from '../../policy/headers.ts';
import { contentTypeOf } from './content-types.ts';

/**
 * Answer with a file of a folder, or with the index of a folder in it, or with a part of it.
 *
 * @param root the folder; no address leads out of it
 * @param address percent-encoded, with a slash before it
 * @param below where the folder stands in the site, with slashes around it
 * @returns the status to answer with where no file was sent
 */
export function sendFile(
  root: string,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  below = '/',
): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const file = send(request, address, { root, dotfiles: 'allow', cacheControl: false });
  file.on('headers', (_: ServerResponse, full: string) => {
    const sitePath = below + path.relative(root, full).split(path.sep).join('/');
    const type = contentTypeOf(sitePath);
    setHeaders(response, {
      ...securityHeaders({ path: sitePath, type }),
      'Content-Type': type,
      'Cache-Control': choose(CACHE_CONTROL, { path: sitePath, type }),
    });
  });
  // A folder without a slash is answered as with one.
  file.on('directory', () => {
    const isAgain = address.endsWith('/');
    resolve(isAgain ? 404 : sendFile(root, `${address}/`, request, response, below));
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
