/**
 * Draws the pictures of docs/moderators.fa.md: pages of the readers' service with made-up data, in Chromium. Run
 * by hand after these pages change:
 *
 *     npm run manual-pictures            # into docs/
 *     npm run manual-pictures -- FOLDER  # all pages, on a phone and dark on a desktop, to look through
 *
 * With a folder it also walks each page by the keyboard, and tells where the focus does not show.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';

import { launchChromium } from '../testkit/browser/chromium.ts';
import { openSample } from './moderators-manual/open-sample.ts';

/** Bytes; the manual is read on weak networks, too. */
const BUDGET = 60_000;
const WIDTHS = { desktop: 1280, phone: 360 } as const;
/** Pixels of a picture for each of CSS: a whole desktop page is large. */
const SCALES = { desktop: 1.1, phone: 1.5 } as const;
type Width = keyof typeof WIDTHS;

interface Picture {
  name: string;
  address: string;
  width: Width;
  /** What is done on the page before. */
  before?: (page: Page) => Promise<void>;
  /** Where the picture ends, in CSS px; the whole page without. */
  height?: number;
}

const openAnswer = async (page: Page): Promise<void> => {
  await page.locator('details').first().locator('summary').click();
  await page
    .getByLabel('متن پاسخ')
    .first()
    .fill('آخرین اتوبوس ساعت ۲۳:۳۰ از بیمارستان راه می‌افتد؛ به خبر هم افزودیم.');
};

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', address: '/_/moderate/sign-in', width: 'phone' },
  { name: 'queue', address: '/_/moderate', width: 'desktop' },
  { name: 'queue-phone', address: '/_/moderate', width: 'phone', height: 1100 },
  { name: 'answer', address: '/_/moderate', width: 'phone', before: openAnswer, height: 1400 },
  { name: 'report', address: '/_/moderate/reports', width: 'desktop' },
  { name: 'counts', address: '/_/moderate/counts', width: 'desktop' },
  { name: 'team', address: '/_/moderate/team', width: 'desktop' },
];
/** Looked through as well, but not in the manual. */
const OTHERS = ['account', 'audit', '?state=published', 'counts?window=week', 'no-such-page'];

/** Each width and each of the colours is seen. */
const LOOKS = [
  ['phone', 'light'],
  ['desktop', 'dark'],
] as const;

const [folder] = process.argv.slice(2);
const scratch = await mkdtemp(path.join(tmpdir(), 'peyk-manual-'));
const browser = await launchChromium();
const sample = await openSample(scratch);
const font = (await readFile('src/styles/fonts/vazirmatn.woff2')).toString('base64');
/** As on a machine that has the font which the pages name first. */
const FONT = `@font-face{font-family:Vazirmatn;font-weight:400 700;src:url(data:font/woff2;base64,${font})}`;

/** A browser of somebody who is signed in. */
async function open(width: Width, colorScheme: 'light' | 'dark'): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ viewport: { width: WIDTHS[width], height: 800 }, deviceScaleFactor: SCALES[width] },
    ...{ colorScheme, locale: 'fa-IR', bypassCSP: true },
  });
  const page = await context.newPage();
  await page.goto(`${sample.url}/_/moderate/sign-in`);
  await page.getByLabel('نام', { exact: true }).fill(sample.owner.name);
  await page.getByLabel('گذرواژه').fill(sample.owner.password);
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
  await page.getByRole('button', { name: 'خروج' }).waitFor();
  await page.close();
  return context;
}

async function show(context: BrowserContext, { address, before }: Picture): Promise<Page> {
  const page = await context.newPage();
  await page.goto(sample.url + address);
  await page.addStyleTag({ content: FONT });
  await before?.(page);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function draw(page: Page, { width: on, height }: Picture): Promise<Buffer> {
  const png = await page.screenshot({ fullPage: true });
  const { width = 0, height: whole = 0 } = await sharp(png).metadata();
  const kept = Math.min(whole, Math.round((height ?? Infinity) * SCALES[on]));
  return sharp(png)
    .extract({ left: 0, top: 0, width, height: kept })
    .webp({ quality: 50, effort: 6 })
    .toBuffer();
}

try {
  await (folder === undefined ? drawManual() : lookThrough(folder));
} finally {
  await sample.close();
  await browser.close();
  await rm(scratch, { recursive: true });
}

async function drawManual(): Promise<void> {
  for (const picture of PICTURES) {
    const context = await open(picture.width, 'light');
    const page = await show(context, picture);
    const image = await draw(page, picture);
    const file = `docs/moderators-${picture.name}.webp`;
    if (image.byteLength > BUDGET)
      throw new Error(`${file}: ${image.byteLength} bytes, more than ${BUDGET}`);
    await writeFile(file, image);
    console.log(`${file}: ${image.byteLength} bytes`);
    await context.close();
  }
}

async function lookThrough(into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const others = OTHERS.map((name) => ({
    name,
    address: `/_/moderate${name.startsWith('?') ? '' : '/'}${name}`,
  }));
  for (const [width, colours] of LOOKS) {
    const context = await open(width, colours);
    for (const one of [...PICTURES, ...others]) {
      const page = await show(context, { ...one, width });
      const name = `${one.name.replaceAll(/\W/gu, '-')}-${width}-${colours}`;
      await writeFile(path.join(into, `${name}.png`), await page.screenshot({ fullPage: true }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`${name}: ${wide} px wider than the window`);
      // What is done on a page before moves the focus.
      if (!('before' in one))
        for (const fault of await walk(page)) console.log(`${name}: ${fault}`);
      await page.close();
    }
    await context.close();
  }
}

/** Press Tab through a page. @returns what it stops at without a mark, or out of order */
async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const inOrder = 'a[href],button,input:not([type=hidden]),select,textarea,summary';
  const elements = page.locator(inOrder).filter({ visible: true });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const element of await elements.all()) {
    await page.keyboard.press('Tab');
    const { isHere, isMarked, tag } = await element.evaluate((one) => ({
      isHere: document.activeElement === one,
      isMarked: getComputedStyle(one).outlineStyle !== 'none',
      tag: one.outerHTML.slice(0, 80),
    }));
    if (!isHere || !isMarked) faults.push(`${isHere ? 'no mark' : 'not reached'}: ${tag}`);
  }
  return faults;
}
