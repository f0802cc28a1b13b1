import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HOOKS, WATCH } from '../../lib/addresses/own-paths.ts';
import { textPolicy } from '../../policy/policies.ts';
import { securityHeaders } from '../../policy/headers.ts';
import { LARGEST_HOOK } from '../servers/served-site.ts';
import { isSigned } from './hook-signature.ts';
import { pushedBranch } from './pushed-branch.ts';
import { STATUS_STYLE, statusPage } from './status-page.ts';
import type { WatchStatus } from './status.ts';

/** So many are read at once: nobody fills the memory. */
const MOST_AT_ONCE = 8;

export interface HookServer {
  /** The path that the site stands below (`basePathOf`). */
  base: string;
  /** What the forge signs with; undefined where no hooks are taken. */
  secret: string | undefined;
  /** The branch whose pushes count; undefined where that is not known, and every one does. */
  branch: () => string | undefined;
  now: () => number;
  /** Told of each push that counts; comes back at once. */
  onPush: () => void;
  status: () => WatchStatus;
}

type Env = { Bindings: Partial<HttpBindings> };

/**
 * What the watcher answers: the hooks of the forge at `/_/hooks`, which a web server passes on, and for who sits
 * at the machine how it does: `/_/watch` for eyes, `/_/watch/health` for programs.
 */
export function hookServer({ base, secret, branch, now, onPush, status }: HookServer): Hono<Env> {
  const app = new Hono<Env>();
  let reading = 0;
  app.use(async (c, next) => {
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    const headers = securityHeaders({ path: '/', type });
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header('Cache-Control', 'no-store');
    if (type.startsWith('text/html')) c.header('Content-Security-Policy', textPolicy(STATUS_STYLE));
  });

  app.post(
    base + HOOKS,
    async (c, next) => {
      if (secret === undefined) return c.json({ error: 'no hooks are taken here' }, 404);
      if (reading >= MOST_AT_ONCE) return c.json({ error: 'too many at once' }, 503);
      reading += 1;
      try {
        return await next();
      } finally {
        reading -= 1;
      }
    },
    bodyLimit({ maxSize: LARGEST_HOOK, onError: (c) => c.json({ error: 'too large' }, 413) }),
    async (c) => {
      const body = Buffer.from(await c.req.arrayBuffer());
      if (!isSigned((name) => c.req.header(name), body, secret ?? '', now()))
        return c.json({ error: 'not signed as it should be' }, 401);
      const pushed = pushedBranch(body, c.req.header('content-type') ?? '');
      if (pushed === undefined) return c.json({ publishes: false, why: 'no push to a branch' });
      const watched = branch();
      if (watched !== undefined && pushed !== watched)
        return c.json({ publishes: false, why: `only ${watched} is published` });
      onPush();
      return c.json({ publishes: true }, 202);
    },
  );
  app.all(base + HOOKS, (c) => c.json({ error: 'hooks are posted' }, 405, { Allow: 'POST' }));

  app.use(`${base}${WATCH}/*`, async (c, next) => (isAtMachine(c) ? next() : c.notFound()));
  app.get(base + WATCH, (c) => (isAtMachine(c) ? c.html(statusPage(status())) : c.notFound()));
  app.get(`${base}${WATCH}/health`, (c) => {
    const { faults, ...rest } = status();
    const told = faults.map(({ stage, since, text }) => ({ stage, since, text }));
    const health = { ok: faults.length === 0, ...rest, faults: told };
    return c.json(inIso(health), faults.length === 0 ? 200 : 503);
  });
  app.notFound((c) => c.json({ error: 'nothing here' }, 404));
  return app;
}

/** Headers that a proxy adds. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'via', 'x-real-ip'];

/**
 * Whether who asks sits at this machine: the connection begins here, no proxy asks for somebody, and the name
 * asked for is this machine's, which a page of another site cannot get by a name that it lets lead here.
 */
function isAtMachine(c: Context<Env>): boolean {
  if (PROXIED.some((name) => c.req.header(name) !== undefined)) return false;
  const peer = c.env.incoming?.socket.remoteAddress ?? '';
  if (!/^(?:::ffff:)?127[.]|^::1$/u.test(peer)) return false;
  const host = (c.req.header('host') ?? '').replace(/:\d+$/u, '');
  return ['localhost', '127.0.0.1', '[::1]'].includes(host);
}

/** Moments as ISO 8601, in place of ms since the epoch. */
const MOMENTS = new Set(['started', 'since', 'at', 'retry', 'due', 'hook', 'fetched']);

const inIso = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      MOMENTS.has(key) && typeof each === 'number' ? new Date(each).toISOString() : each,
    ),
  ) as object;
