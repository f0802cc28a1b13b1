import { describe, expect, test } from 'vitest';

import { attribute, select, selectOne } from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';

const site = sharedSite();
const DESK = ['/admin/', '/admin/preview/', '/admin/preview/front/'];

describe('the desk', () => {
  test.each(DESK)('%s asks engines to pass it over', (address) => {
    const robots = attribute(selectOne(site.page(address), 'meta[name="robots"]'), 'content');
    expect(robots).toContain('noindex');
  });

  test('is named by no sitemap and linked from no page', async () => {
    const files = await site.files();
    const sitemaps = files.filter((file) => /^sitemap.*\.xml$/u.test(file));
    expect(sitemaps.length).toBeGreaterThan(0);
    for (const file of sitemaps) expect(site.text(`/${file}`), file).not.toContain('/admin');
    for (const address of await site.pages()) {
      const links = select(site.page(address), 'a').map((link) => attribute(link, 'href') ?? '');
      expect(
        links.filter((href) => href.startsWith('/admin')),
        address,
      ).toEqual([]);
    }
  });

  test('takes no script, style or font from another host', async () => {
    const page = site.page('/admin/');
    const addresses = [
      ...select(page, 'script').map((script) => attribute(script, 'src')),
      ...select(page, 'link').map((link) => attribute(link, 'href')),
    ].filter((address) => address !== undefined);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(site.fileOf(address), address).toBeDefined();
    const program = (await site.files()).filter((file) =>
      /^admin\/desk\/.*\.(?:js|css)$/u.test(file),
    );
    const texts = program.map((file) => site.text(`/${file}`));
    // The CMS writes its own styles from one of its parts.
    expect(texts.some((text) => text.includes('@font-face'))).toBe(true);
    for (const text of texts) expect(text.match(/@font-face\s*\{[^}]*https?:[^}]*\}/u)).toBeNull();
  });

  test('runs under a policy without unsafe scripts', () => {
    const policy = attribute(
      selectOne(site.page('/admin/'), 'meta[http-equiv="content-security-policy"]'),
      'content',
    );
    expect(/script-src [^;]*/u.exec(policy ?? '')?.[0]).not.toMatch(/'unsafe-(?:inline|eval)'/u);
  });
});
