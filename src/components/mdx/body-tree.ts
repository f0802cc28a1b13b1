import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Body, renderItemBody, takeItemBody } from '../../queries/body.ts';
import { getContent } from '../../collections/content-store.ts';
import BodyNodes from './BodyNodes.astro';

let container: Promise<AstroContainer> | undefined;

const known = new Map<string, Promise<string>>();

/**
 * The tree of an item's body where no page is drawn round it, components with it; rendered once however
 * many feeds the item stands in. It may be changed.
 */
export async function bodyTree(code: string): Promise<Root> {
  const html = known.get(code) ?? renderItemBody(code).then(toHtml);
  if (!getContent().isPreview) known.set(code, html);
  return parse(await html);
}

/** The same, for what holds every item once and comes after its page: nothing is kept in memory. */
export async function takeBodyTree(code: string): Promise<Root> {
  const body = await takeItemBody(code);
  return hasComponents(body) ? parse(await toHtml(body)) : body.tree;
}

const hasComponents = ({ pieces }: Body): boolean =>
  pieces.some((piece) => typeof piece !== 'string');

async function toHtml(body: Body): Promise<string> {
  if (!hasComponents(body)) return body.pieces.join('');
  container ??= AstroContainer.create();
  return (await container).renderToString(BodyNodes, { props: { pieces: body.pieces } });
}

const parse = (html: string): Root => fromHtml(html, { fragment: true });
