import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { secretClient, type SecretApp } from '../../src/service/forges/test-client.ts';
import { Refusal } from './answer.ts';
import { answerForgejo } from './forgejo.ts';
import { answerGithub } from './github.ts';
import { answerGitlab } from './gitlab.ts';
import { publicClient, type PublicApp } from './public-client.ts';
import type { Repository } from './repository.ts';
import { Reviews } from './reviews.ts';

/** How a forge signs an editor in: one that knows the desk itself, or one that knows the readers' service. */
interface Client {
  refusals: string[];
  tokens: string[];
  authorize(query: URLSearchParams): string | undefined;
  give(body: string): { status: number; body: object };
}

export interface StandIn {
  url: string;
  client: Pick<Client, 'refusals' | 'tokens'>;
  /** What its interface was asked and how long its answers were, in bytes. */
  asked: { path: string; bytes: number }[];
  /** What it was asked and does not know. */
  unknown: string[];
  reviews: Reviews;
  close: () => Promise<void>;
}

const KINDS = {
  forgejo: {
    ...{ authorize: '/login/oauth/authorize', token: '/login/oauth/access_token' },
    ...{ scheme: 'token', answer: answerForgejo },
  },
  gitlab: {
    ...{ authorize: '/oauth/authorize', token: '/oauth/token' },
    ...{ scheme: 'Bearer', answer: answerGitlab },
  },
  github: {
    ...{ authorize: '/login/oauth/authorize', token: '/login/oauth/access_token' },
    ...{ scheme: 'token', answer: answerGithub },
  },
} as const;

const SCOPES = { forgejo: 'read:repository,write:repository,read:user', gitlab: 'api' };

export type App =
  ({ kind: keyof typeof SCOPES } & Omit<PublicApp, 'scope'>) | ({ kind: 'github' } & SecretApp);

/**
 * A forge on this machine: its OAuth, as strict as the standard lets it be, and as much of its interface as the desk
 * asks, which answers only who holds a token it gave.
 */
export async function openStandIn(app: App, repository: Repository): Promise<StandIn> {
  const { authorize, token, scheme, answer } = KINDS[app.kind];
  const client = clientOf(app);
  const reviews = new Reviews(repository);
  const asked: StandIn['asked'] = [];
  const unknown: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://forge');
    const say = (status: number, body: unknown): void => {
      const bytes = Buffer.isBuffer(body) ? body : JSON.stringify(body);
      if (pathname.startsWith('/api/') && request.method !== 'OPTIONS')
        asked.push({ path: pathname, bytes: Buffer.byteLength(bytes) });
      response.writeHead(status, {
        'Content-Type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': 'authorization, content-type',
        'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
        'Access-Control-Max-Age': '600',
      });
      response.end(bytes);
    };
    if (request.method === 'OPTIONS') return say(200, {});
    if (pathname === authorize) {
      const location = client.authorize(searchParams);
      response.writeHead(location === undefined ? 400 : 302, location ? { location } : {});
      return void response.end();
    }
    void text(request).then((body) => {
      if (pathname === token) {
        const given = client.give(body);
        return say(given.status, given.body);
      }
      if (!client.tokens.some((each) => request.headers.authorization === `${scheme} ${each}`))
        return say(401, { message: 'Unauthorized' });
      const { method = 'GET' } = request;
      const path = decodeURI(pathname.replace(/^\/api\/(?:v\d|(?=graphql))/u, ''));
      const found = answer({ method, path, query: searchParams, body }, repository, reviews);
      if (found instanceof Refusal) return say(found.status, { message: found.message });
      if (found !== undefined) return say(200, found);
      unknown.push(`${method} ${path} ${body.slice(0, 400)}`);
      return say(404, { message: path });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}`, client, asked, unknown, reviews },
    close: () => close(server),
  };
}

function clientOf(app: App): Client {
  if (app.kind === 'github') {
    const client = secretClient(app);
    return {
      ...client,
      give: (body) => ({ status: 200, body: client.give(new URLSearchParams(body)) }),
    };
  }
  const client = publicClient({ ...app, scope: SCOPES[app.kind] });
  return { ...client, give: (body) => client.give(JSON.parse(body) as Record<string, unknown>) };
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
