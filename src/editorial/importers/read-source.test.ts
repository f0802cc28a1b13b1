import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../lib/calendar/format.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { isDoubt } from './import-warning.ts';
import { readSource } from './read-source.ts';

const SEEDS = '../shared/seeds';

function read(file: string): ExtractedItem {
  const source = readSource(readFileSync(file));
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}

function readPage(html: string): ExtractedItem {
  const source = readSource(Buffer.from(`<html><body>${html}`));
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}
const PROSE =
  'مدیر راه گفت که پل تازهٔ رودخانه تا پایان سال باز می‌شود و کارگران هر روز در آن کار کرده‌اند تا راه روستاها کوتاه شود.';
const fixture = (name: string): ExtractedItem => read(`tests/fixtures/import/${name}`);
const bodyOf = ({ blocks }: ExtractedItem): string[] => blocks.map(({ markdown }) => markdown);
/** What an editor is asked to look at; what is only told is left out. */
const doubtsOf = ({ doubts }: ExtractedItem) => doubts.filter(isDoubt);
const dateOf = ({ publishedAt }: ExtractedItem): string | undefined =>
  publishedAt && formatDateTime(publishedAt.instant);

describe('scraped text', () => {
  const page = fixture('scraped-with-menu.txt');

  test('is found among menus, tools and lists of other news', () => {
    expect(page.title).toBe('قیمت گوجه در بازار نیلاب پایین آمد');
    expect(page.code).toBe('123456');
    expect(dateOf(page)).toBe('دوشنبه ۲۳ خرداد ۱۴۰۱ ساعت ۱۴:۲۰');
    expect(page.sections).toEqual(['بازار', 'اقتصاد']);
    expect(page.tags).toEqual(['گوجه', 'بازار']);
    expect(bodyOf(page)).toHaveLength(4);
  });

  test('keeps a short answer that is also a name of a messenger', () => {
    expect(bodyOf(page).at(-1)).toBe('بله.');
  });

  test('has the line before its title as kicker, and its agency as dateline', () => {
    const found = fixture('kicker-and-bureau.txt');
    expect(found).toMatchObject({
      kicker: 'فرماندار آذرچشمه',
      title: 'مدرسه‌های روستایی تا مهر گرم می‌شوند',
      dateline: 'آذرچشمه، ایرنا',
    });
    expect(doubtsOf(found)).toEqual([]);
  });

  test('tells the record of a meeting from its report', () => {
    expect(fixture('meeting-with-list.txt')).toMatchObject({
      series: { number: 12, name: 'نشست شورای آب استان' },
      event: {
        date: { year: 1402, month: 12, day: 7 },
        place: 'تالار بهار استانداری',
        attendees: ['استاندار', 'مدیرعامل آب منطقه‌ای', 'نمایندگان کشاورزان'],
        decisions: [
          'سهم آب دشت‌آرا تا خرداد تغییر نکند.',
          'چاه‌های بی‌پروانه تا پایان سال بسته شود.',
        ],
      },
    });
  });
});

describe('pasted Markdown', () => {
  test('has its bold first paragraph as lead, and a source below', () => {
    const found = fixture('bold-lead.md');
    expect(found.lead).toMatch(/^پل تازهٔ سنگ‌پل .* باز شد\.$/u);
    expect(found.source).toEqual({ name: 'روابط عمومی راهداری' });
    expect(bodyOf(found)).toEqual([
      'پل ۴۲ متر درازا دارد و دو خط رفت و برگشت.',
      '## هزینه و زمان',
      'ساخت پل نود میلیارد تومان هزینه برداشت. [گزارش کامل](https://example.ir/report) را ببینید.',
    ]);
  });

  test('keeps paragraphs whole where lines are wrapped', () => {
    expect(bodyOf(fixture('hard-wrapped.md'))).toHaveLength(2);
  });
});

