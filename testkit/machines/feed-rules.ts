import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { jsonFeedSchema } from './json-feed-schema.ts';
import { grammarFaults } from './xml-grammar.ts';

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
});

export function readXml(xml: string): Node {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  return parser.parse(xml) as Node;
}

export const textOf = (value: unknown): string =>
  String(isNode(value) ? (value['#text'] ?? '') : (value ?? ''));

export const nodesIn = (node: Node, name: string): Node[] =>
  [node[name] ?? []].flat().map((value) => (isNode(value) ? value : { '#text': value }));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const duplicates = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/**
 * What is wrong with a feed by its format's grammar, and by what no grammar tells: ids stand once, a feed
 * names itself, dates are no Jalali ones. One line each; nothing of our own code is used.
 */
export function rssFaults(xml: string): string[] {
  const faults = grammarFaults('rss', xml);
  if (faults.length > 0) return faults;
  const channel = (readXml(xml)['rss'] as Node)['channel'] as Node;
  const items = nodesIn(channel, 'item');
  return [
    ...onlyOneSelf(nodesIn(channel, 'atom:link')),
    ...duplicates(items.map((item) => textOf(item['guid']))).map((guid) => `guid twice: ${guid}`),
    ...items
      .filter((item) => textOf(item['guid']) !== textOf(item['link']))
      .map((item) => `guid is not the address: ${textOf(item['guid'])}`),
    ...[channel, ...items].flatMap((node) =>
      datesIn(node, ['lastBuildDate', 'pubDate', 'atom:updated']),
    ),
  ];
}

export function atomFaults(xml: string): string[] {
  const faults = grammarFaults('atom', xml);
  if (faults.length > 0) return faults;
  const feed = readXml(xml)['feed'] as Node;
  const entries = nodesIn(feed, 'entry');
  return [
    ...onlyOneSelf(nodesIn(feed, 'link')),
    ...duplicates(entries.map(({ id }) => textOf(id))).map((id) => `id twice: ${id}`),
    ...[feed, ...entries].flatMap((node) => datesIn(node, ['published', 'updated'])),
  ];
}

export function jsonFeedFaults(json: string): string[] {
  const read = jsonFeedSchema.safeParse(JSON.parse(json));
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  const { items } = read.data;
  return [
    ...duplicates(items.map(({ id }) => id)).map((id) => `id twice: ${id}`),
    ...items.flatMap((item) => datesIn(item, ['date_published', 'date_modified'])),
  ];
}

const onlyOneSelf = (links: readonly Node[]): string[] =>
  links.filter((link) => link['@rel'] === 'self').length === 1 ? [] : ['not one link rel=self'];

/** Dates that no calendar has, or whose year is of another century than this one's and the last. */
function datesIn(node: Node, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const text = textOf(node[name]);
    const moment = new Date(text);
    if (node[name] === undefined) return [];
    return /^(?:19|20)\d\d$/u.test(String(moment.getUTCFullYear())) ? [] : [`${name}: «${text}»`];
  });
}

/** What is wrong with a sitemap or an index of sitemaps, and whether it is under the protocol's limits. */
export function sitemapFaults(xml: string): string[] {
  const faults = grammarFaults('sitemap', xml);
  const urls = xml.match(/<(?:url|sitemap)>/gu)?.length ?? 0;
  const dates = [...xml.matchAll(/<(?:lastmod|news:publication_date)>([^<]*)/gu)];
  return [
    ...faults,
    ...(urls <= 50_000 ? [] : [`${urls} addresses`]),
    ...(Buffer.byteLength(xml) <= 50 * 1024 * 1024 ? [] : ['over 50 MB']),
    ...dates.flatMap(([, date = '']) => (/^(?:19|20)\d\d-/u.test(date) ? [] : [`date ${date}`])),
  ];
}
