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
};

/** How long an answer may still take when the service is asked to stop, in ms. */
const LAST_ANSWERS = 10_000;

export interface Listening {
  /** Where it really listens. */
  address: AddressInfo;
  /** Take no more, finish what was begun, and come back when all is answered. */
  stop: () => Promise<void>;
}

/**
 * @param limits in ms, for tests, which do not wait so long
 * @throws {Error} with the system's code when it cannot listen there
 */
export function listen(
  app: ReturnType<typeof createApp>,
  { host, port }: { host: string; port: number },
  limits: Partial<typeof LIMITS> = {},
): Promise<Listening> {
  const serverOptions = { ...LIMITS, ...limits };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  let isStopping = false;
  // A browser that is kept connected would go on asking, until it is cut off in the middle of an answer.
  server.prependListener('request', (_, response) => {
    if (isStopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({
        address: server.address() as AddressInfo,
        stop: () => {
          isStopping = true;
          return stop(server);
        },
      });
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
