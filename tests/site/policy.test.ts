import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import {
  attribute,
  type Element,
  elements,
  select,
  selectOne,
  textOf,
} from '../../testkit/site/dom.ts';
import { writeHostileNewsroom } from '../support/hostile-newsroom.ts';
import { DAY_FILE, DIGEST, sharedSite, Site } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';

const POLICY = 'meta[http-equiv="content-security-policy"]';
/** The desk's own, whose parts write styles as they run (`desk-policy.ts`). */
const DESK = '/admin/index.html';

const content = mkdtempSync(join(tmpdir(), 'peyk-hostile-'));
writeHostileNewsroom(content);
const built = await buildSite({ content, keepPictures: true });
afterAll(async () => {
  await built.remove();
  rmSync(content, { recursive: true });
});

const sample = sharedSite();
const hostile = new Site(built.out);

const pagesOf = async (site: Site): Promise<string[]> =>
  (await site.files()).filter((file) => /\.html?$/u.test(file)).map((file) => `/${file}`);

const policyOf = (site: Site, address: string): string =>
  attribute(selectOne(site.page(address), POLICY), 'content') ?? '';

const hashOfText = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const hashOf = (element: Element): string => hashOfText(textOf(element));

const hashesIn = (policy: string): string[] => policy.match(/'sha256-[^']+'/gu) ?? [];

/** The styles and scripts that stand in a page and apply or run, as a browser reads it. */
const blocksOf = (site: Site, address: string): Element[] =>
  select(site.page(address), 'style').concat(
    select(site.page(address), 'script').filter(
      (script) =>
        attribute(script, 'src') === undefined &&
        /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/iu.test(
          attribute(script, 'type') ?? '',
        ),
    ),
  );

/** The same as a policy names them; in a letter each element bears a style of its own. */
const hashesBorne = (site: Site, address: string): string[] => [
  ...blocksOf(site, address).map(hashOf),
  ...(DIGEST.test(address)
    ? select(site.page(address), '[style]').map((element) =>
        hashOfText(attribute(element, 'style') ?? ''),
      )
    : []),
];

/** The page's own styles, in its head: they hold the rules that this page needs, so they may be nobody else's. */
const ownStyles = (site: Site, address: string): Set<string> =>
  new Set(select(site.page(address), 'head style').map(hashOf));

/** All that the program compiled stands somewhere in the sample's pages, which nobody hostile wrote. */
const compiled = new Set<string>();
for (const address of await pagesOf(sample))
  for (const hash of hashesBorne(sample, address)) compiled.add(hash);

test('the hostile newsroom is built, and its markup stands in attributes as it was written', () => {
  expect(built.code, built.log).toBe(0);
  expect(hostile.text('/news/9001/')).toContain('<script>hostile()</script>');
  expect(hostile.text('/news/9002/')).toContain('<style>hostile{}</style>');
});

describe.each([
  ['the sample', sample],
  ['a hostile newsroom', hostile],
])('every HTML file of %s', (_name, site) => {
  test('has one policy, before all but the charset', async () => {
    const pages = await pagesOf(site);
    expect(pages.length).toBeGreaterThan(20);
    const faults = tellFaults(pages, (address) => {
      const head = [...elements(selectOne(site.page(address), 'head'))];
      const names = head
        .slice(0, 2)
        .map((element) => attribute(element, 'charset') ?? attribute(element, 'http-equiv'));
      return [
        ...(select(site.page(address), POLICY).length === 1 ? [] : ['not one policy']),
        ...(String(names) === 'utf-8,content-security-policy' ? [] : [`begins with ${names}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('names what the program compiled and it bears, no more and no less', async () => {
    const pages = (await pagesOf(site)).filter((address) => address !== DESK);
    const faults = tellFaults(pages, (address) => {
      const named = hashesIn(policyOf(site, address));
      const borne = new Set(hashesBorne(site, address));
      return [
        ...named
          .filter((hash) => !compiled.has(hash) && !ownStyles(site, address).has(hash))
          .map((hash) => `names the unknown ${hash}`),
        ...named.filter((hash) => !borne.has(hash)).map((hash) => `names ${hash} in vain`),
        ...[...borne].filter((hash) => !named.includes(hash)).map((hash) => `stops ${hash}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('allows nothing unsafe and nobody else', async () => {
    const pages = (await pagesOf(site)).filter((address) => address !== DESK);
    const faults = tellFaults(pages, (address) =>
      policyOf(site, address)
        .split(/;\s*/u)
        .flatMap((directive) => directive.split(' ').slice(1))
        .filter((source) => !/^(?:'self'|'none'|'sha256-[^']+'|data:)$/u.test(source))
        // It lets in the styles that are named, and no others (CSP level 3).
        .filter((source) => !(source === `'unsafe-hashes'` && DIGEST.test(address))),
    );
    expect(faults).toEqual([]);
  });

  test('lets no script of any kind run in the file of a day, a letter or at an old address', async () => {
    const bare = (await pagesOf(site)).filter(
      (address) => DAY_FILE.test(address) || DIGEST.test(address) || site.isRedirect(address),
    );
    expect(bare.length).toBeGreaterThan(3);
    const faults = tellFaults(bare, (address) => {
      const policy = policyOf(site, address);
      return /default-src 'none'/u.test(policy) && !/script-src/u.test(policy) ? [] : [policy];
    });
    expect(faults).toEqual([]);
  });
});

test('the desk runs no script that stands in it', () => {
  for (const site of [sample, hostile])
    expect(policyOf(site, DESK)).toMatch(/script-src 'self' 'wasm-unsafe-eval';/u);
});
