import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cache } from '../node/cache/cache.ts';
import { readLists } from '../collections/loaders/lists.ts';
import { loadMedia } from '../collections/loaders/media.ts';
import { readNews } from '../collections/loaders/read-news.ts';
import { JobThread } from './job-thread.ts';
import { importFiles } from './import-files.ts';

const FIXTURES = 'tests/fixtures/import';
const TEHLUG = '../shared/corpus/tehlug/events';

const thread = new JobThread();
afterAll(() => thread.close());
let dir = '';
let said: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-import-'));
  writeFileSync(path.join(dir, 'site.yml'), 'name: آزمون\n');
  writeFileSync(
    path.join(dir, 'sections.yml'),
    '- { id: economy, title: اقتصاد }\n- { id: culture, title: فرهنگ و هنر }\n',
  );
  said = [];
  const hear = (line: unknown): void => void said.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.stubEnv('PEYK_NOW', '2026-11-22T12:00:00+03:30');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

const TOO_LARGE =
  'پرونده برای یک خبر بسیار بزرگ است؛ هر خبر را در پروندهٔ جداگانه‌ای بگذارید، بی تصویر و فیلم';
const run = (files: string[], section?: string) =>
  importFiles(files, { out: dir, content: dir, section, thread });
const fixture = (name: string): string => path.join(FIXTURES, name);
/** A file made for one test. */
function file(name: string, content: string | Buffer): string {
  const full = path.join(dir, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}
const items = () => {
  const { entries, diagnostics } = readNews(dir, new Map(), '');
  expect(diagnostics).toEqual([]);
  return [...entries.values()];
};

describe('importing', () => {
  test('gives items that the newsroom reads, each fixture of every kind', async () => {
    const names = ['nastooh', 'iransamaneh', 'studiokhabar', 'json-ld'].map(
      (name) => `${name}.html`,
    );
    await run(
      [...names, 'scraped-with-menu.txt', 'meeting-with-list.txt', 'wordpress.xml'].map(fixture),
    );
    expect(items().map(({ code }) => code)).toHaveLength(8);
  });

  test('tells each file that is no news in a line, and goes on', async () => {
    const tally = await run([
      file('empty.txt', ''),
      file('program.bin', Buffer.from([0x7f, 0x45, 0, 0, 1])),
      path.join(dir, 'nowhere.html'),
      file('large.html', Buffer.alloc(10_000_001, '<p>خبر</p>')),
      file('long.txt', 'خبر بلند\n\n'.repeat(120_000)),
      file('bare.html', '<html><body><div></div></body></html>'),
      fixture('kicker-and-bureau.txt'),
    ]);
    expect(tally).toEqual({ items: 1, drafts: 1, refused: 6 });
    const refusals = said.filter((line) => line.startsWith('✗'));
    expect(refusals.map((line) => line.split(': ').at(-1))).toEqual([
      'پرونده خالی است',
      'پرونده متن نیست',
      'چنین پرونده‌ای نیست',
      TOO_LARGE,
      TOO_LARGE,
      'خبری در پرونده پیدا نشد؛ نه تیتری دارد و نه متنی',
    ]);
  });

  test('names what of a text a build would refuse, and where it stands', async () => {
    const marks = 'الف**ب'.repeat(1200);
    const tally = await run([
      file('marks.txt', `پل باز شد\n\n${marks}\n`),
      file('marks.html', `<article><h1>پل باز شد</h1><p>${'الف*ب '.repeat(1200)}</p></article>`),
    ]);
    expect(tally).toMatchObject({ items: 0, refused: 2 });
    expect(said[0]).toContain('این بند بیش از ۱۰۰۰ نشانهٔ Markdown دارد (در «الف**بالف**ب');
    expect(said[1]).toContain('این بند بیش از ۱۰۰۰ نشانهٔ Markdown دارد');
  });

  test('makes no draft of what is sure', async () => {
    await run([fixture('kicker-and-bureau.txt')], 'economy');
    expect(items()).toMatchObject([
      { section: 'economy', title: 'مدرسه‌های روستایی تا مهر گرم می‌شوند' },
    ]);
    expect(items()[0]).not.toHaveProperty('draft');
  });

  test('brings an item once, however often it is asked', async () => {
    const names = ['json-ld.html', 'nastooh.html', 'bold-lead.md', 'meeting-with-list.txt'];
    await run(names.map(fixture), 'economy');
    const again = await run(names.map(fixture), 'economy');
    expect(again).toEqual({ items: 0, drafts: 0, refused: 4 });
    expect(items()).toHaveLength(4);
  });

  test('brings what has no date once, on whichever day it is asked again', async () => {
    const paste = file('paste.txt', 'پل چوبی رودبار باز شد\n\nپل پس از دو ماه باز شد.\n');
    await run([paste]);
    vi.stubEnv('PEYK_NOW', '2026-12-01T12:00:00+03:30');
    expect(await run([paste])).toMatchObject({ items: 0, refused: 1 });
    const other = file('other.txt', 'پل چوبی رودبار باز شد\n\nاین پل دیگری است.\n');
    expect(await run([other])).toMatchObject({ items: 1 });
  });

  test.each([
    ['title', 'بازار شنبه‌ها دوباره باز شد', 'بازار هفتگی باز شد'],
    ['day', 'publishedAt: 1400-08-15 09:32', 'publishedAt: 1400-08-20 09:32'],
  ])('knows an item again whose %s an editor changed', async (_, before, after) => {
    const source = readFileSync(fixture('wordpress.xml'), 'utf8').replace(
      /<link>.*?<\/link>/gu,
      '',
    );
    const exported = file('export.xml', source);
    await run([exported]);
    const [item] = globSync(`${dir}/news/*/*/512.md`);
    const text = readFileSync(item ?? '', 'utf8');
    expect(text).toContain(before);
    writeFileSync(item ?? '', text.replace(before, after));
    expect(await run([exported])).toMatchObject({ items: 0 });
    expect(readFileSync(item ?? '', 'utf8')).toContain(after);
  });

  test('brings a page once that was saved twice', async () => {
    const copy = path.join(dir, 'copy.txt');
    cpSync(fixture('kicker-and-bureau.txt'), copy);
    expect(await run([fixture('kicker-and-bureau.txt'), copy])).toMatchObject({
      items: 1,
      refused: 1,
    });
  });

  test('loses nothing of a text that is too long for its field', async () => {
    const long = 'شهرداری نیلاب پل را بازسازی می‌کند '.repeat(160).trim();
    await run([
      file(
        'long.md',
        `---\ntitle: پل\nlead: ${long}\ndate: 2024-10-10\n---\n\nکار از مهر آغاز شد.\n`,
      ),
    ]);
    const [{ file: name = '' } = {}] = items();
    const [, , body = ''] = readFileSync(path.join(dir, name), 'utf8').split('---\n');
    expect(body.trim()).toBe(`${long}\n\nکار از مهر آغاز شد.`);
    expect(said.join('\n')).toContain('برای جای خود بلند بود و به متن رفت');
  });

  test('gives an item that builds, whatever is too long for the fields of its picture and meeting', async () => {
    const long = 'نام بلند '.repeat(300).trim();
    const fields = {
      title: 'جلسه ۵ شورا',
      date: '2024-10-10',
      eventDate: '1403-07-19',
      place: long,
      attendees: [long, 'علی'],
      decisions: [long],
      tags: [long, 'راه'],
      source: long,
      image: { src: '../media/x.jpg', alt: long, caption: long, credit: long },
    };
    await run([file('long.md', `---\n${JSON.stringify(fields)}\n---\n\nکار جلسه آغاز شد.\n`)]);
    const [{ file: name = '', event, tags } = {}] = items();
    expect(event?.attendees).toEqual(['علی']);
    expect(tags?.map(({ title }) => title)).toEqual(['راه']);
    const text = readFileSync(path.join(dir, name), 'utf8');
    expect(text.split(long)).toHaveLength(9);
  });

  test('gives another code to another item that bears a code of ours', async () => {
    file(
      'news/1400/01/123456.md',
      '---\ncode: 123456\ntitle: خبری دیگر\npublishedAt: 1400-01-02\nsection: economy\n---\n',
    );
    await run([fixture('scraped-with-menu.txt')]);
    expect(items().map(({ code }) => code)).toEqual(['123456', '14010323142000']);
    expect(said.join('\n')).toContain('کد 123456 از آنِ خبر دیگری است');
  });

  test('puts a picture that was saved beside its page in its place', async () => {
    cpSync(fixture('nastooh.html'), path.join(dir, 'saved/nastooh.html'));
    file('saved/nilab_files/rain.jpg', Buffer.from([0xff, 0xd8, 0xff]));
    await run([path.join(dir, 'saved/nastooh.html')], 'economy');
    expect(existsSync(path.join(dir, 'media/1400/09/rain.jpg'))).toBe(true);
    expect(items()[0]).not.toHaveProperty('draft');
  });

  test('holds the place of a picture that is still to be fetched, and knows its own stand-in', async () => {
    await run([fixture('studiokhabar.html')], 'culture');
    const picture = path.join(dir, 'media/1400/09/59.jpg');
    expect(existsSync(picture)).toBe(true);
    expect(items()).toMatchObject([{ image: { src: '1400/09/59.jpg' }, draft: true }]);
    rmSync(path.join(dir, 'news'), { recursive: true });
    await run([fixture('studiokhabar.html')], 'culture');
    expect(items()).toMatchObject([{ draft: true }]);
    rmSync(path.join(dir, 'news'), { recursive: true });
    writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff]));
    await run([fixture('studiokhabar.html')], 'culture');
    expect(items()[0]).not.toHaveProperty('draft');
  });

  test.each(['png', 'gif', 'webp', 'avif', 'JPG', 'jpe', 'tiff', 'svg'])(
    'holds the place of a .%s by a picture that a build takes',
    async (ending) => {
      const page = readFileSync(fixture('studiokhabar.html'), 'utf8');
      await run([file('page.html', page.replaceAll('59.jpg', `59.${ending}`))], 'culture');
      const { files, unsound } = await loadMedia(
        dir,
        new Set(),
        new Cache(path.join(dir, '.cache')),
      );
      expect(unsound).toEqual(new Map());
      expect(files.map(({ src, width }) => [src, width])).toEqual([[`1400/09/59.${ending}`, 640]]);
    },
  );

  test('adds the series of a meeting that the newsroom lacks', async () => {
    await run([fixture('meeting-with-list.txt')], 'economy');
    expect(readFileSync(path.join(dir, 'series.yml'), 'utf8')).toBe(
      '- id: meetings\n  title: نشست شورای آب استان\n',
    );
    expect(items()).toMatchObject([{ series: { id: 'meetings', number: 12 } }]);
  });

  test('adds the series that front matter refers to, once, and keeps the comments of the file', async () => {
    file('series.yml', '# جلسه‌ها\n- id: water # آب\n  title: شورای آب\n');
    const post = (series: string, day: number): string =>
      file(
        `p${day}.md`,
        `---\ntitle: خبر ${day}\ndate: 1403-07-${day}\n${series}\n---\n\nمتن خبر.\n`,
      );
    await run(
      [
        post('series: { id: council, number: 3 }', 10),
        post('series: { id: council, title: شورای شهر, number: ۴ }', 11),
        post('series: { id: water, number: 9 }', 12),
      ],
      'economy',
    );
    expect(items().map(({ series }) => series)).toEqual([
      { id: 'council', number: 3 },
      { id: 'council', number: 4 },
      { id: 'water', number: 9 },
    ]);
    expect(readFileSync(path.join(dir, 'series.yml'), 'utf8')).toBe(
      '# جلسه‌ها\n- id: water # آب\n  title: شورای آب\n- id: council\n  title: council\n',
    );
    expect(said.filter((line) => line.includes('series.yml'))).toHaveLength(1);
  });

  test.each(['[]\n', '', '# هنوز هیچ\n', '- id: a\n  title: یک\n...\n'])(
    'gives a newsroom that builds where series.yml was %j',
    async (before) => {
      file('series.yml', before);
      await run([fixture('meeting-with-list.txt')], 'economy');
      expect(readLists(dir)).toMatchObject({ diagnostics: [] });
      expect(readLists(dir).series.map(({ id }) => id)).toContain('meetings');
    },
  );

  test('finds the newsroom of a folder of its news', async () => {
    const news = path.join(dir, 'news');
    mkdirSync(news);
    await importFiles([fixture('meeting-with-list.txt')], { out: news, content: dir, thread });
    expect(items()).toMatchObject([{ series: { id: 'meetings' } }]);
    expect(readLists(dir).series).toMatchObject([{ id: 'meetings' }]);
  });

  test('asks for the series where it cannot be written', async () => {
    file('series.yml', 'شورا: یک\n');
    await run([fixture('meeting-with-list.txt')], 'economy');
    expect(readFileSync(path.join(dir, 'series.yml'), 'utf8')).toBe('شورا: یک\n');
    expect(said.join('\n')).toContain('- id: meetings\n  title: نشست شورای آب استان\n');
  });

  test('reads a Windows-1256 paste', async () => {
    const text = 'باران در نيلاب بند آمد\n\nپس از دو روز، باران در همهٔ روستاهاي بخش بند آمد.\n';
    await run([file('old.txt', toWindows1256(text.replaceAll('ٔ', '')))]);
    expect(items()).toMatchObject([{ title: 'باران در نیلاب بند آمد', draft: true }]);
  });
});

