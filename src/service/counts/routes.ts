import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { isMostWindow } from '../../lib/most.ts';
import { COUNTS } from '../../messages/counts.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { findModerator } from '../moderation/sessions.ts';
import { faultPage } from '../pages/page.ts';
import { isAhead, isReader } from './is-reader.ts';
import { mostData, mostPage } from './most-pages.ts';
import { MostViews, type MostView } from './most-view.ts';
import { isPublished, ShownItems } from './shown-item.ts';
import { ViewQueue } from './view-queue.ts';

/** What tells of a view in the store, where pages do. */
export const BEACON = 'beacon';
/** How long browsers and what stands between may keep what was read most, in seconds. */
const MAX_AGE = 60;

/** Views as pages tell of them, and what is read most for whoever asks. */
export function countRoutes(context: ServiceContext): Hono<ServiceEnv> {
  const { store, now, metrics, siteDir, accessLog } = context;
  const base = basePathOf(context.siteUrl);
  const routes = new Hono<ServiceEnv>();
  const queue = new ViewQueue(store, BEACON, (counted) =>
    metrics.views.inc({ way: BEACON }, counted),
  );
  const views = new MostViews(context, new ShownItems(siteDir, base));

  routes.post('/_/count', async (c) => {
    const fields = new URLSearchParams(await c.req.text());
    const code = fields.get('code') ?? c.req.query('code') ?? '';
    if (!(await isPublished(siteDir, code))) return c.body(null, 404);
    const userAgent = c.req.header('user-agent') ?? '';
    const { 'sec-purpose': purpose, purpose: older, 'x-moz': oldest } = c.req.header();
    const isCounted =
      // A log tells of the same view.
      accessLog === undefined &&
      isReader(userAgent) &&
      !isAhead(purpose, older, oldest) &&
      (await findModerator(c, context)) === undefined;
    if (isCounted) await queue.add({ code, address: clientAddress(c), userAgent, at: now() });
    return c.body(null, 204);
  });

  /** @returns an answer where what is asked for makes no sense */
  const find = async (c: Context<ServiceEnv>): Promise<MostView | string> => {
    const window = c.req.query('window') ?? 'day';
    if (!isMostWindow(window)) return COUNTS.badWindow;
    const section = c.req.query('section') || undefined;
    if (section !== undefined && !(await isSection(siteDir, section))) return COUNTS.noSection;
    return views.get(window, section);
  };

  routes.get('/_/most.json', async (c) => {
    const view = await find(c);
    if (typeof view === 'string') return c.json({ error: view }, 404);
    return answer(c, JSON.stringify(mostData(view, base)), 'application/json');
  });
  routes.get('/_/most.html', async (c) => {
    const view = await find(c);
    if (typeof view === 'string')
      return c.html(faultPage(SERVICE.faults.notFound.title, view, '/'), 404);
    return answer(c, String(await mostPage(view)), 'text/html; charset=UTF-8');
  });
  return routes;
}

/** What may be kept for a moment, and is told by its digest to be the same after it. */
function answer(c: Context, body: string, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', `public, max-age=${MAX_AGE}`);
  const asked = c.req.header('if-none-match')?.split(',') ?? [];
  if (asked.some((one) => one.trim().replace(/^W\//u, '') === etag)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}

async function isSection(siteDir: string, id: string): Promise<boolean> {
  if (!/^[\w-]{1,100}$/u.test(id)) return false;
  const page = path.join(siteDir, 'sections', id, 'index.html');
  return (await stat(page).catch(() => undefined))?.isFile() ?? false;
}
