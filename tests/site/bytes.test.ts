import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { attribute, select, textOf } from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';
import { withoutBase } from '../support/without-base.ts';

const site = sharedSite();
const items = (await site.pages()).filter((address) => /^\/news\/\d+\/$/u.test(address));

/** What must arrive before an item is read as it was designed: its page, its styles and its letters. */
const PAGE_BUDGET = 60 * 1024;
const SCRIPT_BUDGET = 5 * 1024;

const gzipped = (bytes: string | Buffer): number => gzipSync(bytes).length;

function stylesheetsOf(address: string): string[] {
  return select(site.page(address), 'link[rel="stylesheet"][href]').map((link) =>
    site.text(attribute(link, 'href')!),
  );
}

/** The fonts that the page's styles name, inlined ones being a part of the page. */
function fontsOf(address: string): string[] {
  const inline = select(site.page(address), 'style').map(textOf);
  const css = [...inline, ...stylesheetsOf(address)].join('\n');
  const named = [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/gu)].map(([, url = '']) => url);
  return [...new Set(named)].map((url) => withoutBase(new URL(url, 'https://x').pathname));
}

const isCode = (type: string | undefined) =>
  type === undefined || /^(?:module|text\/javascript|)$/u.test(type);

describe('every item', () => {
  test.each(items)('%s arrives in 60 KB with its styles and letters', (address) => {
    const fonts = fontsOf(address);
    expect(fonts.length).toBeGreaterThan(0);
    const bytes =
      gzipped(site.read(address)) +
      stylesheetsOf(address).reduce((sum, css) => sum + gzipped(css), 0) +
      fonts.reduce((sum, font) => sum + site.read(font).length, 0);
    expect(bytes).toBeLessThanOrEqual(PAGE_BUDGET);
  });

  test.each(items)('%s preloads its letters, and no others', (address) => {
    const preloaded = select(site.page(address), 'link[rel="preload"][as="font"][crossorigin]');
    expect(preloaded.map((link) => attribute(link, 'href'))).toEqual(fontsOf(address));
  });

  test.each(items)('%s runs at most 5 KB of script, and waits for none', (address) => {
    const scripts = select(site.page(address), 'script').filter((script) =>
      isCode(attribute(script, 'type')),
    );
    const linked = scripts.filter((script) => attribute(script, 'src'));
    const bytes = scripts.reduce((sum, script) => {
      const src = attribute(script, 'src');
      return sum + gzipped(src ? site.read(src) : textOf(script));
    }, 0);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
    for (const script of linked) {
      const waits =
        attribute(script, 'type') !== 'module' &&
        attribute(script, 'defer') === undefined &&
        attribute(script, 'async') === undefined;
      expect(waits, `${attribute(script, 'src')} blocks`).toBe(false);
    }
  });
});
