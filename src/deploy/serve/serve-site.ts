import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import { pathBelowSite, SERVICE, SERVICE_DOWN } from '../../lib/addresses/own-paths.ts';
import { securityHeaders } from '../../policy/headers.ts';
import { passOn } from './pass-on.ts';
import { pathOfTarget } from './request-target.ts';
import { sendFile, setHeaders } from './send-file.ts';

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** What is around a site. */
interface Around {
  base?: string;
  service?: URL | undefined;
}

/**
 * Answers requests for a published site as a plain web server does: compressed, with `404.html`, nothing
 * rewritten. No request and no state of the disk makes it throw, and each is answered from one whole site,
 * though another is published meanwhile.
 *
 * @param dir the site, read at each request
 * @param around.base the path that it stands below (`basePathOf`)
 * @param around.service the program that answers what lies below `/_/`; while it is away, a page says so
 */
export function serveSite(dir: string, { base = '', service }: Around = {}): RequestListener {
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
      const answered =
        service && isForService(request, base)
          ? answerByService(dir, service, request, response)
          : answer({ dir, base }, request, response);
      answered.catch(() => tell(response, 500));
    });
  };
}

const isForService = ({ url = '' }: IncomingMessage, base: string): boolean =>
  pathOfTarget(url)?.startsWith(`${base}${SERVICE}`) === true;

async function answerByService(
  dir: string,
  service: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await passOn(service, request, response)) return;
  const file = path.join(dir, pathBelowSite(SERVICE_DOWN), 'index.html');
  tell(response, 502, await readFile(file).catch(() => undefined));
}

async function answer(
  { dir, base }: { dir: string; base: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return tell(response, 405);
  }
  const asked = pathOfTarget(request.url ?? '');
  if (asked === undefined) return tell(response, 400);
  // Who opens the host, or forgets the slash, is led to where the site begins.
  if (base !== '' && (asked === '/' || asked === base)) return lead(response, `${base}/`);
  // The link moves when a site is published; the tree behind it stays as it is until the next time.
  const root = await realpath(dir).catch(() => undefined);
  if (root === undefined) return tell(response, 404);
  const status = asked.startsWith(`${base}/`)
    ? await sendFile(root, asked.slice(base.length), request, response)
    : 404;
  if (status === 404) await tellNotFound(root, response);
  else if (status !== undefined) tell(response, status);
}

function lead(response: ServerResponse, address: string): void {
  response.setHeader('Location', address);
  tell(response, 302);
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