describe('a page of Nastooh', () => {
  const page = fixture('nastooh.html');

  test('gives what its ids name', () => {
    expect(page).toMatchObject({
      kicker: 'در نشست هواشناسان استان عنوان شد',
      title: 'آغاز کار ایستگاه باران‌سنج در نیلاب',
      lead: 'نخستین ایستگاه باران‌سنج خودکار شهرستان نیلاب از امروز به کار افتاد.',
      code: '311207',
      aliases: ['/vdcxq7nz3ks0ky2.8bt.html'],
      image: { src: 'nilab_files/rain.jpg', alt: 'ایستگاه باران‌سنج' },
    });
    expect(dateOf(page)).toBe('چهارشنبه ۳ آذر ۱۴۰۰ ساعت ۱۷:۰۵');
  });

  test('has neither its lead twice, nor the form, nor what is most viewed', () => {
    expect(bodyOf(page)).toEqual([
      'مدیر هواشناسی گفت: «این ایستگاه هر ده دقیقه یک بار داده می‌فرستد.»',
      'هزینهٔ ساخت آن **۴۲۰ میلیون تومان** بود و کار آن شش ماه طول کشید.',
      '[خبر پیشین](https://mehrrood.example.ir/vdcother.html) را هم بخوانید.',
    ]);
  });
});

describe('a page of IranSamaneh', () => {
  const page = fixture('iransamaneh.html');

  test('gives what its classes name', () => {
    expect(page).toMatchObject({
      kicker: 'رئیس اتحادیهٔ نانوایان',
      title: 'نرخ نان در بندر سپید تغییر نکرد',
      code: '88127',
      sections: ['اقتصاد'],
      tags: ['نان', 'بندر سپید'],
      aliases: ['/fa/news/88127/نرخ-نان'],
    });
    expect(dateOf(page)).toBe('سه‌شنبه ۱۹ اردیبهشت ۱۴۰۲ ساعت ۰۸:۱۵');
  });

  test('keeps lists and tables, and drops related news', () => {
    expect(bodyOf(page).slice(2)).toEqual([
      '- نان سنگک\n- نان بربری',
      '| نان  | نرخ  |\n| ---- | ---- |\n| سنگک | ۵۰۰۰ |',
    ]);
  });
});

describe('a page of StudioKhabar', () => {
  test('gives its parts, the picture with caption and credit among them', () => {
    const page = fixture('studiokhabar.html');
    expect(page).toMatchObject({
      kicker: 'با همراهی معلمان',
      title: 'کتابخانهٔ سیار به روستاهای برف‌چال رسید',
      dateline: 'برف‌چال، چکاد',
      lead: 'یک خودرو با هزار جلد کتاب از دیروز در روستاهای بخش برف‌چال می‌گردد.',
      code: '84512399',
      sections: ['فرهنگ'],
      tags: ['کتاب', 'روستا'],
      image: { alt: 'خودروی کتابخانه', caption: 'خودرو در میدان روستا.', credit: 'چکاد' },
      doubts: [],
    });
    expect(dateOf(page)).toBe('چهارشنبه ۳ آذر ۱۴۰۰ ساعت ۱۷:۰۵');
    expect(bodyOf(page)).toHaveLength(3);
  });
});

