import { Hono, type Context } from 'hono';
import { MODERATION } from '../../messages/moderation.ts';
import { REPORT_DESK } from '../../messages/reports.ts';
import type { ServiceContext } from '../context.ts';
import { atLeast, type ModerationEnv } from '../moderation/guard.ts';
import type { ReportState } from '../store/tables.ts';
import { decideReport, type SeenReport } from './decide-report.ts';
import { draftPage, reportsPage, type ShownReport } from './editor-pages.ts';
import { countReports, findReport, findReports } from './find-reports.ts';
import { findSentence } from './find-sentence.ts';
import { digestOf, readReportedItem } from './reported-item.ts';
import { settleCorrected } from './settle-corrected.ts';
import { writeCorrection } from './write-correction.ts';

const HOME = '/_/moderate/reports';

/**
 * What editors do with reports of errors. Whoever asks is signed in and every form is his own: what stands
 * before all of `/_/moderate` has looked at that (`moderation/routes.ts`).
 */
export function reportEditorRoutes(context: ServiceContext): Hono<ModerationEnv> {
  const { store, siteDir, now } = context;
  const routes = new Hono<ModerationEnv>();

  for (const path of [HOME, `${HOME}/*`] as const) routes.use(path, atLeast('editor'));

  const show = async (c: Context<ModerationEnv>, state: ReportState, told: string[] = []) => {
    const codes = (await findReports(store, 'open')).map(({ code }) => code);
    const settled = codes.length > 0 ? await settleCorrected(context, codes) : 0;
    const [rows, counts] = [await findReports(store, state), await countReports(store)];
    const items = new Map<string, Awaited<ReturnType<typeof readReportedItem>>>();
    for (const { code } of rows)
      if (!items.has(code)) items.set(code, await readReportedItem(siteDir, code));
    const reports = rows.map((row): ShownReport => {
      const item = items.get(row.code);
      return {
        ...row,
        title: item?.title,
        surroundings: item && findSentence(item.lines, row.sentence),
        published: item?.correction ?? '',
      };
    });
    const notices = [...told, ...(settled > 0 ? [REPORT_DESK.foundDone(settled)] : [])];
    return c.html(reportsPage({ moderator: c.get('moderator'), state, counts, reports, notices }));
  };

  routes.get(HOME, (c) => show(c, toState(c.req.query('state'))));

  routes.post(`${HOME}/decide`, async (c) => {
    const form = c.get('form');
    const state = toState(form.get('state'));
    const seen = toSeen(form.get('report') ?? '');
    const act = form.get('act') ?? '';
    if (!seen || !isAct(act)) return show(c, state, [MODERATION.nothing]);
    const moderator = c.get('moderator');
    const row = await findReport(store, seen.id);
    const item = row && (await readReportedItem(siteDir, row.code));
    const former = item?.correction ?? '';
    const who = { moderator: moderator.name, now: now() };
    // What is opened again waits for another correction than the one that is there.
    const waiting = act === 'open' ? { correction: digestOf(former) } : {};
    if (!row || !(await decideReport(store, seen, act, { ...who, ...waiting })))
      return show(c, state, [REPORT_DESK.missed]);
    if (act !== 'drafted') return show(c, state, [REPORT_DESK.changed(1)]);
    return c.html(draftPage(moderator, writeCorrection(row, former, now()), row.code));
  });
  return routes;
}

const toState = (text: string | null | undefined): ReportState =>
  text === 'done' || text === 'refused' ? text : 'open';

const isAct = (text: string): text is ReportState | 'drafted' =>
  ['open', 'done', 'refused', 'drafted'].includes(text);

/** `id:version`, as the page writes it. */
function toSeen(text: string): SeenReport | undefined {
  const { id, version } = /^(?<id>[0-9a-f-]{36}):(?<version>\d{1,9})$/u.exec(text)?.groups ?? {};
  return id === undefined ? undefined : { id, version: Number(version) };
}
