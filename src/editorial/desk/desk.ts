import './desk.css';
import { DESK } from '../../messages/desk.ts';
import { deskConfig, type DeskPage } from './desk-config.ts';
import { correctionField } from './fields/correction.ts';
import { codeField, pathPartField } from './fields/code.ts';
import { choiceField } from './fields/choice.ts';
import { focusField } from './fields/focus.ts';
import { galleryField } from './fields/gallery.ts';
import { itemField } from './fields/item.ts';
import { leadField } from './fields/lead.ts';
import { momentField } from './fields/moment.ts';
import { tagsField } from './fields/tags.ts';
import type { DeskData } from './entry-data.ts';
import { deskFormats, type LoadFix } from './formats.ts';
import { writeHalfSpaces } from './half-space-key.ts';
import { listWords, type ListWords } from './list-words.ts';
import { openMonths } from './months/open-months.ts';
import { NewsroomNow } from './newsroom-now.ts';
import { persianPreferences } from './persian-preferences.ts';
import { PictureUrls } from './picture-urls.ts';
import { relist } from './relist.ts';
import { WaitingCorrection } from './waiting-correction.ts';
import { frontPreviewTemplate, previewTemplate } from './preview-template.ts';

/** Where Sveltia CMS keeps what a user prefers. */
const PREFERENCES = 'sveltia-cms.prefs';

async function openDesk(): Promise<void> {
  const page = JSON.parse(document.getElementById('desk-page')?.textContent ?? '') as DeskPage;
  const status = document.getElementById('desk-status');
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(location.hostname);
  if (!page.settings && !isHere) {
    if (status) status.textContent = DESK.onlyLocal;
    return;
  }
  document.documentElement.dataset['desk'] = page.settings ? 'repository' : 'local';
  const waiting = new WaitingCorrection(location.hash);
  if (waiting.hash !== undefined) history.replaceState(null, '', waiting.hash);
  // The CMS reads this while it is loaded, so it is loaded after.
  localStorage.setItem(PREFERENCES, persianPreferences(localStorage.getItem(PREFERENCES)));
  const now = new NewsroomNow(page.sections);
  const home = new URL('../', location.href);
  const months = page.settings && (await openMonths(page.settings, now, home));
  const { default: CMS } = await import('@sveltia/cms');

  const listed = (data: DeskData): ListWords =>
    listWords(data, (id) => now.sectionTitle(id), Date.now());
  const urls = new PictureUrls();
  const loadFix: LoadFix = async (file) => {
    const { fixText } = await import('./prose-tools.ts');
    return (text) => fixText(text, file, now.rules).text;
  };
  for (const [name, { extension, ...format }] of Object.entries(deskFormats(now, loadFix, listed)))
    CMS.registerCustomFormat(name, extension, format);
  CMS.registerFieldType(
    'peyk-moment',
    momentField(waiting, page.settings?.workflow === 'editorial'),
  );
  CMS.registerFieldType('peyk-correction', correctionField(waiting));
  CMS.registerFieldType('peyk-code', codeField(now, months));
  CMS.registerFieldType('peyk-path-part', pathPartField());
  CMS.registerFieldType('peyk-choice', choiceField(now));
  CMS.registerFieldType('peyk-item', itemField(now));
  CMS.registerFieldType('peyk-tags', tagsField(now));
  CMS.registerFieldType('peyk-lead', leadField());
  CMS.registerFieldType('peyk-focus', focusField(urls));
  CMS.registerFieldType('peyk-gallery', galleryField(urls));
  for (const name of ['news', 'reports'])
    CMS.registerPreviewTemplate(name, previewTemplate(now, urls));
  CMS.registerPreviewTemplate('front', frontPreviewTemplate(now, urls));
  // What the list shows of an item is made anew where it is saved.
  CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => relist(entry, listed) });
  writeHalfSpaces(document);
  status?.closest('main')?.remove();
  await CMS.init({ config: deskConfig(page, home, months?.version) });
}

void openDesk();
