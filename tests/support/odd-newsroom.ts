import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An item of the odd newsroom: its front matter, and the body. */
export interface OddItem {
  front: Record<string, unknown>;
  body: string;
  format?: 'mdx';
}

const at = (nth: number): string => `1405-08-${String(nth).padStart(2, '0')} 09:30`;
const picture = (words: object = {}) => ({ src: '/media/small.jpg', alt: 'تصویر', ...words });

/** Words that only a draft and an item that is due later hold. */
export const HIDDEN = 'ناگفتنی';

/** What no sample newsroom holds, and some editor will write; by code. */
export const ODD_ITEMS: Readonly<Record<string, OddItem>> = {
  8001: {
    front: {
      title: 'آب ]]> & <b>برق</b> 😀 «"نقل"» \'گاز\'',
      tags: ['آب & برق', '<برچسب>', 'الف|ب'],
    },
    body: 'بند ]]> با `<![CDATA[` و &amp; و <b>درشت</b> و 😀.\n\n<p title="الف\u00a0ب">بند</p>',
  },
  8002: { front: { title: "Wi-Fi 6E: what's new? (2021)" }, body: 'متن **Latin** و ۱۲۳.' },
  8003: {
    front: {
      title: '\u200fخبر\u200e با\u00a0نشانه\ufeff\u200fهای ICT ۱۴۰۰!\u200f',
      lead: '\ufeffلید\u00a0با ‎IPv6\u200e و\u200fچیزها.',
      tags: ['برچسب\u200e', '\u200fدیگر\u00a0یکی'],
      image: picture({ alt: 'نوشتهٔ\u00a0\u200eتصویر\ufeff', caption: 'شرح\u00a0\u200fتصویر' }),
    },
    body: [
      '![alt\u200e \u00a0متن\ufeff](/media/small.jpg "عنوان\u00a0\u200fتصویر")',
      '[پیوند](https://example.com/a\u200eb "عنوان\u00a0\u200eپیوند")',
      '<abbr title="سازمان\u00a0\u200fملل">س</abbr> <a href="https://example.com/\u200e">ب</a>',
      '| ستون\u00a0یک | دو |\n| --- | --- |\n| ۱ | ۲ |',
    ].join('\n\n'),
  },
  8004: { front: { title: 'خبر بسیار بلند ICT دربارهٔ راه‌ها و '.repeat(13).trim() }, body: 'متن.' },
  8005: {
    front: { title: '\u200cنیم‌فاصله در کناره\u200c', kicker: '\u200c' },
    body: '\u200cمتن\u200c',
  },
  8006: {
    front: {
      title: 'خبری با اصلاح',
      updatedAt: '1405-08-07 10:00',
      correction: 'نام «ICT & Co» درست شد.',
    },
    body: 'متن.',
  },
  8007: {
    front: {
      title: 'خبری با تصویرهای بسیار',
      image: picture({ credit: 'عکاس "الف"' }),
      gallery: Array.from({ length: 14 }, (_, nth) => picture({ caption: `شرح ${nth} <&> "ICT"` })),
    },
    body: '![در متن](/media/small.jpg)\n\n'.repeat(4),
  },
  8008: {
    front: {
      title: '=HYPERLINK("https://evil.example","بزنید")',
      subtitle: '+98 21 و -5 درجه',
      lead: '@SUM(A1), "نقل"؛ خط دوم',
      kicker: '-۵ درجه',
      tags: ['=۱+۱', "'تک"],
      source: { name: '=cmd', url: 'https://example.com/منبع?الف=ب&c=d' },
    },
    body: '=1+1\n\n"نقل", دوم\n',
  },
  8009: {
    front: {
      title: 'جلسهٔ هفتم شورا',
      series: { id: 'council', number: 7 },
      event: {
        date: '1403-12-30',
        place: 'تالار «الف» & ب',
        attendees: ['بخشدار', 'Ms. Smith'],
        decisions: [{ text: 'راه ساخته شود', doneIn: '8001' }, { text: 'گزارش داده شود' }],
      },
    },
    body: 'متن جلسه.',
  },
  8010: { front: { title: 'خبری بی‌متن' }, body: '' },
  8011: {
    front: { title: 'خبری با سازه‌ها' },
    body: '<InfoBox title="جعبهٔ & \u00a0چیز">متن جعبه</InfoBox>\n\n<PullQuote by="بخشدار">سخن ]]></PullQuote>',
    format: 'mdx',
  },
  8012: { front: { title: `پیش‌نویس ${HIDDEN}`, draft: 'true' }, body: HIDDEN },
  8013: { front: { title: `فردا ${HIDDEN}`, publishedAt: '1405-09-02 09:30' }, body: HIDDEN },
  8014: { front: { title: 'بودجهٔ 1400 با 12.5% رشد و Wi-Fi 6' }, body: 'در سال 1400.' },
};

/** Write the odd newsroom as a content directory. */
export function writeOddNewsroom(dir: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  cpSync('tests/fixtures/tiny/media', join(dir, 'media'), { recursive: true });
  write(
    'site.yml',
    toYaml({
      name: 'پیک «ICT» & دیگران',
      description: 'خبرهای <استان> & شهر',
      publisher: { name: 'رسانهٔ "الف"', email: 'a@news.example', phone: '+98 21' },
      social: [{ name: 'ایتا', url: 'https://eitaa.com/پیک' }],
      licence: { name: 'پروانه', url: 'https://example.com/پروانه' },
      hub: 'https://hub.example/?a=1&b=2',
      indexNow: { key: 'abc-DEF-12345678' },
    }),
  );
  write(
    'sections.yml',
    JSON.stringify([
      { id: 'ict', title: 'ICT & فناوری' },
      { id: 'empty', title: 'خالی' },
    ]),
  );
  write('series.yml', JSON.stringify([{ id: 'council', title: 'شورا & شهر' }]));
  for (const [nth, [code, { front, body, format }]] of Object.entries(ODD_ITEMS).entries())
    write(
      `news/${code}.${format ?? 'md'}`,
      `---\n${toYaml({ code, publishedAt: at(nth + 1), section: 'ict', ...front })}---\n\n${body}\n`,
    );
}

/** JSON is YAML, so it quotes any text rightly. */
const toYaml = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