describe('a WordPress export', () => {
  test('gives posts with their kicker, lead, section, tag, picture and old address', async () => {
    await run([fixture('wordpress.xml')]);
    const [post, unpublished, ...others] = items().toSorted(
      (a, b) => Number(a.code) - Number(b.code),
    );
    expect(others).toEqual([]);
    expect(post).toMatchObject({
      code: '512',
      kicker: 'پس از یک سال',
      title: 'بازار شنبه‌ها دوباره باز شد',
      lead: 'بازار هفتگی نیلاب پس از یک سال باز شد.',
      publishedAt: Date.UTC(2021, 10, 6, 6, 2),
      section: 'economy',
      tags: [{ title: 'بازار' }],
      image: { src: '1400/08/bazaar.jpg' },
      aliases: ['/1400/08/بازار/'],
    });
    expect(unpublished).toMatchObject({ code: '514', draft: true });
  });

  test('tells how many of its pages are no news', async () => {
    await run([fixture('wordpress.xml')]);
    expect(said.filter((line) => line.startsWith('–'))).toEqual([
      `– ${fixture('wordpress.xml')}: ۱ نوشته از گونهٔ «page» آورده نشد؛ اگر خبر است، با --type page بیاورید`,
    ]);
  });

  test('brings what a newsroom calls news by a name of its own', async () => {
    const text = readFileSync(fixture('wordpress.xml'), 'utf8');
    const exported = file('export.xml', text.replace('<![CDATA[post]]>', 'khabar'));
    const tally = await importFiles([exported], {
      out: dir,
      content: dir,
      types: ['khabar'],
      thread,
    });
    expect(tally).toMatchObject({ items: 2 });
    expect(items().map(({ code }) => code)).toContain('512');
  });

  test('keeps paragraphs, words and captions, and no shortcode', async () => {
    await run([fixture('wordpress.xml')]);
    const text = readFileSync(path.join(dir, 'news/1400/08/512.md'), 'utf8');
    expect(text.split('---\n\n')[1]).toBe(
      [
        'بازار شنبه‌های نیلاب پس از یک سال دوباره باز شد. **دست‌فروشان** بازگشته‌اند.',
        '![ردیف چادرها](../media/1400/08/inside.jpg "چادرها از شب پیش برپا شده بود")',
        'شهردار گفت بازار تا پایان پاییز هر هفته برپاست.',
        'پیاده‌رو تا غروب بسته است.\n',
      ].join('\n\n'),
    );
  });

  test('gives the posts before the one at which it breaks, and tells of it', async () => {
    const whole = readFileSync(fixture('wordpress.xml'), 'utf8');
    const tally = await run([file('broken.xml', whole.slice(0, whole.indexOf('دربارهٔ ما')))]);
    expect(tally).toMatchObject({ items: 2, refused: 1 });
    expect(said.find((line) => line.startsWith('✗'))).toContain('برون‌بُرد وردپرس');
  });
});

describe.skipIf(!existsSync(TEHLUG))('a site of meeting reports', () => {
  test('comes in whole, with the dates of its own front matter', async () => {
    const files = globSync(`${TEHLUG}/*/info.md`).toSorted();
    const tally = await run(files, 'culture');
    expect(tally).toMatchObject({ items: files.length, refused: 0 });
    const told = files
      .map((name) => field(readFileSync(name, 'utf8'), 'eventDate').replaceAll('-0', '-'))
      .filter(Boolean);
    const read = items().flatMap(({ event }) => (event?.date ? [event.date] : []));
    const written = read.map(({ year, month, day }) => `${year}-${month}-${day}`);
    expect(written.toSorted()).toEqual(told.toSorted());
  });
});

/** Node reads the encoding and does not write it. */
function toWindows1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256');
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const byteOf = new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
}

const field = (text: string, name: string): string =>
  new RegExp(`^${name}: *(.*?) *$`, 'mu').exec(text)?.[1] ?? '';
