import { visit } from 'unist-util-visit';
import { absoluteUrl, isRooted, pathInSite } from '../../../../lib/addresses/base-path.ts';
import { classifyUrl } from '../../../../markdown/url.ts';
import { itemRule, type MatchOf } from '../rule.ts';

/** A link to a page of this site that is not there. */
export const brokenLink = itemRule(
  'broken-link',
  'error',
  function* ({ tree, bodyStart }, archive) {
    const found: MatchOf<'broken-link'>[] = [];
    visit(tree, ['link', 'definition'], (node) => {
      if (!('url' in node) || classifyUrl(node.url, archive.site) !== 'inside') return;
      const path = pathOf(node.url, archive.site);
      if (path === undefined || archive.hasPage(path)) return;
      const { start, end } = node.position ?? {};
      const meant = meantAddress(node.url);
      found.push({
        ...(meant !== undefined && { suggestion: meant }),
        start: bodyStart + (start?.offset ?? 0),
        end: bodyStart + (end?.offset ?? 0),
        params: { address: node.url, ...(meant !== undefined && { meant }) },
      });
    });
    yield* found;
  },
);

/** A host of another site without its scheme; names of files that pages link to look the same. */
const HOST =
  /^(?:[a-z0-9-]{1,63}\.){1,10}([a-z]{2,24}|xn--[a-z0-9-]{1,59})(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
const FILE_NAMES = new Set([
  'html',
  'htm',
  'php',
  'md',
  'mdx',
  'xml',
  'json',
  'txt',
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'svg',
  'mp4',
  'mp3',
  'zip',
  'docx',
  'doc',
  'xlsx',
]);
const EMAIL = /^[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}$/iu;

/** What an address was to be that lacks its `https://` or `mailto:`: a browser looks for it on this site. */
function meantAddress(address: string): string | undefined {
  if (EMAIL.test(address)) return `mailto:${address}`;
  const ending = HOST.exec(address)?.[1]?.toLowerCase();
  return ending === undefined || FILE_NAMES.has(ending) ? undefined : `https://${address}`;
}

/** Stands for a site whose address is not known. */
const NOWHERE = 'http://site';

/** The path below the site that an address names; undefined for a target on the same page and for files of `media/`. */
export function pathOf(address: string, site = NOWHERE): string | undefined {
  if (address.startsWith('#')) return undefined;
  if (/(?:^|\/)media\//.test(address)) return undefined;
  const whole = isRooted(address) ? absoluteUrl(address, site) : address;
  const url = URL.parse(whole, absoluteUrl('/news/0/', site));
  const path = url ? pathInSite(url, site) : undefined;
  try {
    return path && decodeURIComponent(path);
  } catch {
    return path;
  }
}
