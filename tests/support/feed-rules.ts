import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * What is wrong with a feed by the rules of its format, as one line each; nothing of our own code is
 * used. RSS: the RSS 2.0 specification and the RSS Advisory Board's profile. Atom: RFC 4287, section 4.
 * JSON Feed: version 1.1.
 */
type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
});

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19|20)\d\d \d\d:\d\d:\d\d \+0[34]30$/u;
const RFC_3339 = /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+0[34]:30)$/u;

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

const isAbsolute = (value: unknown): boolean => /^https?:\/\/[\x21-\x7e]+$/u.test(textOf(value));

function dateFault(what: string, value: unknown, form: RegExp): string[] {
  const text = textOf(value);
  return form.test(text) && !Number.isNaN(Date.parse(text)) ? [] : [`${what}: «${text}»`];
}

const duplicates = (values: string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place);

export function rssFaults(xml: string): string[] {
  const rss = readXml(xml)['rss'] as Node;
  const channel = rss['channel'] as Node;
  const items = nodesIn(channel, 'item');
  const required = ['title', 'link', 'description'].filter((name) => !textOf(channel[name]));
  const self = nodesIn(channel, 'atom:link').filter((link) => link['@rel'] === 'self');
  const known =
    /^(?:title|link|guid|pubDate|description|category|enclosure|(?:atom|content|dc):.+)$/u;
  return [
    ...(rss['@version'] === '2.0' ? [] : ['version']),
    ...required.map((name) => `channel without ${name}`),
    ...(isAbsolute(channel['link']) ? [] : ['channel link']),
    ...(/^[a-z]{2}(?:-[A-Z]{2})?$/u.test(textOf(channel['language'])) ? [] : ['language']),
    ...(channel['lastBuildDate'] === undefined && items.length === 0
      ? []
      : dateFault('lastBuildDate', channel['lastBuildDate'], RFC_822)),
    ...(self.length === 1 && isAbsolute(self[0]?.['@href']) ? [] : ['no atom:link rel=self']),
    ...duplicates(items.map((item) => textOf(item['guid']))).map((guid) => `guid twice: ${guid}`),
    ...items.flatMap((item) => [
      ...Object.keys(item).filter((name) => name !== '#text' && !known.test(name)),
      ...(textOf(item['title']) ? [] : ['item without title']),
      ...(isAbsolute(item['link']) ? [] : [`link ${textOf(item['link'])}`]),
      ...(textOf(item['guid']) === textOf(item['link']) ? [] : ['guid is not the address']),
      ...dateFault('pubDate', item['pubDate'], RFC_822),
      ...nodesIn(item, 'enclosure').flatMap((enclosure) =>
        isAbsolute(enclosure['@url']) &&
        /^[1-9]\d*$/u.test(textOf(enclosure['@length'])) &&
        /^[a-z]+\/[\w.+-]+$/u.test(textOf(enclosure['@type']))
          ? []
          : ['enclosure'],
      ),
    ]),
  ];
}

export function atomFaults(xml: string): string[] {
  const feed = readXml(xml)['feed'] as Node;
  const entries = nodesIn(feed, 'entry');
  const links = (node: Node, rel: string) =>
    nodesIn(node, 'link').filter((link) => (link['@rel'] ?? 'alternate') === rel);
  return [
    ...(feed['@xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['namespace']),
    ...(feed['author'] ? [] : ['no author']),
    ...(links(feed, 'self').length === 1 ? [] : ['no link rel=self']),
    ...duplicates(entries.map(({ id }) => textOf(id))).map((id) => `id twice: ${id}`),
    ...[feed, ...entries].flatMap((node) => [
      ...(isAbsolute(node['id']) ? [] : [`id «${textOf(node['id'])}»`]),
      ...(textOf(node['title']) ? [] : ['no title']),
      ...dateFault('updated', node['updated'], RFC_3339),
      ...(links(node, 'alternate').length === 1 ? [] : ['not one link rel=alternate']),
      ...nodesIn(node, 'link').flatMap((link) => (isAbsolute(link['@href']) ? [] : ['link'])),
      ...nodesIn(node, 'author').flatMap((author) => (textOf(author['name']) ? [] : ['author'])),
      ...nodesIn(node, 'category').flatMap((category) => (category['@term'] ? [] : ['category'])),
    ]),
    ...entries.flatMap((entry) => [
      ...dateFault('published', entry['published'], RFC_3339),
      ...(nodesIn(entry, 'content')[0]?.['@type'] === 'html' ? [] : ['content type']),
    ]),
  ];
}

export function jsonFeedFaults(json: string): string[] {
  const feed = JSON.parse(json) as Node;
  const items = feed['items'] as Node[];
  const known =
    /^(?:id|url|external_url|title|content_html|content_text|summary|image|banner_image|date_published|date_modified|authors|tags|language|attachments)$/u;
  return [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(feed['title'] ? [] : ['no title']),
    ...['home_page_url', 'feed_url', 'icon'].filter((name) => !isAbsolute(feed[name])),
    ...duplicates(items.map(({ id }) => textOf(id))).map((id) => `id twice: ${id}`),
    ...items.flatMap((item) => [
      ...Object.keys(item).filter((name) => !known.test(name)),
      ...(typeof item['id'] === 'string' && isAbsolute(item['url']) ? [] : ['id or url']),
      ...(item['content_html'] || item['content_text'] ? [] : ['no content']),
      ...dateFault('date_published', item['date_published'], RFC_3339),
      ...(item['date_modified'] === undefined
        ? []
        : dateFault('date_modified', item['date_modified'], RFC_3339)),
      ...((item['attachments'] as Node[] | undefined) ?? []).flatMap((attachment) =>
        isAbsolute(attachment['url']) && attachment['mime_type'] ? [] : ['attachment'],
      ),
    ]),
  ];
}
