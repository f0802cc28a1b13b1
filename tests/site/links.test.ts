import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { absoluteUrl } from '../../src/lib/addresses/base-path.ts';
import { SEARCH_INDEX } from '../../src/lib/addresses/own-paths.ts';
import { SITE_URL } from '../../testkit/site/build-site.ts';
import { writtenItems } from '../support/content.ts';
import { attribute, elements, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { pageAddresses } from '../support/page-addresses.ts';
import { sharedSite } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';
import { withoutBase } from '../support/without-base.ts';

const site = sharedSite();
const pages = await site.pages();
const shown = await site.shownPages();

/** The pages that hold nothing for a search engine. */
const NOT_FOR_ENGINES = ['/404.html', '/search/', '/offline/', '/service-down/', '/admin/'];

/** What a reader following `link` from `page` would miss; undefined when all is there. */
function missing(link: string, page: string): string | undefined {
  const target = new URL(link, SITE_URL + page);
  if (target.origin !== new URL(SITE_URL).origin) return undefined;
  const address = target.pathname;
  // A folder, of which the search program asks for files by names it knows.
  if (withoutBase(address) === SEARCH_INDEX && existsSync(join(site.root, SEARCH_INDEX)))
    return undefined;
  if (!site.fileOf(address)) return `${link}: no such file`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (!fragment || !address.endsWith('/')) return undefined;
  const ids = [...elements(site.page(address))].map((element) => attribute(element, 'id'));
  return ids.includes(fragment) ? undefined : `${link}: no such id`;
}

describe('every page', () => {
  test('leads to nothing that is not there', () => {
    const dead = tellFaults(pages, (address) =>
      pageAddresses(site.page(address)).flatMap((link) => missing(link, address) ?? []),
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
      const own = hidden ? [] : [new URL(SITE_URL + address).href];
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
    // And one of the site's own.
    expect(site.isRedirect('/feeds/')).toBe(true);
    expect(pages.length - shown.length).toBe(aliases.length + 1);
  });

  test.each(aliases)('$address leads to item $code', ({ address, code }) => {
    const page = site.page(address);
    const [, target] =
      /url=(.+)$/iu.exec(
        attribute(selectOne(page, 'meta[http-equiv="refresh"]'), 'content') ?? '',
      ) ?? [];
    const item = `${SITE_URL}/news/${code}/`;
    expect(absoluteUrl(target ?? '', SITE_URL)).toBe(item);
    expect(attribute(selectOne(page, 'link[rel="canonical"]'), 'href')).toBe(item);
  });
});
