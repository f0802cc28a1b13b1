import { Hono, type Context } from 'hono';
import { REPORTS } from '../../messages/reports.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import { TRAP } from '../forms/form-parts.ts';
import { readPreviewToken, signPreview } from '../forms/preview-token.ts';
import { senderOf } from '../forms/sender.ts';
import { lettersOf, toLine } from '../forms/written-words.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { readForm } from '../http/read-form.ts';
import { REPORT_LIMITS } from '../../lib/report-limits.ts';
import { faultPage } from '../pages/page.ts';
import { getSecret } from '../store/secret.ts';
import { fieldsOf, readReport } from './read-report.ts';
import { receiveReport } from './receive-report.ts';
import { reportFormPage, reportPreviewPage, reportReceivedPage } from './report-pages.ts';
import { digestOf, readReportedItem, type ReportedItem } from './reported-item.ts';

/** Where a reader is led whose report came in. */
const RECEIVED = '/_/reports/received';

/** Reports of errors as readers write them: form → preview with a token → sent with it → thanks. */
export function reportRoutes(context: ServiceContext): Hono<ServiceEnv> {
  const { store, now, log, metrics, siteDir } = context;
  const routes = new Hono<ServiceEnv>();

  const findOpen = async (code: string): Promise<ReportedItem | undefined> => {
    const item = await readReportedItem(siteDir, code);
    return item?.isOpen ? item : undefined;
  };

  routes.post('/_/reports', async (c) => {
    const form = await readForm(c.req.raw);
    if (!form)
      return c.html(faultPage(SERVICE.faults.noForm.title, SERVICE.faults.noForm.text), 415);
    if (form.get(TRAP)) {
      metrics.reports.inc({ outcome: 'discarded' });
      log('warn', 'report discarded', { why: 'trap' });
      return c.redirect(RECEIVED, 303);
    }
    const { written, faults } = readReport(form);
    const item = await findOpen(written.code);
    if (!item) return tellNone(c);
    if (faults.length > 0) {
      metrics.reports.inc({ outcome: 'refused' });
      return c.html(reportFormPage(item, written, faults), 422);
    }
    const secret = await getSecret(store, 'preview');
    const fields = fieldsOf(written);
    const previewed = readPreviewToken(form.get('token') ?? '', fields, secret, now());
    if (!previewed) {
      metrics.reports.inc({ outcome: 'previewed' });
      return c.html(reportPreviewPage(item, written, signPreview(fields, secret, now())));
    }
    const sender = senderOf(clientAddress(c), now(), await getSecret(store, 'sender'));
    const correction = digestOf(item.correction);
    await receiveReport(store, written, previewed, { sender, now: now(), correction });
    metrics.reports.inc({ outcome: 'received' });
    return c.redirect(RECEIVED, 303);
  });

  routes.get('/_/reports/new', async (c) => {
    const item = await findOpen(c.req.query('code') ?? '');
    if (!item) return tellNone(c);
    const sentence = cut(toLine(c.req.query('sentence') ?? ''));
    return c.html(reportFormPage(item, { code: item.code, sentence, text: '', email: '' }));
  });

  routes.get(RECEIVED, (c) => c.html(reportReceivedPage()));
  return routes;
}

/** What was marked may be longer than a sentence; its beginning tells where it stands. */
const cut = (sentence: string): string =>
  lettersOf(sentence) <= REPORT_LIMITS.sentence
    ? sentence
    : Array.from(sentence).slice(0, REPORT_LIMITS.sentence).join('');

const tellNone = (c: Context): Response | Promise<Response> =>
  c.html(faultPage(REPORTS.none.title, REPORTS.none.text), 404);
