import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { writeItem } from '../../src/collections/schemas/write-item.ts';
import { buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { attribute, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite, Site } from '../support/site.ts';
import { visit, type Visit } from '../support/visit.ts';
import { WorkTree } from '../support/work-tree.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PICTURE = 'content/media/illustrations/library.jpg';
const OTHER_PICTURE = 'content/media/illustrations/river-bridge.jpg';
const OLD = { code: '14030312084519', file: 'content/news/1403/03/14030312084519.md' };

const site = sharedSite();
let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

let tree: WorkTree;
let desk: Visit;
beforeEach(async () => {
  tree = new WorkTree('content');
  desk = await visit(browser, `${served.url}/admin/`, { ...DESKTOP, bypassCSP: false });
  const open = desk.page.getByRole('button', { name: 'کار با مخزن محلی' });
  await open.waitFor();
  await tree.offerTo(desk.page);
  await open.click();
  await desk.page.getByRole('button', { name: 'ایجاد ورودی جدید' }).waitFor();
});
afterEach(async () => {
  await desk.close();
  tree.remove();
});

/** The desk draws what comes into sight: scroll until it is there. @param x where the wheel turns */
async function inSight(page: Page, locator: Locator, x: number): Promise<Locator> {
  await page.mouse.move(x, 600);
  for (let step = 0; step < 80 && !(await locator.count()); step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(40);
  }
  await locator.first().scrollIntoViewIfNeeded();
  return locator.first();
}

const field = (page: Page, name: string): Promise<Locator> =>
  inSight(page, page.locator(`[data-key-path="${name}"]`), 900);

/** What axe finds in the parts that a selector names. */
async function faultsIn(page: Page, part: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    (selector) => (globalThis as unknown as { axe: typeof axe }).axe.run({ include: [[selector]] }),
    part,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/**
 * Words with Latin letters that a page says, seen or read aloud: not what editors wrote, and not addresses, which
 * stand in elements that run from left to right.
 */
const latinWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = 'bdi[dir="ltr"], code, textarea, style, script, .asset, [role="row"], .icon';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(own)) found.push(node.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!element.closest(own)) found.push(element.getAttribute(name) ?? '');
    return found.filter((text) => /[a-z]{2}/iu.test(text)).map((text) => text.trim());
  });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ذخیره' }).click();
  await page.getByText('ورودی ذخیره شد').waitFor();
}

