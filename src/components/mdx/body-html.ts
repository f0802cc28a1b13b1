import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { renderItemBody } from '../../newsroom/body.ts';
import { mdxComponents } from './index.ts';
import { isPreview } from '../../settings.ts';

let container: Promise<AstroContainer> | undefined;

const known = new Map<string, Promise<string>>();

/**
 * The HTML of an item's body where no page is drawn round it, MDX and its components with it; made once
 * however many feeds the item stands in.
 */
export function bodyHtml(code: string): Promise<string> {
  const html = known.get(code) ?? renderBodyHtml(code);
  if (!isPreview()) known.set(code, html);
  return html;
}

/** The same, for what holds every item once: nothing is kept in memory. */
export async function renderBodyHtml(code: string): Promise<string> {
  const body = await renderItemBody(code);
  if ('html' in body) return body.html;
  container ??= makeContainer();
  return (await container).renderToString(body.Content, { props: { components: mdxComponents } });
}

async function makeContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return made;
}
