import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import { securityHeaders } from '../../policy/headers.ts';
import { pathOfTarget } from './request-target.ts';
import { sendFile, setHeaders } from './send-file.ts';

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/**
 * Answers requests for a published site as a plain web server does: compressed, with `404.html`, nothing
 * rewritten. No request and no state of the disk makes it throw, and each is answered from one whole site,
 * though another is published meanwhile.
 *
 * @param dir the site, read at each request
 */
export function serveSite(dir: string): RequestListener {
  const compress = compression({
    // A part of a file is counted in bytes of the file.
    filter: (request, response) =>
      !response.hasHeader('Content-Range') && compression.filter(request, response),
  });
  return (request, response) => {
    // Who goes away in the middle of an answer is no fault.
    response.on('error', () => response.destroy());
    // The middleware was typed for Express; it uses only what node's own request and response have.
    compress(request as never, response as never, () => {
      answer(dir, request, response).catch(() => tell(response, 500));
    });
  };
}

async function answer(
  dir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return tell(response, 405);
  }
  const address = pathOfTarget(request.url ?? '');
  if (address === undefined) return tell(response, 400);
  // The link moves when a site is published; the tree behind it stays as it is until the next time.
  const root = await realpath(dir).catch(() => undefined);
  if (root === undefined) return tell(response, 404);
  const status = await sendFile(root, address, request, response);
  if (status === 404) await tellNotFound(root, response);
  else if (status !== undefined) tell(response, status);
}

async function tellNotFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(root, '404.html')).catch(() => undefined);
  tell(response, 404, page);
}

/** Answer without a file, unless an answer was begun: then the reader must see that it is not whole. */
function tell(response: ServerResponse, status: number, page?: Buffer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const type = page ? HTML : TEXT;
  for (const name of [
    'Content-Encoding',
    'Content-Length',
    'ETag',
    'Last-Modified',
    'Accept-Ranges',
  ])
    response.removeHeader(name);
  response.statusCode = status;
  setHeaders(response, {
    ...securityHeaders({ path: '/404.html', type }),
    'Content-Type': type,
    'Cache-Control': 'no-cache',
  });
  response.end(page ?? `${status}\n`);
}
