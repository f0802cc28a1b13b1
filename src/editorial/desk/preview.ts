import { formatDateTime, formatGregorian } from '../../lib/calendar/format.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { languageAttributes, languageIn, type Language } from '../../lib/languages.ts';
import { splitIsolates } from '../../lib/persian/bidi.ts';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import { DESK } from '../../messages/desk.ts';
import { BODY_LABELS } from '../../messages/markdown.ts';
import { isRecord, type DeskData, type DeskValue } from './entry-data.ts';
import type { NewsroomNow } from './newsroom-now.ts';

/** The address of a picture of the repository or of one just chosen; undefined where there is none. */
export type FindPicture = (src: string) => string | undefined;

/** Renders a body as pages do. */
export type RenderBody = (
  body: string,
  known: { title: string; lead: string; language?: Language },
) => Promise<string>;

/**
 * Show an item in the site's own page: `root` holds the item template of `/admin/preview/`, and each of
 * its parts is filled or taken out of sight.
 */
export async function fillPreview(
  root: HTMLElement,
  data: DeskData,
  now: NewsroomNow,
  findPicture: FindPicture,
  renderBody: RenderBody,
): Promise<void> {
  const text = (name: string): string => asText(data[name]);
  const language = languageIn(data);
  setText(root, 'h1', text('title') || DESK.preview.noTitle, language);
  for (const part of ['kicker', 'subtitle', 'dateline', 'lead'])
    setText(root, `[data-part="${part}"]`, text(part), language);
  fillLead(root, text('dateline'), text('lead'));
  fillCorrection(root, text('correction'));
  setText(root, 'nav li:last-child a', now.sectionTitle(text('section')));
  const date = parseDate(text('publishedAt'));
  setText(root, 'time', date.ok ? formatDateTime(date.instant) : text('publishedAt'));
  setText(root, 'time + span', date.ok ? formatGregorian(date.instant) : '');
  fillTags(root, data['tags']);
  fillPicture(root, data['image'], findPicture);
  const known = { title: text('title'), lead: text('lead'), ...(language && { language }) };
  const html = await renderBody(text('body'), known);
  fillBody(root, html, findPicture, language);
}

export const asText = (value: DeskValue): string => (typeof value === 'string' ? value : '');

/** The dash stands between the two alone. */
function fillLead(root: HTMLElement, dateline: string, lead: string): void {
  const holder = root.querySelector<HTMLElement>('[data-desk="lead"]');
  const dash = holder?.querySelector('[data-part="dateline"]')?.nextSibling;
  if (dash) dash.nodeValue = dateline === '' ? '' : ' — ';
  if (holder) holder.hidden = dateline === '' && lead === '';
}

/** Its heading stays, and the text behind it is the editor's. */
function fillCorrection(root: HTMLElement, text: string): void {
  const holder = root.querySelector<HTMLElement>('[data-desk="correction"]');
  const heading = holder?.querySelector('b');
  if (!holder || !heading) return;
  holder.hidden = text === '';
  while (heading.nextSibling) heading.nextSibling.remove();
  heading.after(` ${text}`);
}

/** The nearest thing that is about the part alone goes out of sight with it. */
export function setText(
  root: HTMLElement,
  selector: string,
  text: string,
  language?: Language,
): void {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) return;
  const holder = element.closest<HTMLElement>('[data-desk]') ?? element;
  holder.hidden = text === '';
  tellLanguage(element, language);
  const runs = language ? [{ text, isolated: false }] : splitIsolates(persianiseDigits(text));
  element.replaceChildren(
    ...runs.map((run) => {
      if (!run.isolated) return run.text;
      const isolated = root.ownerDocument.createElement('bdi');
      isolated.textContent = run.text;
      return isolated;
    }),
  );
}

function tellLanguage(element: HTMLElement, language: Language | undefined): void {
  const { lang = '', dir = '' } = languageAttributes(language);
  if (element.lang !== lang) element.lang = lang;
  if (element.dir !== dir) element.dir = dir;
}

function fillTags(root: HTMLElement, value: DeskValue): void {
  const list = root.querySelector<HTMLElement>('[data-desk="tags"] ul');
  const first = list?.querySelector('li');
  if (!list || !first) return;
  const tags = (Array.isArray(value) ? value : []).map(asText).filter(Boolean);
  const holder = list.closest<HTMLElement>('[data-desk]');
  if (holder) holder.hidden = tags.length === 0;
  if (tags.length === 0) return;
  list.replaceChildren(
    ...tags.map((tag) => {
      const item = first.cloneNode(true) as HTMLElement;
      setText(item, 'a', tag);
      return item;
    }),
  );
}

function fillPicture(root: HTMLElement, value: DeskValue, findPicture: FindPicture): void {
  const figure = root.querySelector<HTMLElement>('[data-desk="picture"]');
  const image = figure?.querySelector('img');
  if (!figure || !image) return;
  const picture = isRecord(value) ? value : {};
  const src = findPicture(asText(picture['src']));
  figure.hidden = src === undefined;
  if (src !== undefined && image.getAttribute('src') !== src) image.src = src;
  image.alt = asText(picture['alt']);
  const words = [asText(picture['caption']), asText(picture['credit'])].filter(Boolean).join(' — ');
  setText(figure, '[data-part="caption"]', words);
  figure.hidden = src === undefined;
}

function fillBody(
  root: HTMLElement,
  html: string,
  findPicture: FindPicture,
  language: Language | undefined,
): void {
  const body = root.querySelector<HTMLElement>('[data-part="body"]');
  if (!body) return;
  tellLanguage(body, language);
  // Sanitised by the same renderer that pages have.
  body.innerHTML = html;
  for (const image of body.querySelectorAll('img')) {
    const src = findPicture(image.getAttribute('src') ?? '');
    if (src !== undefined) image.src = src;
  }
}

export const BODY_SETTINGS = { labels: BODY_LABELS };
