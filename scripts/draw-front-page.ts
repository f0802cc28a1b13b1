/**
 * Draws the picture of the README: the sample newsroom's front page on a phone and on a desk. Run by hand after
 * the pages' looks change:
 *
 *     npm run front-page-picture
 */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

import { launchChromium } from '../testkit/browser/chromium.ts';
import { buildSite } from '../testkit/site/build-site.ts';
import { serve } from '../testkit/site/serve.ts';

const TARGET = 'docs/front-page.webp';
/** Bytes; the README is read on weak networks, too. */
const BUDGET = 150_000;
/** CSS pixels of what is shown of each window, and pixels of the picture for each. */
const DESK = { width: 1180, height: 800, colorScheme: 'light', scale: 1 } as const;
const PHONE = { width: 360, height: 760, colorScheme: 'dark', scale: 1 } as const;
/** As a desk and a phone lie beside each other, the phone before the other. */
const FRAME = { width: 1280, height: 860 } as const;
const GROUND = '#e5ebea';

const built = await buildSite({ content: 'content', keepPictures: true });
if (built.code !== 0) throw new Error(built.log);
const served = await serve(built.out);
const browser = await launchChromium();

async function shoot({ width, height, colorScheme, scale }: typeof DESK | typeof PHONE) {
  const page = await browser.newPage({
    ...{ viewport: { width, height }, colorScheme, deviceScaleFactor: scale, locale: 'fa-IR' },
  });
  await page.goto(`${served.url}/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return (await page.screenshot()).toString('base64');
}

try {
  const [desk, phone] = [await shoot(DESK), await shoot(PHONE)];
  const page = await browser.newPage({ viewport: FRAME });
  await page.setContent(`<style>
    body { margin: 0; background: ${GROUND} }
    img { position: absolute; border-radius: 14px; box-shadow: 0 2px 18px #0003 }
  </style>
  <img style="right: 32px; top: 30px; width: 1080px" src="data:image/png;base64,${desk}">
  <img style="left: 28px; bottom: 26px; width: 290px; border-radius: 20px" src="data:image/png;base64,${phone}">`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const picture = await sharp(await page.screenshot())
    .webp({ quality: 74, effort: 6 })
    .toBuffer();
  if (picture.byteLength > BUDGET)
    throw new Error(`${TARGET}: ${picture.byteLength} bytes, more than ${BUDGET}`);
  await writeFile(TARGET, picture);
  console.log(`${TARGET}: ${picture.byteLength} bytes`);
} finally {
  await browser.close();
  await served.close();
  await built.remove();
}
