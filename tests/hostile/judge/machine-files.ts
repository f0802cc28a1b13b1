import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { SITE_URL } from '../../../testkit/site/build-site.ts';
import type { Known } from './known.ts';
import { fragmentFaults } from './page.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: {
    enabled: true,
    maxTotalExpansions: 10_000_000,
    maxExpandedLength: 100_000_000,
  },
});

/** Where a feed or a month of data keeps HTML. */
const HTML_KEY = /^(?:content_html|content:encoded|html|content)$/u;
/** Where it keeps an address. */
const ADDRESS_KEY =
  /^(?:url|external_url|image|banner_image|home_page_url|feed_url|loc|link|guid|id|@href|@url|@src|icon|favicon)$/u;
const SCHEME = /^(?:https?:\/\/|mailto:|tel:|urn:|tag:)/iu;

/** What is wrong with a file for machines: it does not parse, or tells HTML or an address that runs or reaches out. */
export function machineFaults(file: string, text: string, known: Known): string[] {
  if (file.endsWith('.json') || file.endsWith('.webmanifest'))
    return valueFaults(JSON.parse(text), '', known);
  const valid = XMLValidator.validate(text);
  if (valid !== true) return [`no XML: line ${valid.err.line}: ${valid.err.msg}`];
  if (/<!(?:DOCTYPE|ENTITY)/u.test(text.slice(0, 1000))) return ['a doctype'];
  return valueFaults(parser.parse(text), '', known);
}

function valueFaults(value: unknown, key: string, known: Known): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valueFaults(one, key, known));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) =>
      valueFaults(one, name === '#text' ? key : name, known),
    );
  if (typeof value !== 'string') return [];
  if (HTML_KEY.test(key)) return fragmentFaults(value, known);
  if (
    ADDRESS_KEY.test(key) &&
    /^[\p{Cc}\p{Cf}\s]*[a-z][a-z0-9+.-]*:/iu.test(value) &&
    !SCHEME.test(value)
  )
    return [`runs: ${key} ${value}`];
  return [];
}

/** What a sitemap names beyond the site. */
export const foreignIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)]
    .map(([, address = '']) => address)
    .filter((address) => URL.parse(address)?.origin !== SITE_URL)
    .map((address) => `foreign: ${address}`);
