import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../../../testkit/site/tree.ts';
import { attributeOf, everyElement, readings } from './tree.ts';

/** Files that change with what is in the newsroom, and no page. */
const CHANGING =
  /^(?:sw\.js|\.well-known\/security\.txt|admin\/|cards\/|data\/|pagefind\/|.*(?:feed|corrections|decisions)\.(?:xml|atom|json)$|.*sitemap[\w-]*\.xml$|manifest\.webmanifest$|.*\.html$)/u;

/** What is named by its content is another one by right. */
const NAMED_BY_CONTENT = /^(?:_astro|media|pagefind|cards)\//u;

/** Signs that nobody sees: a name that has one shows another name than the one there is. */
const ODD_SIGN = /[\p{Cc}\p{Cf}]/u;

/** The half-space, which Persian names of tags have. */
const HALF_SPACE = /\u200c/gu;

/** As file systems see a name that do not tell capital letters, or ways to write a letter, apart. */
const foldedAs = (file: string): string => file.normalize('NFC').toUpperCase().toLowerCase();

/** What became of a clean site’s own files when strangers came: nothing of it may be gone or another. */
export async function ownFileFaults(clean: string, site: string): Promise<string[]> {
  const files = new Set(await listFiles(site));
  return (await listFiles(clean)).flatMap((file) => {
    if (NAMED_BY_CONTENT.test(file)) return [];
    if (!files.has(file)) return [`gone: ${file}`];
    const [before, after] = [clean, site].map((root) => readFileSync(join(root, file)));
    if (file.endsWith('.html') && !file.startsWith('admin/')) {
      const [own, now] = [before, after].map((bytes) => identityOf(String(bytes)));
      return own === now ? [] : [`replaced: ${file}: ${own} → ${now}`];
    }
    return CHANGING.test(file) || before?.equals(after ?? Buffer.alloc(0))
      ? []
      : [`other: ${file}`];
  });
}

/** What is wrong with the names of a site's files. */
export async function nameFaults(site: string): Promise<string[]> {
  const files = await listFiles(site);
  const folded = Map.groupBy(files, (file) => foldedAs(file));
  const parts = files.flatMap((file) =>
    file
      .replace(/^\.well-known\/security\.txt$/u, 'security.txt')
      .split('/')
      .filter((part) => ODD_SIGN.test(part.replace(HALF_SPACE, '')) || /^\.|[. ]$/u.test(part))
      .map((part) => `odd name: ${JSON.stringify(part)} in ${file}`),
  );
  return [
    ...parts,
    ...[...folded.values()]
      .filter((same) => same.length > 1)
      .map((same) => `one file: ${same.join(' and ')}`),
    ...files
      .filter((file) => lstatSync(join(site, file)).isSymbolicLink())
      .map((file) => `link: ${file}`),
  ];
}

/** By what a page is known: its own address, and whether it leads elsewhere. */
function identityOf(html: string): string {
  const elements = readings(html).flatMap((root) => [...everyElement(root)]);
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const leads = elements.find((element) => attributeOf(element, 'http-equiv') === 'refresh');
  return `${canonical ? attributeOf(canonical, 'href') : ''} ${leads ? attributeOf(leads, 'content') : ''}`;
}
