import type { AddressInfo } from 'node:net';

import { openServer } from '../../src/deploy/serve/open-server.ts';
import { serveSite } from '../../src/deploy/serve/serve-site.ts';

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** Serve another directory from now on, as after a publish. */
  show(directory: string): void;
  /** While the network is cut, no request is answered. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** Serves a built site on a free port, with the headers and in the way of `npm run serve`. */
export async function serve(directory: string): Promise<Served> {
  let answer = serveSite(directory);
  let isCut = false;
  const server = openServer((request, response) => {
    if (isCut) request.socket.destroy();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (other) => void (answer = serveSite(other)),
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
