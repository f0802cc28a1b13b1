import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { createApp } from './app.ts';

/** How long a form may take to come, and an answer to go, in ms: nobody holds a connection by being slow. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** How long an answer may still take when the service is asked to stop, in ms. */
const LAST_ANSWERS = 10_000;

export interface Listening {
  /** Where it really listens. */
  address: AddressInfo;
  /** Take no more, finish what was begun, and come back when all is answered. */
  stop: () => Promise<void>;
}

/** @throws {Error} with the system's code when it cannot listen there */
export function listen(
  app: ReturnType<typeof createApp>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: LIMITS }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({ address: server.address() as AddressInfo, stop: () => stop(server) });
    });
  });
}

const stop = (server: ServerType & Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
