import type { Root } from 'hast';
import { readInside } from '../node/files/read.ts';
import { getContent } from '../collections/content-store.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import type { Language } from '../lib/languages.ts';
import type { ResolvedImage } from '../markdown/body-context.ts';
import { toPieces } from '../markdown/body-pieces.ts';
import { renderTree } from '../markdown/render.ts';
import { visibleText } from '../markdown/visible-text.ts';
import { toResolvedImage } from '../media/pictures/body-image.ts';
import { getPicture } from '../media/pictures/variants.ts';
import { contentDir, siteUrl } from '../node/settings.ts';
import { BODY_LABELS } from '../messages/markdown.ts';
import { InvalidContent } from '../collections/loaders/invalid-content.ts';
import { diagnosticAt } from '../lib/diagnostics/diagnostic.ts';
import { findMediaFile } from './media.ts';
import { getNews } from './news.ts';
import { type ShownPiece, toShown } from './shown-pieces.ts';

/** A body to be shown: HTML and components in the order they are read, and the tree that they are of. */
export interface Body {
  pieces: ShownPiece[];
  tree: Root;
}

/**
 * The bodies rendered last. An item's page and its day's file are made one after the other
 * (`engine/render/day-batches.ts`), so the second finds the work of the first.
 */
const lately = new Map<string, Promise<Body>>();
/** More than most days have items, and little memory. */
const KEPT = 64;

/** The body of a published item; read from its file, since nothing keeps more than a few. */
export function renderItemBody(code: string): Promise<Body> {
  if (getContent().isPreview) return renderAnew(code);
  const body = lately.get(code) ?? renderAnew(code);
  lately.set(code, body);
  if (lately.size > KEPT) for (const oldest of lately.keys().take(1)) lately.delete(oldest);
  return body;
}

/**
 * The same, for the last that shows it: the tree is its own, to be changed, and a body that is asked for
 * after it is rendered anew.
 */
export function takeItemBody(code: string): Promise<Body> {
  const body = renderItemBody(code);
  lately.delete(code);
  return body;
}

async function renderAnew(code: string): Promise<Body> {
  const item = (await getNews()).byCode.get(code);
  if (!item) throw new Error(`No published item has the code ${code}`);
  const body = await renderFile(item);
  // The search index would parse the body again.
  getContent().onText?.(code, visibleText(body.tree));
  return body;
}

/** The body of a standing page. */
export async function renderStandingPage(id: string): Promise<Body> {
  const page = getContent().lists.pages.find((page) => page.id === id);
  if (!page) throw new Error(`No standing page «${id}»`);
  return renderFile(page.data);
}

/** The body of special coverage. */
export async function renderDossier(id: string): Promise<Body> {
  const dossier = getContent().dossiers.find((each) => each.id === id);
  if (!dossier) throw new Error(`No dossier «${id}»`);
  return renderFile(dossier.data);
}

interface ContentFile {
  file: string;
  format: 'md' | 'mdx';
  title: string;
  lead?: string | undefined;
  lang?: Language | undefined;
}

async function renderFile({ file, format, title, lead, lang }: ContentFile): Promise<Body> {
  const context = {
    title,
    ...(lead && { lead }),
    ...(lang && { language: lang }),
    labels: BODY_LABELS,
    site: siteUrl(),
    resolveImage,
  };
  const { tree } = await renderTree(readBody(file), context, format).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    // The loader looks for this before, so it can only be of a file that changed under the build.
    const deep = diagnosticAt({ code: 'too-deep', params: {} }, { file, line: 1 });
    throw new InvalidContent([deep], contentDir(), { cause: error });
  });
  return { pieces: toShown(toPieces(tree), file), tree };
}

/** The body of a content file as its editor wrote it. @param file below the content directory */
export function readBody(file: string): string {
  const parts = splitFrontMatter(readInside(contentDir(), file));
  // The loader has read this file already; it can only be faulty if it changed under the build.
  if (!parts.ok) throw new Error(`${file} changed while the site was built`);
  return parts.body;
}

/** What stands in the body for a picture of `content/media`; other pictures stay as they are. */
async function resolveImage(src: string): Promise<ResolvedImage | null> {
  const file = await findMediaFile(src);
  return file ? toResolvedImage(await getPicture(file)) : null;
}
