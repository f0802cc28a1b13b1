import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { isMostWindow, MOST_WINDOWS, type MostWindow } from '../../lib/most.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { COUNTS } from '../../messages/counts.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import type { ServiceEnv } from '../http/client-address.ts';
import { findModerator, type Moderator } from '../moderation/sessions.ts';
import { errorFields } from '../../node/process/log.ts';
import { faultPage } from '../pages/page.ts';
import { countsCsv } from './counts-csv.ts';
import { editorsPage } from './editors-page.ts';
import { countedUpTo, findMost } from './find-most.ts';
import { getBars } from './hourly.ts';
import { ShownItems } from './shown-item.ts';

type SignedInEnv = ServiceEnv & { Variables: { moderator: Moderator } };

const HOME = '/_/moderate/counts';
/** As many items as the page lists. */
const LISTED = 50;

/** Views by item and hour, for who is signed in, whatever the role: nothing of it is about a reader. */
export function editorsRoutes(context: ServiceContext): Hono<SignedInEnv> {
  const { store, now, siteDir, siteUrl } = context;
  const routes = new Hono<SignedInEnv>();
  const shown = new ShownItems(siteDir, basePathOf(siteUrl));

  for (const path of [HOME, `${HOME}.csv`])
    routes.use(path, async (c, next) => {
      const moderator = await findModerator(c, context);
      if (!moderator) return c.redirect('/_/moderate/sign-in', 303);
      c.set('moderator', moderator);
      return next();
    });

  routes.get(HOME, async (c) => {
    const asked = readQuery(c.req.query());
    if (!asked) return c.html(noSuchCode(), 404);
    const { window, code } = asked;
    const bars = await getBars(store, window, { now: now(), code });
    const { viewed } =
      code === undefined
        ? await findMost(store, window, { now: now(), length: LISTED })
        : { viewed: [{ code, count: bars.reduce((sum, { views }) => sum + views, 0) }] };
    const items = [];
    for (const { code: one, count: views } of viewed)
      items.push({ code: one, title: (await shown.get(one))?.title, views });
    const updatedAt = await countedUpTo(context);
    return c.html(
      editorsPage({ moderator: c.get('moderator'), window, code, updatedAt, bars, items }),
    );
  });

  routes.get(`${HOME}.csv`, (c) => {
    const asked = readQuery(c.req.query());
    if (!asked) return c.html(noSuchCode(), 404);
    const { window, code } = asked;
    const to = now();
    const parts = countsCsv(store, shown, { from: to - MOST_WINDOWS[window], to, code });
    const name = ['views', window, ...(code === undefined ? [] : [code])].join('-');
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
    return stream(
      c,
      async (out) => {
        for await (const part of parts) await out.write(part);
      },
      // The file ends where the store did: it has begun to go out.
      (error) => Promise.resolve(context.log('error', 'csv not whole', errorFields(error))),
    );
  });
  return routes;
}

/** @returns undefined where a code is asked for that is none */
function readQuery({
  window = '',
  code = '',
}: Record<string, string | undefined>):
  { window: MostWindow; code: string | undefined } | undefined {
  const digits = toAsciiDigits(code.trim());
  if (digits !== '' && !/^\d{1,15}$/u.test(digits)) return undefined;
  return {
    window: isMostWindow(window) ? window : 'day',
    code: digits === '' ? undefined : digits,
  };
}

const noSuchCode = () => faultPage(SERVICE.faults.notFound.title, COUNTS.editors.badCode, HOME);
