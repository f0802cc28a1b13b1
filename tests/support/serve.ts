import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import compression from 'compression';
import sirv from 'sirv';

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** Serve another directory from now on, as after a publish. */
  show(directory: string): void;
  /** While the network is cut, no request is answered. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** Serves a built site on a free port as a plain web server does: gzip, and `404.html` for what is not there. */
export async function serve(directory: string): Promise<Served> {
  const compress = compression();
  let { files, notFound } = open(directory);
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) {
      request.socket.destroy();
      return;
    }
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
    show: (other) => void ({ files, notFound } = open(other)),
    cut: (cut) => {
      isCut = cut;
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const open = (directory: string) => ({
  files: sirv(directory, {
    etag: true,
    dotfiles: true,
    // Else a browser guesses from the file's age for how long it need not ask.
    setHeaders: (response) => void response.setHeader('cache-control', 'no-cache'),
  }),
  notFound: join(directory, '404.html'),
});
