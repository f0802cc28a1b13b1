import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { SCRATCH } from '../../testkit/folders.ts';
import { listFiles } from '../../testkit/site/tree.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { amount } from './amount.ts';
import { first } from './first.ts';
import { buildTold, type ToldBuild } from './build-told.ts';
import { type Case, idsIn } from './case.ts';
import { hostileCases } from './cases.ts';
import { deedsOf } from './judge/browser.ts';
import { byteFaults } from './judge/bytes.ts';
import { logFaults } from './judge/log.ts';
import { learnFrom, siteFaults } from './judge/site.ts';
import { nameFaults, ownFileFaults } from './judge/tree-of-site.ts';
import { traces } from './newsroom.ts';
import { sampleOf } from './draw.ts';

/** How many pages are opened in a browser besides those that show many items at once. */
const OPENED = amount.more * 3;

mkdirSync(SCRATCH, { recursive: true });
const scratch = mkdtempSync(join(SCRATCH, 'hostile-'));
const content = join(scratch, 'hostile/content');
const clean = inject('clean');
const cases = hostileCases(amount).filter(({ rule }) => amount.only.test(rule));
const ruleOf = new Map(cases.map(({ id, rule }) => [id, rule]));

let hostile: ToldBuild;
beforeAll(async () => {
  hostile = await buildTold(content, clean.cache, cases);
});
afterAll(async () => {
  await hostile?.site.remove();
  rmSync(scratch, { recursive: true, force: true });
});

/** A fault with the rules of the case it is of. */
const told = (fault: string, ids = idsIn(fault)): string =>
  [fault, ...ids.slice(0, 3).map((id) => ruleOf.get(id) ?? String(id))].join(' ← ');

describe(`${cases.length} cases by rules (seed ${amount.seed})`, () => {
  test('are at least a thousand, each a thing of its own', () => {
    const texts = cases.map(({ id, files, line }) =>
      JSON.stringify([files, line]).replaceAll(String(id), ''),
    );
    expect(new Set(texts).size).toBeGreaterThan(1000);
  });

  test('end no build without being told', () => {
    expect(first(hostile.untold.map(({ rule }) => rule))).toEqual([]);
  });

  test('are built or told, some of each', () => {
    const count = (these: readonly Case[]) => these.length;
    expect(count(hostile.built)).toBeGreaterThan(cases.length / 6);
    expect(count(hostile.told)).toBeGreaterThan(cases.length / 10);
  });

  test('are told in Persian, with no stack and nothing that a terminal obeys', () => {
    expect(first(hostile.logs.flatMap(logFaults))).toEqual([]);
  });

  test('leave no script, handler, frame, foreign address or looks in any page or feed', async () => {
    const faults = await siteFaults(hostile.site.out, await learnFrom(clean.site));
    expect(first(faults.map(({ file, fault, ids }) => told(`${file}: ${fault}`, ids)))).toEqual([]);
  });

  test('replace no page of the site, and no file beside it', async () => {
    expect(first(await ownFileFaults(clean.site, hostile.site.out))).toEqual([]);
  });

  test('make no file whose name shows another, or meets another', async () => {
    expect(first((await nameFaults(hostile.site.out)).map((fault) => told(fault)))).toEqual([]);
  });

  test('publish nothing from outside, and no media that a browser runs', async () => {
    const known = new Set(await listFiles(clean.site));
    expect(first((await byteFaults(hostile.site.out, known)).map((fault) => told(fault)))).toEqual(
      [],
    );
  });

  test('run nothing while the site is built', () => {
    expect(first(readdirSync(traces(content)))).toEqual([]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let served: Served;
  let addresses: string[];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve(hostile.site.out)]);
    const pages = (await hostile.site.files())
      .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
      // A page that leads on is gone before anything can be done on it.
      .filter(
        (file) => !/http-equiv="refresh"/u.test(readFileSync(join(hostile.site.out, file), 'utf8')),
      )
      .map(
        (file) =>
          `/${file
            .replace(/(?<=^|\/)index\.html$/u, '')
            .split('/')
            .map(encodeURIComponent)
            .join('/')}`,
      );
    const many = pages.filter((page) => /^\/(?:archive\/.*news\.html|)$/u.test(page));
    const own = pages.filter((page) => /^\/(?:news|sections|series)\//u.test(page));
    addresses = [...many, ...sampleOf(own, OPENED, amount.seed)];
  });
  afterAll(() => Promise.all([browser?.close(), served?.close()]));

  test.each([
    ['as the policy lets them', true],
    ['as if there were no policy', false],
  ])('pages run nothing and reach no other host, %s', async (_, policy) => {
    const { origin } = served;
    const deeds = await deedsOf(browser, addresses, { policy, origin });
    expect(first(deeds.map(({ address, what }) => told(`${address}: ${what}`)))).toEqual([]);
  });
});
