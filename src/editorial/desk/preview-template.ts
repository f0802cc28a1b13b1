import type { BodyLimit } from '../../lib/diagnostics/reasons.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { describeTooMuch } from '../../messages/diagnostics/limits.ts';
import { isRecord, type DeskData } from './entry-data.ts';
import { h, type Element } from './fields/control.ts';
import { fillFront } from './front-preview.ts';
import { readDossiers } from './known-dossiers.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import type { PictureUrls } from './picture-urls.ts';
import { BODY_SETTINGS, fillPreview, type FindPicture, type RenderBody } from './preview.ts';

interface TemplateProps {
  entry: { toJS(): unknown };
  getAsset(path: string): { url: string } | undefined;
  document: Document;
}

interface Template {
  props: TemplateProps;
  /** Fills the page with what is written; set once the site's page stands in the preview. */
  fill?: ((data: DeskData, findPicture: FindPicture) => void) | undefined;
}

/**
 * Where the site shows what an item looks like, with nothing of its own in it: beside the desk, wherever
 * the site stands.
 */
const ITEM_PAGE = 'preview/';
/** The same of the parts of the front page, and that page itself. */
const FRONT_PARTS = 'preview/front/';
const FRONT_PAGE = '../';
/** The list of all special coverage. */
const DOSSIERS = '../dossiers/';

/** The preview beside the form: the site's own item page, filled with what is written. */
export const previewTemplate = (now: NewsroomNow, urls: PictureUrls) =>
  template(urls, async (show) => {
    const root = show(await pageAt(ITEM_PAGE));
    return (data, findPicture) => void fillPreview(root, data, now, findPicture, renderProse);
  });

/** The preview of `front.yml`: the site's front page, with the items that stand there by what is written. */
export const frontPreviewTemplate = (now: NewsroomNow, urls: PictureUrls) =>
  template(urls, async (show) => {
    const pages = [FRONT_PARTS, FRONT_PAGE, DOSSIERS].map(pageAt);
    const [parts, page, dossiers] = (await Promise.all(pages)) as [Document, Document, Document];
    renameScopes(parts);
    const samples = show(parts).cloneNode(true) as HTMLElement;
    const root = show(page);
    const site = { root, samples, dossiers: readDossiers(dossiers) };
    return (data, findPicture) => fillFront(site, data, now, findPicture, Date.now());
  });

/**
 * A component of the CMS that shows pages of the site.
 * @param open is given what lets a page be seen, with its styles, and gives what fills it
 */
const template = (
  urls: PictureUrls,
  open: (show: (page: Document) => HTMLElement) => Promise<NonNullable<Template['fill']>>,
) =>
  (globalThis as unknown as { createClass(spec: unknown): never }).createClass({
    async componentDidMount(this: Template) {
      const page = this.props.document;
      page.documentElement.lang = 'fa';
      page.documentElement.dir = 'rtl';
      const shown = page.querySelector<HTMLElement>('#item');
      if (!shown) return;
      this.fill = await open((from) => {
        for (const style of from.querySelectorAll('style')) page.head.append(page.adoptNode(style));
        const main = from.querySelector('main');
        if (main) shown.replaceChildren(page.adoptNode(main));
        return shown;
      });
      fill(this, urls);
    },
    componentDidUpdate(this: Template) {
      fill(this, urls);
    },
    render: (): Element => h('div', { id: 'item' }),
  });

/** Styles of a built page go by scopes that are numbered page by page; these are to stand beside another's. */
function renameScopes(page: Document): void {
  for (const style of page.querySelectorAll('style'))
    style.textContent = style.textContent.replace(/\._(?=\w)/gu, '._part');
  for (const element of page.querySelectorAll('[class*="_"]'))
    for (const name of element.classList)
      if (name.startsWith('_')) element.classList.replace(name, `_part${name.slice(1)}`);
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/**
 * The address of a picture once the CMS has read it. Until then it gives the one that the picture would have on the
 * site, where originals are not.
 */
const readUrl = (url: string | undefined, path: string): string | undefined =>
  url !== undefined &&
  new URL(url, location.href).href === new URL(`..${path}`, location.href.split('#', 1)[0]).href
    ? undefined
    : url;

function fill({ fill, props }: Template, urls: PictureUrls): void {
  // The fields of the form show pictures, too.
  const find = (path: string): string | undefined => readUrl(props.getAsset(path)?.url, path);
  urls.find = find;
  const entry = props.entry.toJS();
  if (!isRecord(entry) || !isRecord(entry['data'])) return;
  fill?.(entry['data'], (src) => {
    if (/^blob:/u.test(src)) return src;
    const inside = toMediaPath(src);
    return inside === undefined ? undefined : find(`/media/${inside}`);
  });
}

async function renderProse(body: string, known: Parameters<RenderBody>[1]): Promise<string> {
  const { BODY_LIMITS, findTooMuch, renderBody } = await import('./prose-tools.ts');
  // The browser of who writes must not hang on what no build would read.
  const tooMuch = findTooMuch(body, 'md');
  if (tooMuch) return tellTooMuch(tooMuch.limit, BODY_LIMITS[tooMuch.limit]);
  return (await renderBody(body, { ...BODY_SETTINGS, ...known })).html;
}

/** In the place of the body, as HTML. */
function tellTooMuch(limit: BodyLimit, most: number): string {
  const { what, cure } = describeTooMuch(limit, most);
  return `<p role="alert">${what}؛ ${cure}.</p>`;
}
