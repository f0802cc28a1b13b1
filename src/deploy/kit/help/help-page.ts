import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { directionOf, helpFrame } from './help-frame.ts';

/** A manual as it lies in `docs/`, and which other files there are beside it. */
export interface Manual {
  /** `editors.fa.md` */
  name: string;
  text: string;
  /** The names of manuals and pictures that come along. */
  beside: ReadonlySet<string>;
}

/** The name of a manual's page. */
export const pageName = (manual: string): string => manual.replace(/\.md$/u, '.html');

/** A manual's first heading, as text. */
export function titleOf({ name, text }: Pick<Manual, 'name' | 'text'>): string {
  const [, title = name] = /^# (.+)$/mu.exec(text) ?? [];
  return title.replaceAll('`', '');
}

/**
 * A manual as a page that is read from a folder, without a server. Links lead to the other pages, or to other
 * sites; of one to a file that stays behind the words are left. Ids are those that forges give, by which the
 * manuals name each other's headings.
 */
export function helpPage(manual: Manual): string {
  const { name, text, beside } = manual;
  const body = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(() => (tree: Root) => {
      nameHeadings(tree);
      leadLinks(tree, beside);
      turnCode(tree);
    })
    .use(rehypeStringify)
    .processSync(text);
  return helpFrame({ title: titleOf(manual), ...directionOf(name), body: String(body) });
}

function nameHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/u.test(node.tagName)) node.properties['id'] ??= slugger.slug(toString(node));
  });
}

function leadLinks(tree: Root, beside: ReadonlySet<string>): void {
  visit(tree, 'element', (node, at, parent) => {
    if (node.tagName === 'a' && typeof node.properties['href'] === 'string') {
      const href = helpAddress(decodeURI(node.properties['href']), beside);
      if (href === undefined) node.tagName = 'span';
      node.properties = href === undefined ? {} : { ...node.properties, href };
    }
    const isLost = node.tagName === 'img' && !beside.has(String(node.properties['src']));
    if (isLost && parent && at !== undefined) parent.children.splice(at, 1);
  });
}

/** Where a link of a manual leads in the folder of pages; undefined where that is not there. */
function helpAddress(href: string, beside: ReadonlySet<string>): string | undefined {
  if (/^(?:https?:|mailto:|#)/u.test(href)) return href;
  const [file = '', hash] = href.split('#');
  if (!beside.has(file)) return undefined;
  return pageName(file) + (hash === undefined ? '' : `#${hash}`);
}

/** Code reads from the left; a word of it within a sentence by its own letters. */
function turnCode(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName === 'pre') node.properties['dir'] = 'ltr';
    const isWithin = (parent as Element | undefined)?.tagName !== 'pre';
    if (node.tagName === 'code' && isWithin) node.properties['dir'] = 'auto';
    // Wide tables are moved sideways, not the page.
    if (node.tagName === 'table') node.properties['tabIndex'] = 0;
  });
}
