import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getEntry, render } from 'astro:content';
import { getLoaded } from '../loaded.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { ResolvedImage } from '../markdown/body-context.ts';
import { renderBody } from '../markdown/render.ts';
import { toResolvedImage } from '../pictures/body-image.ts';
import { getPicture } from '../pictures/variants.ts';
import { contentDir, siteUrl } from '../settings.ts';
import { BODY_LABELS } from '../ui/markdown.ts';
import { findMediaFile } from './media.ts';
import { getNews } from './news.ts';

/** A body to be shown: finished HTML, or for MDX the component that makes it. */
export type Body = { html: string } | { Content: Awaited<ReturnType<typeof render>>['Content'] };

/** The body of a published item; read from its file now, since nothing keeps it. */
export async function renderItemBody(code: string): Promise<Body> {
  const item = (await getNews()).byCode.get(code);
  if (!item) throw new Error(`No published item has the code ${code}`);
  return renderFile(item);
}

/** The body of a standing page. */
export async function renderStandingPage(id: string): Promise<Body> {
  const page = getLoaded().lists.pages.find((page) => page.id === id);
  if (!page) throw new Error(`No standing page «${id}»`);
  return renderFile(page.data);
}

interface ContentFile {
  file: string;
  format: 'md' | 'mdx';
  title: string;
  lead?: string | undefined;
}

async function renderFile({ file, format, title, lead }: ContentFile): Promise<Body> {
  if (format === 'mdx') {
    const entry = await getEntry('mdx', file);
    if (!entry) throw new Error(`${file} was not compiled`);
    return { Content: (await render(entry)).Content };
  }
  const { html } = await renderBody(readBody(file), {
    title,
    ...(lead && { lead }),
    labels: BODY_LABELS,
    site: siteUrl(),
    resolveImage,
  });
  return { html };
}

/** The body of a content file as its editor wrote it. @param file below the content directory */
export function readBody(file: string): string {
  const parts = splitFrontMatter(readFileSync(path.join(contentDir(), file)));
  // The loader has read this file already; it can only be faulty if it changed under the build.
  if (!parts.ok) throw new Error(`${file} changed while the site was built`);
  return parts.body;
}

/** What stands in the body for a picture of `content/media`; other pictures stay as they are. */
async function resolveImage(src: string): Promise<ResolvedImage | null> {
  const file = await findMediaFile(src);
  return file ? toResolvedImage(await getPicture(file)) : null;
}
