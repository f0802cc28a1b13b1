/**
 * Draws the pictures of the desk in docs/editors.fa.md: the sample newsroom's, its files at a forge of this machine,
 * in Chromium. `npm run manual-pictures` runs it after the one for the moderators' manual; with a folder it draws
 * all in dark colours and on a phone as well, to look through.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';

import { BROWSER_PATIENCE, launchChromium } from '../testkit/browser/chromium.ts';
import { openDesk, signIn } from './desk-manual/open-desk.ts';

/** Bytes; the manual is read on weak networks, too. */
const BUDGET = 64_000;
const DESKTOP = { width: 1280, height: 800 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 360, height: 740 };

const field = async (page: Page, name: string): Promise<Locator> => {
  const found = page.locator(`[data-key-path="${name}"]`);
  await page.mouse.move(900, 500);
  for (let step = 0; step < 80 && !(await found.count()); step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(50);
  }
  await found.first().scrollIntoViewIfNeeded();
  return found.first();
};

/** In the page: whether each picture of the list that is in sight has been drawn. */
const picturesAreThere = (): boolean => {
  const rows = [...document.querySelectorAll('[role="row"]')].filter(
    (row) => row.getBoundingClientRect().top < innerHeight,
  );
  const pictures = rows.flatMap((row) => [...row.querySelectorAll('img')]);
  return pictures.length > 2 && pictures.every((each) => each.complete && each.naturalWidth > 0);
};

const WITH_GALLERY = '#/collections/news/entries/1404/12/14041220091252';
const WITH_PICTURE = 'کتابخانهٔ سیار با اینترنت به روستاها برگشت';

/** In order: each goes on from where the one before has left the desk. */
const PICTURES: readonly { name: string; before: (page: Page) => Promise<void> }[] = [
  {
    name: 'sign-in',
    before: async (page) =>
      void (await page.getByRole('button', { name: 'ورود با حساب مخزن' }).waitFor()),
  },
  {
    name: 'list',
    before: async (page) => {
      await signIn(page);
      await page.waitForFunction(picturesAreThere);
    },
  },
  {
    name: 'gallery',
    before: async (page) => {
      await page.evaluate((at) => (location.hash = at), WITH_GALLERY);
      const gallery = await field(page, 'gallery');
      await gallery.locator('li').first().waitFor();
      await page.frameLocator('iframe').locator('figure img').first().waitFor();
      await gallery.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'item',
    before: async (page) => {
      await page.evaluate(() => (location.hash = '#/collections/news'));
      await page.getByRole('row', { name: WITH_PICTURE, exact: true }).click();
      const moment = await field(page, 'publishedAt');
      await moment.getByRole('button', { name: 'تقویم' }).click();
      await page.frameLocator('iframe').locator('figure img').waitFor();
    },
  },
  {
    name: 'focus',
    before: async (page) => {
      // What is filled in is folded up; before it stands the menu of the field.
      const image = await field(page, 'image');
      await image.getByRole('button', { expanded: false }).nth(1).click();
      const focus = await field(page, 'image.focus');
      await focus.getByRole('button', { name: 'برگزیدن روی تصویر' }).click();
      const picture = focus.locator('.peyk-focus-picture');
      await picture.click({ position: { x: 120, y: 80 } });
      await picture.scrollIntoViewIfNeeded();
    },
  },
];

const [folder] = process.argv.slice(2);
const scratch = await mkdtemp(path.join(tmpdir(), 'peyk-desk-manual-'));
const desk = await openDesk(scratch);
const browser = await launchChromium();
try {
  await draw(browser, 'light', DESKTOP, async (name, png) => {
    const image = await sharp(png).webp({ quality: 60, effort: 6 }).toBuffer();
    const file = path.join(folder ?? 'docs', `desk-${name}.webp`);
    if (image.byteLength > BUDGET)
      throw new Error(`${file}: ${image.byteLength} bytes, more than ${BUDGET}`);
    await writeFile(file, image);
    console.log(`${file}: ${image.byteLength} bytes`);
  });
  if (folder !== undefined)
    for (const [colours, size] of [
      ['dark', DESKTOP],
      ['light', TABLET],
      ['dark', TABLET],
      ['light', PHONE],
      ['dark', PHONE],
    ] as const)
      await draw(browser, colours, size, (name, png) =>
        writeFile(path.join(folder, `desk-${name}-${colours}-${size.width}.png`), png),
      );
} finally {
  await browser.close();
  await desk.close();
  await rm(scratch, { recursive: true });
}

async function draw(
  by: Browser,
  colorScheme: 'light' | 'dark',
  viewport: typeof DESKTOP,
  keep: (name: string, png: Buffer) => Promise<void>,
): Promise<void> {
  const context = await by.newContext({
    ...{ viewport, colorScheme, locale: 'fa-IR', serviceWorkers: 'block' },
  });
  context.setDefaultTimeout(BROWSER_PATIENCE);
  const page = await context.newPage();
  await page.goto(`${desk.url}/admin/`);
  for (const { name, before } of PICTURES) {
    await before(page);
    await page.mouse.move(viewport.width / 2, 4);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    await keep(name, await page.screenshot());
  }
  await context.close();
}
