import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Something of the site by its address there: its bytes and media type; undefined where it is not. */
export type Fetch = (address: string) => Promise<{ type: string; bytes: Buffer } | undefined>;

/** What a page that lies alone has no use for: its policy names the site, and its programs ask it. */
const DROPPED_TAGS = new Set(['script', 'link', 'source', 'base']);

/**
 * A page of the site as one file that opens without it: pictures and type in it, no program, links leading to the
 * site that readers know.
 *
 * @param html the page
 * @param siteUrl where readers find the site, without a slash at the end
 */
export async function wholePage(html: string, siteUrl: string, fetch: Fetch): Promise<string> {
  const tree = fromHtml(html);
  const gone: { parent: Root | Element; child: Element }[] = [];
  const work: Promise<void>[] = [];
  visit(tree, 'element', (node, _, parent) => {
    if (parent && isDropped(node)) gone.push({ parent: parent as Root | Element, child: node });
    else if (node.tagName === 'img') work.push(takeIn(node, fetch));
    else if (node.tagName === 'style') work.push(takeInStyle(node, fetch));
    else leadToSite(node, siteUrl);
  });
  await Promise.all(work);
  for (const { parent, child } of gone)
    parent.children = (parent as Element).children.filter((each) => each !== child);
  return unified().use(rehypeStringify).stringify(tree);
}

const isDropped = ({ tagName, properties }: Element): boolean =>
  DROPPED_TAGS.has(tagName) || (tagName === 'meta' && properties['httpEquiv'] !== undefined);

async function takeIn(image: Element, fetch: Fetch): Promise<void> {
  delete image.properties['srcSet'];
  delete image.properties['sizes'];
  const { src } = image.properties;
  if (typeof src === 'string' && isOfSite(src)) image.properties['src'] = await asData(src, fetch);
}

async function takeInStyle(style: Element, fetch: Fetch): Promise<void> {
  for (const child of style.children) {
    if (child.type !== 'text') continue;
    const addresses = new Set(
      Array.from(
        child.value.matchAll(/url\((?<quote>["']?)(?<address>\/[^"')]+)\k<quote>\)/gu),
        (match) => match.groups?.['address'] ?? '',
      ),
    );
    for (const address of addresses)
      child.value = child.value.replaceAll(address, await asData(address, fetch));
  }
}

function leadToSite({ properties }: Element, siteUrl: string): void {
  for (const name of ['href', 'src', 'poster', 'action']) {
    const address = properties[name];
    if (typeof address === 'string' && isOfSite(address)) properties[name] = siteUrl + address;
  }
}

const isOfSite = (address: string): boolean => /^\/(?!\/)/u.test(address);

/** What cannot be had stays as it is written, and shows that it is missing. */
async function asData(address: string, fetch: Fetch): Promise<string> {
  const found = await fetch(address);
  return found ? `data:${found.type};base64,${found.bytes.toString('base64')}` : address;
}