describe('other pages', () => {
  test('are read by what they tell machines, and say what was dropped', () => {
    const page = fixture('json-ld.html');
    expect(page).toMatchObject({
      title: 'سهم باد از برق استان به هفت درصد رسید',
      sections: ['اقتصاد'],
      tags: ['باد', 'برق'],
      aliases: ['/1402/wind/'],
    });
    expect(doubtsOf(page)).toEqual([
      { kind: 'embedded-dropped', value: 'https://video.example.ir/embed/77' },
    ]);
    expect(dateOf(page)).toBe('سه‌شنبه ۱۹ اردیبهشت ۱۴۰۲ ساعت ۰۸:۱۵');
    expect(bodyOf(page)).toHaveLength(2);
  });

  test('have a picture and words that stand beside the story, however their parts are named', () => {
    const page = fixture('nastooh-with-caption.html');
    expect(page).toMatchObject({
      kicker: 'مدیرکل کتابخانه های عمومی استان',
      code: '31245',
      sections: ['فرهنگ و هنر'],
      tags: ['کتابخانه', 'روستا'],
      image: {
        src: 'nas_files/n00031245-b.jpg',
        alt: 'کتابخانه روستای سرو',
        caption: 'کتابخانهٔ تازهٔ سرو',
        credit: 'نرگس آبی',
      },
    });
    expect(page.doubts).toEqual([
      {
        kind: 'lines-left',
        value: 'صفحه نخست / اقتصادی / فرهنگی / خانه » فرهنگ و هنر / انتهای پیام/',
      },
    ]);
    expect(bodyOf(page)).toHaveLength(4);
  });

  test('leave out links to other news within the story', () => {
    const page = fixture('iransamaneh-with-links.html');
    expect(page).toMatchObject({ code: '1284467', tags: ['قطار', 'بلیت'] });
    expect(bodyOf(page).at(-1)).toBe('نرخ تازه تا پایان سال عوض نمی‌شود.');
  });

  test('have the section and tags that links say by rel', () => {
    const page = readPage(
      '<article><h1>جشن انار</h1><a rel="category tag">فرهنگ</a><div class="entry-content">' +
        `<p>${PROSE}</p></div><footer><a rel="tag">انار</a></footer></article>` +
        '<aside><a rel="tag">سیل</a></aside>',
    );
    expect(page).toMatchObject({ sections: ['فرهنگ'], tags: ['انار'] });
  });

  test('lose no paragraph to a heading that was never closed', () => {
    const page = readPage(`<div><h1>پل باز شد<p>تاریخ: ۱۴۰۳/۰۹/۰۵<p>${PROSE}<p>وی افزود: ${PROSE}`);
    expect(page.title).toBe('پل باز شد');
    expect(dateOf(page)).toBe('دوشنبه ۵ آذر ۱۴۰۳ ساعت ۰۰:۰۰');
    expect(bodyOf(page)).toEqual([PROSE, `وی افزود: ${PROSE}`]);
  });

  test.each([
    '<article><h1>پل باز شد</h1><p>پل نیلاب امروز باز شد.</p></article>',
    '<div><h1>پل باز شد</h1><p>پل نیلاب امروز باز شد.</p></div>',
    '<article><h1>پل باز شد<p>پل نیلاب امروز باز شد.</article>',
  ])('lose no story of one line, and ask whether it is one: %s', (html) => {
    const page = readPage(html);
    expect(page.title).toBe('پل باز شد');
    expect(bodyOf(page)).toEqual(['پل نیلاب امروز باز شد.']);
    expect(page.doubts.map(({ kind }) => kind)).toContain('body-guessed');
  });

  test('are read where they are cut off, and are told to be', () => {
    const page = fixture('cut-off.html');
    expect(page.title).toBe('آب چشمهٔ نیلاب بیشتر شد');
    expect(dateOf(page)).toBe('یکشنبه ۲۲ آبان ۱۴۰۱ ساعت ۰۰:۰۰');
    expect(bodyOf(page)).toHaveLength(2);
    expect(doubtsOf(page).map(({ kind }) => kind)).toEqual(['body-guessed', 'broken-page']);
  });

  test('are refused where there is nothing', () => {
    expect(readSource(Buffer.from('<html><body><div><p></p></div></body></html>'))).toEqual({
      ok: false,
      refusal: 'not-news',
    });
  });
});

describe.skipIf(!existsSync(SEEDS))('the seeds', () => {
  test('give a meeting with all of its record and no paragraph twice', () => {
    const found = read(`${SEEDS}/meeting.md`);
    expect(found).toMatchObject({
      series: { number: 7 },
      event: { date: { year: 1403, month: 7, day: 24 } },
    });
    expect(found.event?.place).toBe('دفتر مدیریت فناوری اطلاعات استانداری');
    expect(found.event?.attendees).toHaveLength(7);
    expect(found.event?.decisions).toHaveLength(1);
    expect(bodyOf(found)).toHaveLength(1);
    expect(bodyOf(found)[0]).not.toContain(found.lead);
  });

  test('give a scraped page without its form', () => {
    const found = read(`${SEEDS}/coverage.txt`);
    expect(found).toMatchObject({ code: '277495', dateline: 'آی‌تی‌من' });
    expect(found.kicker).toMatch(/^وزیر ارتباطات .* داخلی$/u);
    expect(dateOf(found)).toBe('شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲');
    expect(bodyOf(found)).toHaveLength(6);
    expect(bodyOf(found).join('\n')).not.toMatch(/نظر|ایمیل|پربیننده/u);
  });
});
