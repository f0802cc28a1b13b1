import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import compression from 'compression';
import sirv from 'sirv';

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a built site on a free port as a plain web server does: gzip, and `404.html` for what is not there. */
export async function serve(directory: string): Promise<Served> {
  const files = sirv(directory, { etag: true, dotfiles: true });
  const compress = compression();
  const notFound = join(directory, '404.html');
  const server = createServer((request, response) => {
    // sirv and compression ask for Express's types but use Node's own requests only.
    compress(request as never, response as never, () => {
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(existsSync(notFound) ? readFileSync(notFound) : '');
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
