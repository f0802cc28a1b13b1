import './desk.css';
import { DESK } from '../../messages/desk.ts';
import { deskConfig, type DeskPage } from './desk-config.ts';
import { codeField, pathPartField } from './fields/code.ts';
import { choiceField } from './fields/choice.ts';
import { leadField } from './fields/lead.ts';
import { momentField } from './fields/moment.ts';
import { tagsField } from './fields/tags.ts';
import { deskFormats, type LoadFix } from './formats.ts';
import { writeHalfSpaces } from './half-space-key.ts';
import { NewsroomNow } from './newsroom-now.ts';
import { previewTemplate } from './preview-template.ts';

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
  // The CMS reads this while it is loaded, so it is loaded after.
  if (localStorage.getItem(PREFERENCES) === null)
    localStorage.setItem(PREFERENCES, '{"locale":"fa"}');
  const { default: CMS } = await import('@sveltia/cms');

  const now = new NewsroomNow();
  const loadFix: LoadFix = async (file) => {
    const { fixText } = await import('./prose-tools.ts');
    return (text) => fixText(text, file, now.rules).text;
  };
  for (const [name, { extension, ...format }] of Object.entries(deskFormats(now, loadFix)))
    CMS.registerCustomFormat(name, extension, format);
  CMS.registerFieldType('peyk-moment', momentField());
  CMS.registerFieldType('peyk-code', codeField(now));
  CMS.registerFieldType('peyk-path-part', pathPartField());
  CMS.registerFieldType('peyk-choice', choiceField(now));
  CMS.registerFieldType('peyk-tags', tagsField(now));
  CMS.registerFieldType('peyk-lead', leadField());
  for (const name of ['news', 'reports']) CMS.registerPreviewTemplate(name, previewTemplate(now));
  writeHalfSpaces(document);
  status?.closest('main')?.remove();
  await CMS.init({ config: deskConfig(page, location.origin) });
}

void openDesk();