describe('the desk', () => {
  test('writes a new item as the command line would, and its picture', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    const moment = (await field(page, 'publishedAt')).getByRole('textbox');
    await moment.fill('۱۴۰۵/۸/۲۴ ۱۰:۳۰');
    await expect
      .poll(async () => (await field(page, 'publishedAt')).innerText())
      .toContain('یکشنبه ۲۴ آبان ۱۴۰۵ ساعت ۱۰:۳۰');
    await (await field(page, 'title')).getByRole('textbox').fill('بازدید از کتاب');
    await page.keyboard.press('Shift+Space');
    await page.keyboard.type('خانه');
    await (await field(page, 'code')).getByText('14050824103000').first().waitFor();
    await (await field(page, 'section')).getByRole('combobox').selectOption('culture');
    await (await field(page, 'tags')).getByRole('combobox').fill('آب،');
    const image = await field(page, 'image');
    await image.getByRole('checkbox').click();
    await (await field(page, 'image.src')).getByText('مرور').click();
    await page.locator('[role=dialog] input[type=file]').setInputFiles(PICTURE);
    await page.getByRole('button', { name: 'درج' }).click();
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
    await (await field(page, 'image.alt')).getByRole('textbox').fill('قفسه‌های کتاب');
    await (await field(page, 'body')).locator('textarea').fill('کتاب ها آماده شد .');
    await save(page);
    await tree.takeFrom(page);

    const made = tree.git('status', '--short', '-uall').trim().split('\n');
    expect(made).toEqual([
      '?? content/media/1405/08/library.webp',
      '?? content/news/1405/08/14050824103000.md',
    ]);
    expect(tree.read('content/news/1405/08/14050824103000.md')).toBe(
      writeItem({
        frontMatter: {
          code: '14050824103000',
          title: 'بازدید از کتاب‌خانه',
          publishedAt: '1405-08-24 10:30',
          section: 'culture',
          tags: ['آب'],
          image: { src: '../media/1405/08/library.webp', alt: 'قفسه‌های کتاب' },
        },
        body: 'کتاب‌ها آماده شد.',
      }),
    );
    const built = await buildSite({ content: tree.content, keepPictures: true });
    expect(built.code, built.log).toBe(0);
    const item = new Site(built.out).page('/news/14050824103000/');
    expect(shownText(selectOne(item, 'h1'))).toBe('بازدید از کتاب‌خانه');
    expect(select(item, 'article img').map((img) => attribute(img, 'alt'))).toContain(
      'قفسه‌های کتاب',
    );
    await built.remove();
    expect(desk.foreign).toEqual([]);
    expect(desk.errors).toEqual([]);
  });

  test('takes up a correction that was begun from a reader’s report', async () => {
    const text = 'در نسخهٔ پیشین نوشته شده بود: «یک». درست آن چنین است: ';
    const query = new URLSearchParams({ code: OLD.code, text }).toString();
    await desk.close();
    desk = await visit(browser, `${served.url}/admin/#/peyk-correct?${query}`, {
      ...DESKTOP,
      bypassCSP: false,
    });
    const { page } = desk;
    const open = page.getByRole('button', { name: 'کار با مخزن محلی' });
    await open.waitFor();
    await tree.offerTo(page);
    await open.click();
    await page.getByRole('gridcell').first().click();
    const correction = (await field(page, 'correction')).getByRole('textbox');
    await expect.poll(() => correction.inputValue()).toBe(text);
    const updated = (await field(page, 'updatedAt')).getByRole('textbox').first();
    await expect.poll(() => updated.inputValue()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/u);
    await correction.fill(`${text}دو.`);
    await save(page);
    await tree.takeFrom(page);
    expect(tree.git('diff', '--stat')).toContain(OLD.code);
    expect(tree.read(OLD.file)).toMatch(/correction: .*درست آن چنین است: دو\./u);
  });

  test('counts a lead’s words, offers tags in use, names a day’s weekday and shows the page', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    const moment = await field(page, 'publishedAt');
    await moment.getByRole('textbox').fill('۱۴۰۳/۷/۲۴');
    await moment.getByRole('button', { name: 'تقویم' }).click();
    await moment.getByRole('gridcell', { name: 'چهارشنبه ۲۵ مهر ۱۴۰۳' }).click();
    await expect.poll(() => moment.innerText()).toContain('چهارشنبه ۲۵ مهر ۱۴۰۳');
    await (await field(page, 'title')).getByRole('textbox').fill('راه سرو باز شد');
    const lead = await field(page, 'lead');
    await lead.getByRole('textbox').fill('راه روستای سرو پس از دو روز باز شد.');
    await expect.poll(() => lead.innerText()).toContain('۹ واژه');
    await lead.getByRole('textbox').fill('راه '.repeat(50));
    await expect.poll(() => lead.innerText()).toContain('بلند است');
    const tags = await field(page, 'tags');
    await tags.getByRole('combobox').fill('صنايع دس');
    const offered = tags.locator('datalist option');
    await expect.poll(() => offered.first().getAttribute('value')).toBe('صنایع دستی');
    await tags.getByRole('combobox').fill('صنايع‌دستی،');
    await expect.poll(() => tags.getByRole('listitem').innerText()).toContain('صنایع دستی');
    const shown = page.frameLocator('iframe').locator('h1');
    await expect.poll(() => shown.innerText()).toBe('راه سرو باز شد');
    expect(desk.errors).toEqual([]);
  });

  test('asks for the words of a picture before it saves', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    await field(page, 'publishedAt');
    await (await field(page, 'title')).getByRole('textbox').fill('راه سرو باز شد');
    await (await field(page, 'section')).getByRole('combobox').selectOption('culture');
    const image = await field(page, 'image');
    await image.getByRole('checkbox').click();
    await (await field(page, 'image.src')).getByText('مرور').click();
    await page.locator('[role=dialog] input[type=file]').setInputFiles(PICTURE);
    await page.getByRole('button', { name: 'درج' }).click();
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'ذخیره' }).click();
    const alt = (await field(page, 'image.alt')).getByRole('textbox');
    await expect.poll(() => alt.getAttribute('aria-invalid')).toBe('true');
    await tree.takeFrom(page);
    expect(tree.git('status', '--short', '-uall')).toBe('');
  });

  test('changes only the lines of an old item that say something else', async () => {
    const { page } = desk;
    const before = tree.read(OLD.file);
    const title = /^title: (?<text>.*)$/mu.exec(before)?.groups?.['text'] ?? '';
    await (await inSight(page, page.getByRole('row', { name: title, exact: true }), 640)).click();
    const input = (await field(page, 'title')).getByRole('textbox');
    await expect.poll(() => input.inputValue()).not.toBe('');
    await input.press('End');
    await input.pressSequentially(' امروز');
    await save(page);
    await tree.takeFrom(page);
    const after = before.replace(`title: ${title}\n`, `title: ${title} امروز\n`);
    expect(tree.git('status', '--short', '-uall').trim()).toBe(`M ${OLD.file}`);
    expect(tree.read(OLD.file)).toBe(after);
  });

  test('opens the newsroom’s own lists as they are, and changes the line alone that says something else', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/data/entries/site`);
    const tagline = (await field(page, 'tagline')).getByRole('textbox');
    const before = tree.read('content/site.yml');
    const [line = '', words = ''] = /^tagline: (.*)$/mu.exec(before) ?? [];
    await expect.poll(() => tagline.inputValue()).toBe(words);
    await tagline.fill('خبر نزدیک');
    await save(page);
    await tree.takeFrom(page);
    expect(tree.git('status', '--short', '-uall').trim()).toBe('M content/site.yml');
    expect(tree.read('content/site.yml')).toBe(before.replace(line, 'tagline: خبر نزدیک'));
  });

  test('orders the front page, shows it beside the form, and writes what was said', async () => {
    const { page } = desk;
    const before = tree.read('content/front.yml');
    await page.goto(`${served.url}/admin/#/collections/data/entries/front`);
    const shown = page.frameLocator('iframe');
    const box = shown.locator('[data-part="special"] h2');
    await expect.poll(() => box.innerText()).toBe('سیل فروردین ۱۴۰۴ و بازسازی');
    await (await field(page, 'top')).getByRole('button', { name: 'افزودن' }).first().click();
    const story = await field(page, 'top.0.code');
    await story.getByRole('combobox').fill('ورزشگاه مهررود');
    const offered = story.locator('datalist option');
    await expect.poll(() => offered.first().getAttribute('value')).toBe('14050318131547');
    await story.getByRole('combobox').fill('14050318131547');
    await expect.poll(() => story.innerText()).toContain('ورزشگاه مهررود صاحب دو سالن تازه');
    await expect
      .poll(() => shown.locator('.lead h2').innerText())
      .toContain('ورزشگاه مهررود صاحب دو سالن تازه');
    await (await field(page, 'bar')).getByRole('checkbox').click();
    await (await field(page, 'bar.text')).getByRole('textbox').fill('راه بسته شد');
    const until = (await field(page, 'bar.until')).getByRole('textbox').first();
    expect(await until.inputValue()).toBe('');
    await until.fill('1499-01-01 10:00');
    await expect
      .poll(() => shown.locator('[data-part="bar"]').innerText())
      .toMatch(/فوری\s+راه بسته شد/u);
    await (await field(page, 'blocks')).getByRole('button', { name: 'افزودن' }).first().click();
    await (await field(page, 'blocks.0.section')).getByRole('combobox').selectOption('culture');
    await (await field(page, 'blocks.0.count')).getByRole('textbox').fill('2');
    await expect.poll(() => shown.locator('.blocks h2').allInnerTexts()).toEqual(['فرهنگ و هنر']);
    expect(await shown.locator('.blocks [data-code]').count()).toBe(2);
    await save(page);
    await tree.takeFrom(page);
    expect(tree.read('content/front.yml')).toBe(
      `${before}bar:
  text: راه بسته شد
  until: 1499-01-01 10:00
top:
  - code: 14050318131547
blocks:
  - section: culture
    count: 2
`,
    );
    expect(desk.errors).toEqual([]);
  });

  test('puts an item into special coverage by the name of that', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/entries/1403/03/14030312084519`);
    const dossiers = await field(page, 'dossiers');
    await dossiers.getByText('سیل فروردین ۱۴۰۴ و بازسازی').click();
    await save(page);
    await tree.takeFrom(page);
    expect(tree.git('status', '--short', '-uall').trim()).toBe(`M ${OLD.file}`);
    expect(tree.read(OLD.file)).toContain('\ndossiers: [flood]\n');
  });

  test('lists each item with its day, section and state', async () => {
    const { page } = desk;
    const row = await inSight(page, page.getByRole('row', { name: 'دستور جلسهٔ هفتم' }), 640);
    expect(await row.innerText()).toMatch(/۲ آذر ۱۴۰۵، ۱۶:۰۰ · ارتباطات و فناوری · پیش‌نویس/u);
  });

  test('tells at the first save only what is wrong, and who publishes what is to come', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    const moment = await field(page, 'publishedAt');
    await expect.poll(() => moment.getByRole('textbox').inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'ذخیره' }).click();
    const invalid = page.locator('[data-key-path][data-invalid], [aria-invalid="true"]');
    await expect.poll(() => invalid.count()).toBeGreaterThan(0);
    await field(page, 'title');
    const told = await page.locator('[data-key-path] [role="alert"]').allInnerTexts();
    expect(await moment.innerText()).not.toMatch(/نوشته نشده|الزامی/u);
    expect(await (await field(page, 'code')).innerText()).not.toMatch(/الزامی|داده می‌شود/u);
    expect(told.filter((text) => /تاریخی نوشته نشده/u.test(text))).toEqual([]);
    await (await field(page, 'publishedAt')).getByRole('textbox').fill('1499-01-01 08:00');
    await expect
      .poll(async () => (await field(page, 'publishedAt')).innerText())
      .toMatch(/در نخستین ساخت پس از .* ۱ فروردین ۱۴۹۹ ساعت ۰۸:۰۰ خودش آن را منتشر می‌کند/u);
  });

  test('takes several pictures at once, and keeps what is to be seen of each', async () => {
    const { page } = desk;
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    await (await field(page, 'publishedAt')).getByRole('textbox').fill('1405-08-24 10:30');
    await (await field(page, 'title')).getByRole('textbox').fill('گزارش تصویری');
    await (await field(page, 'section')).getByRole('combobox').selectOption('culture');
    const gallery = await field(page, 'gallery');
    await gallery.getByRole('button', { name: 'افزودن چند تصویر' }).click();
    await page.locator('[role=dialog] input[type=file]').setInputFiles([PICTURE, OTHER_PICTURE]);
    await page.getByRole('button', { name: 'درج' }).click();
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
    await gallery.getByLabel('وصف تصویر ۱').fill('قفسه‌ها');
    await gallery.getByLabel('وصف تصویر ۲').fill('پل');
    await gallery.getByRole('button', { name: 'تصویر ۲ یک جا جلوتر' }).click();
    await expect.poll(() => gallery.getByLabel('وصف تصویر ۱').inputValue()).toBe('پل');
    await gallery.getByRole('button', { name: 'نقطهٔ کانونی ۱' }).click();
    await gallery.getByLabel('جای آن از چپ').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
      await page.keyboard.press(key);
    await expect.poll(() => gallery.innerText()).toContain('۳۰٪ از چپ و ۵۰٪ از بالا');
    await save(page);
    await tree.takeFrom(page);
    expect(tree.read('content/news/1405/08/14050824103000.md')).toBe(
      writeItem({
        frontMatter: {
          ...{ code: '14050824103000', title: 'گزارش تصویری' },
          ...{ publishedAt: '1405-08-24 10:30', section: 'culture' },
          gallery: [
            { src: '../media/1405/08/river-bridge.webp', alt: 'پل', focus: '30% 50%' },
            { src: '../media/1405/08/library.webp', alt: 'قفسه‌ها' },
          ],
        },
        body: '',
      }),
    );
  });

  test('says no word of English', async () => {
    const { page } = desk;
    const left = new Set<string>();
    const collect = async (): Promise<void> => {
      for (const each of await latinWords(page)) left.add(each);
    };
    await collect();
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    for (const name of ['publishedAt', 'lead', 'section', 'image', 'gallery', 'source', 'body']) {
      await field(page, name);
      await collect();
    }
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.waitForTimeout(500);
    await collect();
    await page.goto(`${served.url}/admin/#/assets`);
    await page.getByRole('button').first().waitFor();
    await collect();
    expect([...left]).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'has fields of its own that axe finds nothing in, %s',
    async (colorScheme) => {
      const { page, close } = await visit(browser, `${served.url}/admin/`, {
        ...{ ...DESKTOP, colorScheme },
        bypassCSP: true,
      });
      const open = page.getByRole('button', { name: 'کار با مخزن محلی' });
      await open.waitFor();
      await tree.offerTo(page);
      await open.click();
      await page.getByRole('button', { name: 'ایجاد ورودی جدید' }).waitFor();
      await page.goto(`${served.url}/admin/#/collections/news/new`);
      await page.addScriptTag({ path: AXE });
      await (await field(page, 'publishedAt')).getByRole('button', { name: 'تقویم' }).click();
      const faults = await faultsIn(page, '[data-field-type="peyk-moment"]');
      await field(page, 'lead');
      faults.push(...(await faultsIn(page, '[data-field-type="peyk-lead"]')));
      await (await field(page, 'tags')).getByRole('combobox').fill('آب،');
      faults.push(...(await faultsIn(page, '[data-field-type="peyk-tags"]')));
      faults.push(...(await faultsIn(page, '[data-field-type="peyk-choice"]')));
      const gallery = await field(page, 'gallery');
      await gallery.getByRole('button', { name: 'افزودن چند تصویر' }).click();
      await page.locator('[role=dialog] input[type=file]').setInputFiles([PICTURE]);
      await page.getByRole('button', { name: 'درج' }).click();
      await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
      await gallery.getByRole('button', { name: 'نقطهٔ کانونی ۱' }).click();
      faults.push(...(await faultsIn(page, '[data-field-type="peyk-gallery"]')));
      await (await field(page, 'image')).getByRole('checkbox').click();
      await (
        await field(page, 'image.focus')
      )
        .getByRole('button', { name: 'برگزیدن روی تصویر' })
        .click();
      faults.push(...(await faultsIn(page, '[data-field-type="peyk-focus"]')));
      await close();
      expect(faults).toEqual([]);
    },
  );
});
