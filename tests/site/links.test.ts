import { describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { writtenItems } from '../support/content.ts';
import {
  attribute,
  type Element,
  elements,
  select,
  selectOne,
  shownText,
} from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';

const site = sharedSite();
const pages = await site.pages();
const shown = await site.shownPages();

/** The pages that hold nothing for a search engine. */
const NOT_FOR_ENGINES = ['/404.html', '/search/', '/offline/', '/admin/'];

/** Every address an element asks a browser to load or to go to. */
function addressesOf(element: Element): string[] {
  const single = ['href', 'src', 'poster', 'action', 'data'].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attribute(element, name) ?? []);
  return [
    ...single,
    ...sets.flatMap((set) => set.split(',').map((one) => one.trim().split(/\s/u)[0]!)),
  ];
}

/** What a reader following `link` from `page` would miss; undefined when all is there. */
function missing(link: string, page: string): string | undefined {
  const target = new URL(link, SITE_URL + page);
  if (target.origin !== SITE_URL) return undefined;
  const address = target.pathname;
  if (!site.fileOf(address)) return `${link}: no such file`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (!fragment || !address.endsWith('/')) return undefined;
  const ids = [...elements(site.page(address))].map((element) => attribute(element, 'id'));
  return ids.includes(fragment) ? undefined : `${link}: no such id`;
}

describe('every page', () => {
  test('leads to nothing that is not there', () => {
    const dead = tellFaults(pages, (address) =>
      [...elements(site.page(address))]
        .flatMap(addressesOf)
        .flatMap((link) => missing(link, address) ?? []),
    );
    expect(dead).toEqual([]);
  });

  test('has a title, a description and its own address', () => {
    const faults = tellFaults(shown, (address) => {
      const page = site.page(address);
      const title = shownText(selectOne(page, 'head title'));
      const descriptions = select(page, 'meta[name="description"]');
      const canonical = select(page, 'link[rel="canonical"]').map((link) =>
        attribute(link, 'href'),
      );
      const hidden = select(page, 'meta[name="robots"][content="noindex"]').length > 0;
      const own = hidden ? [] : [new URL(address, SITE_URL).href];
      return [
        ...(title ? [] : ['no title']),
        ...(descriptions.length === 1 && attribute(descriptions[0]!, 'content')?.trim()
          ? []
          : ['no description']),
        ...(String(canonical) === String(own) ? [] : [`canonical ${canonical}`]),
        ...(hidden && !NOT_FOR_ENGINES.includes(address) ? ['hidden from search engines'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});

describe('titles and descriptions', () => {
  const items = shown.filter((address) => address.startsWith('/news/'));

  test.each([
    ['title', (address: string) => shownText(selectOne(site.page(address), 'head title'))],
    [
      'description',
      (address: string) =>
        attribute(selectOne(site.page(address), 'meta[name="description"]'), 'content'),
    ],
  ])('tell one item from another: %s', (_, read) => {
    expect(new Set(items.map(read)).size).toBe(items.length);
  });
});

describe('old addresses', async () => {
  const aliases = (await writtenItems('content')).flatMap(({ code, aliases: old }) =>
    old.map((address) => ({ address, code })),
  );

  test('are there to be tried', () => {
    expect(aliases.length).toBeGreaterThan(0);
    expect(pages.length - shown.length).toBe(aliases.length);
  });

  test.each(aliases)('$address leads to item $code', ({ address, code }) => {
    const page = site.page(address);
    const [, target] =
      /url=(.+)$/iu.exec(
        attribute(selectOne(page, 'meta[http-equiv="refresh"]'), 'content') ?? '',
      ) ?? [];
    const item = `${SITE_URL}/news/${code}/`;
    expect(new URL(target ?? '', SITE_URL).href).toBe(item);
    expect(attribute(selectOne(page, 'link[rel="canonical"]'), 'href')).toBe(item);
  });
});
