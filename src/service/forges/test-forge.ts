import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { secretClient, type SecretApp } from './test-client.ts';

/** What a forge of tests was asked for, and what it said. */
export interface TestForge {
  url: string;
  /** Why it refused, in order; a forge that is asked as it should be refuses nothing. */
  refusals: string[];
  /** Tokens it gave. */
  tokens: string[];
  /** The `Authorization` of each question to its interface. */
  asked: string[];
  close: () => Promise<void>;
}

/** A forge that signs in by a code. Below `/api` it knows its user, and nothing else. */
export async function openTestForge(app: SecretApp): Promise<TestForge> {
  const { refusals, tokens, authorize, give } = secretClient(app);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://forge');
    const json = (value: object, status = 200): void => {
      response.writeHead(status, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        'Access-Control-Allow-Methods': '*',
      });
      response.end(JSON.stringify(value));
    };
    if (pathname.endsWith('/authorize')) {
      const location = authorize(searchParams);
      response.writeHead(location === undefined ? 400 : 302, location ? { location } : {});
      response.end();
    } else if (pathname.endsWith('/access_token') || pathname === '/oauth/token')
      void formOf(request).then((form) => json(give(form)));
    else if (request.method === 'OPTIONS') json({});
    else {
      asked.push(request.headers.authorization ?? '');
      if (pathname.endsWith('/user')) json({ id: 1, login: 'sara', name: 'Sara', email: 's@x.ir' });
      else json({ data: null, message: 'Not Found' }, 404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ refusals, tokens, asked },
    url: `http://127.0.0.1:${port}`,
    close: () => close(server),
  };
}

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await text(request));

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
