import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { SERVICE } from '../messages/service.ts';
import { commentRoutes } from './comments/routes.ts';
import { editorsRoutes } from './counts/editors-routes.ts';
import { countRoutes } from './counts/routes.ts';
import type { ServiceContext } from './context.ts';
import { forgeRoutes } from './forges/routes.ts';
import { answerAtBase, pathBelow } from './http/below-base.ts';
import { isProxied, type ServiceEnv } from './http/client-address.ts';
import { isOwnRequest, withSecurity } from './http/security.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { signInRoutes } from './moderation/sign-in-routes.ts';
import { teamRoutes } from './moderation/team-routes.ts';
import { errorFields } from '../node/process/log.ts';
import { faultPage } from './pages/page.ts';
import { reportEditorRoutes } from './reports/editor-routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { passkeyRoutes } from './passkeys/routes.ts';
import { isWell } from './store/open-store.ts';

/** The largest form there is: a comment of 3,000 letters, each of them percent-encoded, and its token. */
const LARGEST_BODY = 128 * 1024;

/**
 * All that the service answers, below `/_/` of the site. A fault of the store is told as such on a whole page, and no
 * request ends the program.
 */
export function createApp(context: ServiceContext): Hono<ServiceEnv> {
  const { store, log, metrics, siteUrl } = context;
  const app = new Hono<ServiceEnv>({ getPath: pathBelow(siteUrl) });

  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    // The pattern and not the address, which may hold what a reader looks for.
    const labels = { method: c.req.method, route: routePath(c, -1), status: c.res.status };
    metrics.requests.observe(labels, seconds);
    log('info', 'request', { ...labels, ms: Math.round(seconds * 1000) });
  });
  app.use(answerAtBase(siteUrl));
  app.use(withSecurity);
  app.use(async (c, next) => {
    if (isOwnRequest(c.req.raw, siteUrl)) return next();
    return tell(c, 403, SERVICE.faults.foreign);
  });
  app.use(async (c, next) => {
    // No address of ours holds a NUL, and PostgreSQL takes none.
    if (c.req.url.includes('%00')) return tell(c, 404, SERVICE.faults.notFound);
    return next();
  });
  app.use(
    bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => tell(c, 413, SERVICE.faults.tooLarge) }),
  );

  app.get('/_/health', async (c) => {
    const ok = await isWell(store);
    return c.json({ ok }, ok ? 200 : 503);
  });
  app.get('/_/metrics', async (c) => {
    // For who looks after the machine; readers come through a proxy.
    if (isProxied(c)) return tell(c, 404, SERVICE.faults.notFound);
    return c.body(await metrics.registry.metrics(), 200, {
      'Content-Type': metrics.registry.contentType,
    });
  });

  app.route('/', commentRoutes(context));
  app.route('/', reportRoutes(context));
  app.route('/', countRoutes(context));
  app.route('/', editorsRoutes(context));
  app.route('/', forgeRoutes(context));
  app.route('/', passkeyRoutes(context));
  app.route('/', teamRoutes(context));
  app.route('/', signInRoutes(context));
  app.route('/', moderationRoutes(context));
  app.route('/', reportEditorRoutes(context));

  app.notFound((c) => tell(c, 404, SERVICE.faults.notFound));
  app.onError((error, c) => {
    log('error', 'failed', { route: routePath(c, -1), ...errorFields(error) });
    return tell(c, 503, SERVICE.faults.failed);
  });
  return app;
}

const tell = (
  c: Context,
  status: 403 | 404 | 413 | 503,
  { title, text }: { title: string; text: string },
): Response | Promise<Response> => c.html(faultPage(title, text), status);
