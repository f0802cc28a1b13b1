import { SITE_URL } from '../../../testkit/site/build-site.ts';
import { attributeOf, type Element } from './tree.ts';

/** Attributes that hold an address to be loaded with the page, by every element that has one. */
const LOADED = new Set(
  'action archive attributionsrc background classid code codebase component-url data dynsrc formaction icon lowsrc manifest ping poster profile renderer-url src srcdoc'.split(
    ' ',
  ),
);
const LISTED = new Set(['imagesrcset', 'srcset']);
/** Attributes that only a reader's own step follows. */
const FOLLOWED = new Set(['cite', 'href', 'longdesc', 'xlink:href']);

/** Elements whose `href` is loaded, and not followed. */
const LOADING = new Set(['link', 'base', 'use', 'image', 'feimage', 'script', 'mpath', 'pattern']);
/** What a `link` names and no browser loads. */
const NAMING = /^(?:alternate|author|canonical|help|license|next|prev|search|hub|self|me)$/u;

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * What is wrong with the addresses of an element: one that runs something, or loads from another host.
 * @param known addresses of the clean site, such as a small picture written as data
 */
export function addressFaults(element: Element, known: ReadonlySet<string>): string[] {
  return element.attrs.flatMap(({ prefix, name: local, value }) => {
    const name = prefix ? `${prefix}:${local}` : local;
    if (known.has(value) || isOwnDrawing(element, value)) return [];
    const told = (what: string): string[] => [`${what}: <${element.tagName} ${name}="${value}">`];
    if (LISTED.has(name))
      return value
        .split(/,\s+/u)
        .flatMap((one) => (isOwn(one.trim().split(/\s/u)[0] ?? '') ? [] : told('foreign')));
    if (LOADED.has(name) || (name === 'href' && isLoading(element)))
      return isOwn(value) ? [] : told('foreign');
    if (FOLLOWED.has(name)) return isFollowable(value) ? [] : told('runs');
    return [];
  });
}

/** The code on paper, which every item's page draws of its own address: black and white, and small. */
function isOwnDrawing({ tagName, attrs }: Element, value: string): boolean {
  const [, written = ''] = /^data:image\/png;base64,(?<bytes>[\w+/=]{1,800})$/u.exec(value) ?? [];
  const bytes = Buffer.from(written, 'base64');
  // PNG, section 11.2.1: one bit a pixel, no colour.
  return tagName === 'img' && attrs.length > 1 && bytes[24] === 1 && bytes[25] === 0;
}

function isLoading(element: Element): boolean {
  if (element.tagName === 'link')
    return !(attributeOf(element, 'rel') ?? '').split(/\s+/u).every((rel) => NAMING.test(rel));
  return LOADING.has(element.tagName.toLowerCase());
}

const BASE = `${SITE_URL}/a/b/`;

function isOwn(address: string): boolean {
  const url = URL.parse(address, BASE);
  return url !== null && url.origin === SITE_URL;
}

function isFollowable(address: string): boolean {
  const url = URL.parse(address, BASE);
  return url === null || SCHEMES.has(url.protocol);
}
