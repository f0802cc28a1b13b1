import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What readers see of an item above its text. */
export interface ShownItem {
  code: string;
  title: string;
  /** Its section's id. */
  section: string;
}

/** As many are remembered at once: what is asked for at all is read much. */
const REMEMBERED = 5000;
const LARGEST_PAGE = 4_000_000;

const fileOf = (siteDir: string, code: string): string =>
  path.join(siteDir, 'news', code, 'index.html');

/** Whether the published site has an item of this code. */
export async function isPublished(siteDir: string, code: string): Promise<boolean> {
  if (!/^\d{1,15}$/u.test(code)) return false;
  return (await stat(fileOf(siteDir, code)).catch(() => undefined))?.isFile() ?? false;
}

/** Looks items up in the published site, each page once as long as it stays the same. */
export class ShownItems {
  readonly #siteDir: string;
  /** Where pages of sections stand, as pages name them. */
  readonly #sections: string;
  readonly #known = new Map<string, { version: string; item: ShownItem | undefined }>();

  /** @param base the path that the site stands below (`basePathOf`) */
  constructor(siteDir: string, base = '') {
    this.#siteDir = siteDir;
    this.#sections = `${base}/sections/`;
  }

  /** @returns undefined for what the site does not have (any more) */
  async get(code: string): Promise<ShownItem | undefined> {
    const file = fileOf(this.#siteDir, code);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile() || found.size > LARGEST_PAGE) return undefined;
    const version = `${found.ino}:${found.size}:${found.mtimeMs}`;
    const known = this.#known.get(code);
    if (known?.version === version) return known.item;
    const item = readItem(await readFile(file, 'utf8'), code, this.#sections);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(code, { version, item });
    return item;
  }
}

/** The header alone is parsed: the text below it may be long, and there are many pages. */
function readItem(html: string, code: string, sections: string): ShownItem | undefined {
  const article = html.indexOf(`<article data-code="${code}"`);
  const end = html.indexOf('</h1>', article);
  if (article === -1 || end === -1) return undefined;
  let title = '';
  let section = '';
  const open: Tree.Node[] = [parseFragment(html.slice(article, end + 5))];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && node.tagName === 'h1') title = textOf(node).trim();
    if ('tagName' in node && node.tagName === 'a') {
      const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
      const [id = '', rest] = href.startsWith(sections)
        ? href.slice(sections.length).split('/')
        : [];
      if (rest === '') section ||= id;
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return { code, title, section };
}

const textOf = (node: Tree.Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};
