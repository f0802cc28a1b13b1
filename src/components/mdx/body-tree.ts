import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Body, renderItemBody, takeItemBody } from '../../newsroom/body.ts';
import { isPreview } from '../../settings.ts';
import { mdxComponents } from './index.ts';

let container: Promise<AstroContainer> | undefined;

const known = new Map<string, Promise<string>>();

/**
 * The tree of an item's body where no page is drawn round it, MDX and its components with it; rendered
 * once however many feeds the item stands in. It may be changed.
 */
export async function bodyTree(code: string): Promise<Root> {
  const html = known.get(code) ?? renderItemBody(code).then(toHtml);
  if (!isPreview()) known.set(code, html);
  return parse(await html);
}

/** The same, for what holds every item once and comes after its page: nothing is kept in memory. */
export async function takeBodyTree(code: string): Promise<Root> {
  const body = await takeItemBody(code);
  return 'tree' in body ? body.tree : parse(await toHtml(body));
}

async function toHtml(body: Body): Promise<string> {
  if ('html' in body) return body.html;
  container ??= makeContainer();
  return (await container).renderToString(body.Content, { props: { components: mdxComponents } });
}

const parse = (html: string): Root => fromHtml(html, { fragment: true });

async function makeContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return made;
}
