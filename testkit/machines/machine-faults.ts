import { attribute, type Element, elements, parsePage, select, textOf } from '../site/dom.ts';
import { atomFaults, jsonFeedFaults, rssFaults, sitemapFaults } from './feed-rules.ts';
import { jsonLdFaults } from './json-ld-rules.ts';

/** What stands in an attribute and stumbles machines: marks of direction, byte order marks, no-break spaces. */
const STUMBLING = /[\u200e\u200f\ufeff\u00a0]/u;

/** An instant or a day of the Gregorian calendar. */
const GREGORIAN = /^(?:19|20)\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/u;

/** What was looked at in one file, and what is wrong with it. */
export interface Looked {
  kind: string;
  /** How many things of the kind: blocks, attributes, dates. */
  count: number;
  faults: string[];
}

const FORMATS: readonly [ending: RegExp, kind: string, faultsOf: (text: string) => string[]][] = [
  [/(?:^|\/)feed\.xml$/u, 'RSS feeds', rssFaults],
  [/(?:^|\/)feed\.atom$/u, 'Atom feeds', atomFaults],
  [/(?:^|\/)feed\.json$/u, 'JSON feeds', jsonFeedFaults],
  [/^sitemap[\w-]*\.xml$/u, 'sitemaps', sitemapFaults],
  [/^data\/items-[\d-]+\.json$/u, 'months of data', dataFaults],
];

/**
 * Everything that machines read in one file of a site, held to the schema of its format.
 * @param file below the site, with `/`
 * @returns nothing for a file that is not looked at
 */
export function lookAt(file: string, text: string): Looked[] {
  const looked = FORMATS.filter(([ending]) => ending.test(file)).map(([, kind, faultsOf]) => ({
    kind,
    count: 1,
    faults: faultsOf(text),
  }));
  if (file.endsWith('.xml') || file.endsWith('.atom')) looked.push(attributesOfXml(text));
  if (file.endsWith('feed.json')) looked.push(attributesOfBodies(text));
  return file.endsWith('.html') ? lookAtPage(text) : looked;
}

function lookAtPage(html: string): Looked[] {
  const page = parsePage(html);
  const blocks = select(page, 'script[type="application/ld+json"]').map(textOf);
  const all = [...elements(page)];
  const times = all.flatMap((element) =>
    element.tagName === 'time'
      ? [attribute(element, 'datetime') ?? '']
      : /_time$/u.test(attribute(element, 'property') ?? '')
        ? [attribute(element, 'content') ?? '']
        : [],
  );
  return [
    { kind: 'JSON-LD blocks', count: blocks.length, faults: blocks.flatMap(jsonLdFaults) },
    stumbling(valuesIn(all)),
    {
      kind: 'times in pages',
      count: times.length,
      faults: times.filter((time) => !GREGORIAN.test(time)).map((time) => `time «${time}»`),
    },
  ];
}

/** Of the bodies that all three formats of a feed hold. */
const attributesOfBodies = (json: string): Looked =>
  stumbling(
    (JSON.parse(json) as { items: { content_html?: string }[] }).items.flatMap(
      ({ content_html: html = '' }) => valuesIn([...elements(parsePage(html))]),
    ),
  );

const valuesIn = (all: readonly Element[]) =>
  all.flatMap(({ tagName, attrs }) =>
    attrs.map(({ name, value }) => ({ where: `${tagName}[${name}]`, value })),
  );

const attributesOfXml = (xml: string): Looked =>
  stumbling(
    [...xml.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => ({
      where: name,
      value,
    })),
  );

const stumbling = (values: readonly { where: string; value: string }[]): Looked => ({
  kind: 'attributes',
  count: values.length,
  faults: values
    .filter(({ value }) => STUMBLING.test(value))
    .map(({ where, value }) => `${where}: ${JSON.stringify(value.slice(0, 80))}`),
});

function dataFaults(text: string): string[] {
  const { items } = JSON.parse(text) as {
    items: { code: string; publishedAt: string; updatedAt?: string; event?: { date?: string } }[];
  };
  return items.flatMap(({ code, publishedAt, updatedAt, event }) =>
    [publishedAt, updatedAt, event?.date]
      .filter((date) => date !== undefined && !GREGORIAN.test(date))
      .map((date) => `${code}: date «${date}»`),
  );
}
