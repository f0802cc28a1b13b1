import { Hono, type Context } from 'hono';
import { COMMENTS } from '../../messages/comments.ts';
import { SERVICE } from '../../messages/service.ts';
import type { ServiceContext } from '../context.ts';
import { clientAddress, type ServiceEnv } from '../http/client-address.ts';
import { TRAP } from '../forms/form-parts.ts';
import { readPreviewToken, signPreview } from '../forms/preview-token.ts';
import { senderOf } from '../forms/sender.ts';
import { readForm } from '../http/read-form.ts';
import { faultPage } from '../pages/page.ts';
import { getSecret } from '../store/secret.ts';
import { formPage, previewPage, receivedPage } from './comment-pages.ts';
import { readPublishedItem, type PublishedItem } from './published-item.ts';
import { fieldsOf, readCommentForm } from './read-form.ts';
import { findThread, receiveComment } from './receive.ts';
import { isWorkDone, makeWork } from './work.ts';

/** Where a reader is led whose comment waits. */
const RECEIVED = '/_/comments/received';

/** Comments as readers write them: form → preview with a token → sent with it → «در انتظار بررسی». */
export function commentRoutes(context: ServiceContext): Hono<ServiceEnv> {
  const { store, now, log, metrics, siteDir } = context;
  const routes = new Hono<ServiceEnv>();

  const findOpen = async (code: string): Promise<PublishedItem | undefined> => {
    const item = await readPublishedItem(siteDir, code);
    return item && item.closesAt > now() ? item : undefined;
  };

  routes.post('/_/comments', async (c) => {
    const form = await readForm(c.req.raw);
    if (!form)
      return c.html(faultPage(SERVICE.faults.noForm.title, SERVICE.faults.noForm.text), 415);
    if (form.get(TRAP)) {
      // The only thing that is thrown away, and only a program fills it in: it is told what readers are told.
      metrics.comments.inc({ outcome: 'discarded' });
      log('warn', 'comment discarded', { why: 'trap' });
      return c.redirect(RECEIVED, 303);
    }
    const { written, faults } = readCommentForm(form);
    const item = await findOpen(written.code);
    if (!item) return tellNone(c);
    const thread = written.parent && (await findThread(store, item.code, written.parent));
    if (written.parent && !thread) faults.push('bad-parent');
    if (faults.length > 0) {
      metrics.comments.inc({ outcome: 'refused' });
      return c.html(formPage(item, thread ? written : { ...written, parent: '' }, { faults }), 422);
    }
    if (thread) written.parent = thread.id;
    const secret = await getSecret(store, 'preview');
    const previewed = readPreviewToken(form.get('token') ?? '', fieldsOf(written), secret, now());
    if (!previewed) {
      metrics.comments.inc({ outcome: 'previewed' });
      return c.html(previewPage(item, written, signPreview(fieldsOf(written), secret, now())));
    }
    const salt = await getSecret(store, 'sender');
    const sender = senderOf(clientAddress(c), now(), salt);
    const isProved = await isWorkDone(store, form.get('proof') ?? '', written.code, now());
    await receiveComment(store, written, previewed, { sender, now: now(), isProved });
    metrics.comments.inc({ outcome: 'received' });
    return c.redirect(RECEIVED, 303);
  });

  routes.get('/_/comments/work', async (c) => {
    const item = await findOpen(c.req.query('code') ?? '');
    return item ? c.json(await makeWork(store, item.code, now())) : tellNone(c);
  });

  routes.get('/_/comments/new', async (c) => {
    const item = await findOpen(c.req.query('code') ?? '');
    if (!item) return tellNone(c);
    const parent = c.req.query('parent') ?? '';
    const answered = parent ? await findThread(store, item.code, parent) : undefined;
    if (parent && !answered) return tellNone(c);
    const written = { code: item.code, parent: answered?.id ?? '', name: '', email: '', text: '' };
    return c.html(formPage(item, written, { answered: answered?.name }));
  });

  routes.get(RECEIVED, (c) => c.html(receivedPage()));
  return routes;
}

const tellNone = (c: Context): Response | Promise<Response> =>
  c.html(faultPage(COMMENTS.none.title, COMMENTS.none.text), 404);
