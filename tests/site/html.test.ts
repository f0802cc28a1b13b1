import { describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, elements, selectOne, shownText } from '../../testkit/site/dom.ts';
import { htmlFaults } from '../support/html.ts';
import { sharedSite } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';

const site = sharedSite();
const pages = await site.pages();

/** Marks that a reader never sees and a machine stumbles over. */
const HIDDEN_MARK = /[\u00a0\u200e\u200f\ufeff]/u;

const MARKDOWN = /\*\*|\]\(|^#{1,6} |```/u;

/** Links that make a browser fetch something as the page opens, unlike those that only name an address. */
const FETCHING_RELS =
  /\b(?:stylesheet|preload|modulepreload|prefetch|icon|manifest|preconnect|dns-prefetch|apple-touch-icon)\b/u;

describe('every page', () => {
  test('is valid HTML', () => {
    expect(tellFaults(pages, (address) => htmlFaults(site.text(address)))).toEqual([]);
  });

  test('shows no Markdown', () => {
    const shown = tellFaults(pages, (address) => {
      const text = shownText(selectOne(site.page(address), 'body'));
      return MARKDOWN.test(text) ? [`«${MARKDOWN.exec(text)?.[0]}» in the text`] : [];
    });
    expect(shown).toEqual([]);
  });

  test('has no hidden mark in an attribute', () => {
    const marked = tellFaults(pages, (address) =>
      [...elements(site.page(address))].flatMap(({ attrs, tagName }) =>
        attrs
          .filter(({ value }) => HIDDEN_MARK.test(value))
          .map(({ name, value }) => `<${tagName} ${name}=${JSON.stringify(value)}>`),
      ),
    );
    expect(marked).toEqual([]);
  });

  test('asks nothing of another host', () => {
    const asked = tellFaults(pages, (address) =>
      [...elements(site.page(address))].flatMap((element) => {
        const link =
          element.tagName === 'link' && FETCHING_RELS.test(attribute(element, 'rel') ?? '');
        const names = link ? ['href', 'imagesrcset'] : ['src', 'srcset', 'poster', 'data'];
        return names
          .flatMap((name) => (attribute(element, name) ?? '').split(/[\s,]+/u))
          .filter((value) => /^(?:https?:)?\/\//u.test(value))
          .filter((value) => new URL(value, SITE_URL).origin !== SITE_URL)
          .map((value) => `<${element.tagName}> ${value}`);
      }),
    );
    expect(asked).toEqual([]);
  });
});
