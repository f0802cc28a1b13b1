import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getEntry, render } from 'astro:content';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { ResolvedImage } from '../markdown/body-context.ts';
import { renderBody } from '../markdown/render.ts';
import { toResolvedImage } from '../pictures/body-image.ts';
import { getPicture } from '../pictures/variants.ts';
import { contentDir, siteUrl } from '../settings.ts';
import { BODY_LABELS } from '../ui/markdown.ts';
import { findMediaFile } from './media.ts';

/** A body to be shown: finished HTML, or for MDX the component that makes it. */
export type Body = { html: string } | { Content: Awaited<ReturnType<typeof render>>['Content'] };

/** The body of a published item; read from its file now, since nothing keeps it. */
export const renderItemBody = async (code: string): Promise<Body> => renderEntry('news', code);

/** The body of a standing page. */
export const renderStandingPage = async (id: string): Promise<Body> => renderEntry('pages', id);

async function renderEntry(collection: 'news' | 'pages', id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry «${id}» in ${collection}`);
  if (entry.data.format === 'mdx') return { Content: (await render(entry)).Content };
  const { html } = await renderBody(readBody(entry.data.file), {
    title: entry.data.title,
    ...('lead' in entry.data && entry.data.lead && { lead: entry.data.lead }),
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
