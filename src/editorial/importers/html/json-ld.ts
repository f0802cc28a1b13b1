import type { Root } from 'hast';
import { textOf } from '../../../lib/hast-tree.ts';
import { attribute, findElements } from './tree.ts';

/** What a page says of its article in schema.org's terms, as plain text. */
export interface LinkedArticle {
  headline?: string;
  kicker?: string;
  description?: string;
  body?: string;
  datePublished?: string;
  dateModified?: string;
  sections: string[];
  keywords: string[];
  image?: { src: string; caption?: string };
  url?: string;
}

const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|LiveBlogPosting)$/u;

type Json = { readonly [key: string]: unknown };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The article of a page's JSON-LD; undefined where there is none or it cannot be read. */
export function readJsonLd(tree: Root): LinkedArticle | undefined {
  const scripts = findElements(
    tree,
    (element) =>
      element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json',
  );
  const things = scripts.flatMap((script) => thingsIn(parse(textOf(script))));
  const article = things.find((thing) => texts(thing['@type']).some((type) => ARTICLE.test(type)));
  if (!article) return undefined;
  const first = (key: string): string | undefined => texts(article[key])[0];
  const image = pictureOf(article['image']);
  return compact({
    headline: first('headline') ?? first('name'),
    kicker: first('alternativeHeadline'),
    description: first('description'),
    body: first('articleBody'),
    datePublished: first('datePublished'),
    dateModified: first('dateModified'),
    sections: texts(article['articleSection']),
    keywords: texts(article['keywords']).flatMap((text) => text.split(/[،,]/u)),
    image,
    url: first('url') ?? addressOf(article['mainEntityOfPage']),
  });
}

/** Templates write line ends and a last comma where JSON has none. */
function parse(text: string): unknown {
  for (const attempt of [text, text.replace(/[\n\r\t]+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A page tells of a few things, each at most some steps into the others. */
const MOST_THINGS = 1000;

/** The things of a graph, in its order; each is looked at once, however deep it stands. */
function thingsIn(value: unknown): Json[] {
  const things: Json[] = [];
  const ahead: unknown[] = [value];
  while (ahead.length > 0 && things.length < MOST_THINGS) {
    const next = ahead.pop();
    if (Array.isArray(next))
      for (const each of next.slice(0, MOST_THINGS).reverse()) ahead.push(each);
    else if (isJson(next)) {
      things.push(next);
      ahead.push(next['mainEntity'], next['@graph']);
    }
  }
  return things;
}

/** Nobody writes more keywords, or lists in lists. */
const MOST_TEXTS = 1000;

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, MOST_TEXTS).flat() : [value];
  return list.flatMap((each) => (typeof each === 'string' && each.trim() ? [each.trim()] : []));
}

function pictureOf(value: unknown): { src: string; caption?: string } | undefined {
  if (Array.isArray(value))
    return value.slice(0, MOST_TEXTS).flat().map(pictureInJson).find(Boolean);
  return pictureInJson(value);
}

function pictureInJson(value: unknown): { src: string; caption?: string } | undefined {
  if (!isJson(value)) return typeof value === 'string' ? { src: value } : undefined;
  const src = texts(value['url'])[0] ?? texts(value['contentUrl'])[0];
  const [caption] = texts(value['caption']);
  return src === undefined ? undefined : { src, ...(caption !== undefined && { caption }) };
}

const addressOf = (value: unknown): string | undefined =>
  isJson(value) ? texts(value['@id'])[0] : texts(value)[0];

type Optional<T> = { [Key in keyof T]: T[Key] | undefined };

function compact({ sections, keywords, ...rest }: Optional<LinkedArticle>): LinkedArticle {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), sections: sections ?? [], keywords: keywords ?? [] };
}
