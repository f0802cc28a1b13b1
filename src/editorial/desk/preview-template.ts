import type { BodyLimit } from '../../lib/diagnostics/reasons.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { describeTooMuch } from '../../messages/diagnostics/limits.ts';
import { isRecord } from './entry-data.ts';
import { h, type Element } from './fields/control.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import type { PictureUrls } from './picture-urls.ts';
import { BODY_SETTINGS, fillPreview } from './preview.ts';

interface TemplateProps {
  entry: { toJS(): unknown };
  getAsset(path: string): { url: string } | undefined;
  document: Document;
}

interface Template {
  props: TemplateProps;
  /** Set once the page's item stands in the preview. */
  root?: HTMLElement | undefined;
}

/**
 * Where the site shows what an item looks like, with nothing of its own in it: beside the desk, wherever
 * the site stands.
 */
const ITEM_PAGE = 'preview/';

/** The preview beside the form: the site's own item page, filled with what is written. */
export const previewTemplate = (now: NewsroomNow, urls: PictureUrls) =>
  (globalThis as unknown as { createClass(spec: unknown): never }).createClass({
    async componentDidMount(this: Template) {
      const page = this.props.document;
      page.documentElement.lang = 'fa';
      page.documentElement.dir = 'rtl';
      const response = await fetch(ITEM_PAGE);
      const item = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const style of item.querySelectorAll('style')) page.head.append(page.adoptNode(style));
      const main = item.querySelector('main');
      const shown = page.querySelector<HTMLElement>('#item');
      if (!main || !shown) return;
      shown.replaceChildren(page.adoptNode(main));
      this.root = shown;
      tellUrls(this, urls);
      void fill(this, now);
    },
    componentDidUpdate(this: Template) {
      tellUrls(this, urls);
      void fill(this, now);
    },
    render: (): Element => h('div', { id: 'item' }),
  });

/** The fields of the form show pictures, too. */
function tellUrls({ props }: Template, urls: PictureUrls): void {
  urls.find = (path) => props.getAsset(path)?.url;
}

/** In the place of the body, as HTML. */
function tellTooMuch(limit: BodyLimit, most: number): string {
  const { what, cure } = describeTooMuch(limit, most);
  return `<p role="alert">${what}؛ ${cure}.</p>`;
}

async function fill({ root, props }: Template, now: NewsroomNow): Promise<void> {
  const entry = props.entry.toJS();
  if (!root || !isRecord(entry) || !isRecord(entry['data'])) return;
  const findPicture = (src: string): string | undefined => {
    if (/^blob:/u.test(src)) return src;
    const inside = toMediaPath(src);
    return inside === undefined ? undefined : props.getAsset(`/media/${inside}`)?.url;
  };
  await fillPreview(root, entry['data'], now, findPicture, async (body, known) => {
    const { BODY_LIMITS, findTooMuch, renderBody } = await import('./prose-tools.ts');
    // The browser of who writes must not hang on what no build would read.
    const tooMuch = findTooMuch(body, 'md');
    if (tooMuch) return tellTooMuch(tooMuch.limit, BODY_LIMITS[tooMuch.limit]);
    return (await renderBody(body, { ...BODY_SETTINGS, ...known })).html;
  });
}
