import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';

/** What concerns one connection alone (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'],
]);

/** How long an answer may take to begin, in ms: longer than the service waits for a form. */
const PATIENCE = 30_000;

/**
 * Pass a request on to the program at `service`, and its answer back. The program is told who asks
 * (`X-Forwarded-For`), whatever the request said of that.
 *
 * @param service its address; a path is not looked at
 * @returns false where the program did not answer; the response is then untouched
 */
export function passOn(
  service: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const asked = http.request(service, {
    method: request.method,
    path: (request.url ?? '/').replace(/^https?:\/\/[^/?#]*/iu, ''),
    headers: {
      ...endToEnd(request.headers),
      'x-forwarded-for': request.socket.remoteAddress ?? '',
    },
    timeout: PATIENCE,
  });
  asked.on('timeout', () => asked.destroy());
  // After an answer was begun this says nothing more.
  asked.on('error', () => resolve(false));
  asked.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    // One that is cut off is cut off for the reader, too.
    pipeline(answer, response)
      .catch(() => response.destroy())
      .finally(() => resolve(true));
  });
  response.on('close', () => asked.destroy());
  request.pipe(asked);
  return promise;
}

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
