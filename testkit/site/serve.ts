import type { AddressInfo } from 'node:net';

import { openServer } from '../../src/deploy/serve/open-server.ts';
import { serveSite } from '../../src/deploy/serve/serve-site.ts';
import { BASE } from './build-site.ts';

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** The site's address there, without a slash at the end. */
  url: string;
  /** Serve another directory from now on, as after a publish, and a readers' service with it. */
  show(directory: string, service?: URL): void;
  /** While the network is cut, no request is answered. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** Serves a built site on a free port, with the headers and in the way of `npm run serve`. */
export async function serve(directory: string): Promise<Served> {
  let answer = serveSite(directory, { base: BASE });
  let isCut = false;
  const server = openServer((request, response) => {
    if (isCut) request.socket.destroy();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}${BASE}`,
    show: (other, service) => void (answer = serveSite(other, { base: BASE, service })),
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
