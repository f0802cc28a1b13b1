import type { ProblemOfLine } from '../lib/diagnostics/diagnostic.ts';
import { formatNumber } from '../lib/persian/numbers.ts';
import { cutQuoted, showText } from '../lib/shown-text.ts';
import { describeContent } from './diagnostics/content.ts';

interface DoubtWords {
  value: string;
  other: string;
}

/** «../media/…», as items write it, below the content directory. */
const inContent = (path: string): string => path.replace(/^\.\.\//u, '');

/**
 * What an importer was not sure of, as a sentence that says what to do.
 */
export const IMPORT_WARNINGS = {
  'address-dropped': ({ value }: DoubtWords) =>
    `نشانی «${value}» به جایی نمی‌رود که خواننده را بتوان فرستاد؛ واژه‌ها ماند و پیوند نیامد`,
  'address-left': ({ value }: DoubtWords) =>
    `نشانی کهنه‌اش (${value}) پرسشی دارد که در aliases نمی‌آید؛ برای آن در کارساز وب قاعدهٔ تغییر مسیر بگذارید`,
  'author-left': ({ value }: DoubtWords) =>
    `«${value}» نام نویسنده‌ای شمرده نشد؛ اگر هست، او را در people.yml بیفزایید و در authors نام ببرید`,
  'body-guessed': () => 'متن خبر از چینش صفحه حدس زده شد؛ آغاز و پایانش را ببینید',
  'broken-page': () => 'صفحه ناتمام ذخیره شده است؛ پایان متن را با اصل بسنجید',
  'channel-line-dropped': ({ value }: DoubtWords) => `سطر کانال از متن برداشته شد: «${value}»`,
  'code-taken': ({ value }: DoubtWords) => `کد ${value} از آنِ خبر دیگری است؛ کد تازه‌ای داده شد`,
  'comments-left': ({ value }: DoubtWords) =>
    `${formatNumber(Number(value))} نظر داشت که آورده نشد؛ پس از خبرها با «npm run service -- import-comments» بیاورید`,
  'dateline-guessed': ({ value }: DoubtWords) =>
    `«${value}» از آغاز متن برداشته و dateline شمرده شد`,
  'dated-by-meeting': ({ value }: DoubtWords) =>
    `تاریخ انتشار پیدا نشد؛ روز جلسه (${value}) به جای آن نوشته شد`,
  'day-guessed': () =>
    'تاریخ تنها از نام پوشه‌ها پیدا شد که سال و ماه را می‌گوید؛ روز را درست کنید',
  'dates-differ': () => 'تاریخ متن و تاریخ پنهان صفحه دو روز جداست؛ publishedAt را بسنجید',
  'embedded-dropped': ({ value }: DoubtWords) => `فیلم یا قابی در متن بود که آورده نشد: ${value}`,
  'encoding-guessed': ({ value }: DoubtWords) =>
    `پرونده با ${value} خوانده شد؛ چند سطر را برای حرف‌های نادرست ببینید`,
  'field-left': ({ value }: DoubtWords) => `در خبر جایی ندارد: ${value}`,
  'file-elsewhere': ({ value, other }: DoubtWords) =>
    `پیوند پروندهٔ ${value} به پایگاه کهنه می‌رود؛ اگر می‌خواهید بماند، آن را با نشانی ${inContent(other)} در content بگذارید و پیوند را عوض کنید`,
  'file-left-out': ({ value }: DoubtWords) =>
    `پروندهٔ «${value}» در برون‌بُرد نیست؛ هنگام برون‌بری، گرفتن پرونده‌ها را هم برگزینید`,
  'file-missing': ({ value, other }: DoubtWords) =>
    `پروندهٔ ${value} که متن به آن پیوند داده است همراه نیست؛ آن را با نشانی ${inContent(other)} در content بگذارید و پیوند را عوض کنید`,
  'future-date': ({ value }: DoubtWords) => `تاریخ انتشار (${value}) هنوز نیامده است`,
  'long-field': ({ value }: DoubtWords) =>
    `مقدار «${value}» در خبر جایی ندارد و به پایان متن رفت؛ ببینید باید بماند یا نه`,
  'looks-dropped': ({ value }: DoubtWords) => `نشانهٔ ظاهر برداشته شد: ${value}`,
  'lines-left': ({ value }: DoubtWords) => `جزو خبر شمرده نشد: ${value}`,
  'media-left-out': ({ value }: DoubtWords) =>
    `${formatNumber(Number(value))} تصویر این پیام در برون‌بُرد نیست؛ هنگام برون‌بری، گرفتن عکس‌ها را هم برگزینید`,
  'meeting-guessed': () =>
    'تاریخ، جا، حاضران یا تصمیم‌های جلسه از متن برداشته شد؛ event را بازبینی کنید',
  'new-person': ({ value, other }: DoubtWords) =>
    `«${value}» در people.yml نبود و با شناسهٔ ${other} آورده شد؛ شناسه‌اش را پیش از انتشار ببینید`,
  'new-series': ({ value, other }: DoubtWords) =>
    `رشتهٔ «${value}» در series.yml نبود و با شناسهٔ ${other} آورده شد؛ نام و شناسه‌اش را ببینید`,
  'no-body': () => 'خبر متن ندارد',
  'no-date': ({ value }: DoubtWords) => `تاریخ انتشار پیدا نشد؛ امروز (${value}) نوشته شد`,
  'no-section': ({ value, other }: DoubtWords) =>
    other
      ? `سرویس «${other}» در sections.yml نیست؛ «${value}» نوشته شد`
      : `سرویس پیدا نشد؛ «${value}» نوشته شد. با --section می‌توانید بگویید`,
  'no-title': ({ value }: DoubtWords) => `تیتر پیدا نشد؛ نوشته شد: «${value}»`,
  'picture-missing': ({ value, other }: DoubtWords) =>
    `تصویر ${other} را بردارید و با نشانی ${inContent(value)} در content بگذارید`,
  'no-picture': ({ other }: DoubtWords) =>
    `پروندهٔ ${other} تصویر، فیلم یا صدایی که پایگاه نشان دهد نیست؛ آورده نشد`,
  'picture-not-within': ({ value }: DoubtWords) =>
    `${formatNumber(Number(value))} تصویر در خود پرونده نیست و به جایی بیرون از آن پیوند است؛ آورده نشد`,
  'picture-outside': ({ value, other }: DoubtWords) =>
    `نشانی تصویر (${other}) از پوشهٔ پرونده بیرون می‌رود و برداشته نشد؛ اگر تصویر خبر است، آن را با نشانی ${inContent(value)} در content بگذارید`,
  'picture-link-dropped': ({ value }: DoubtWords) =>
    `تصویری به ${value} پیوند داشت؛ تصویر ماند و پیوندش نیامد`,
  'section-guessed': ({ value }: DoubtWords) => `سرویس از روی نام حدس زده شد: «${value}»`,
  'series-unnamed': ({ value }: DoubtWords) =>
    `شمارهٔ جلسه (${value}) پیدا شد، ولی نام آن نه؛ series را بنویسید`,
  'shortcode-dropped': ({ value }: DoubtWords) =>
    `کد کوتاه وردپرس که جایی در خبر ندارد برداشته شد: ${value}`,
  'template-dropped': ({ value }: DoubtWords) =>
    `دستور سایت‌ساز که جایی در خبر ندارد برداشته شد: ${value}`,
  'title-guessed': () => 'تیتر، روتیتر و زیرتیتر از روی جا حدس زده شد',
  'titled-by-name': ({ value }: DoubtWords) => `تیتر از نام پرونده برداشته شد: «${value}»`,
  'too-long': ({ value }: DoubtWords) => `برای جای خود بلند بود و به متن رفت: «${value}…»`,
  'unreadable-date': ({ value }: DoubtWords) => `تاریخ «${value}» خوانده نشد`,
  'was-private': () => 'در وردپرس خصوصی یا با گذرواژه بود؛ ببینید آیا باید همه آن را بخوانند',
  'wrong-weekday': ({ value }: DoubtWords) => `روز هفته با تاریخ نمی‌خواند: «${value}»`,
} as const satisfies Record<string, (words: DoubtWords) => string>;

/** Why a file, or an item in it, became nothing. */
export const IMPORT_ERRORS = {
  'already-here': 'این خبر پیش‌تر آمده است؛ دست‌نخورده ماند',
  binary: 'پرونده متن نیست',
  'brought-twice': 'همین خبر در همین بار آورده شد؛ دوباره نوشته نشد',
  'broken-document':
    'پروندهٔ Word خراب است و خوانده نمی‌شود؛ آن را در Word باز کنید و دوباره ذخیره کنید',
  'broken-json': 'برون‌بُرد پیام‌رسان از اینجا به بعد خوانده نمی‌شود؛ دوباره برون‌بری کنید',
  'broken-page': 'صفحهٔ برون‌بُرد پیام‌رسان خوانده نمی‌شود؛ دوباره برون‌بری کنید',
  'broken-xml': 'برون‌بُرد وردپرس از اینجا به بعد خوانده نمی‌شود؛ دوباره از وردپرس بگیرید',
  directory: 'پوشه است، نه پرونده',
  document:
    'پروندهٔ PDF، Word قدیمی (doc) و مانند آن خوانده نمی‌شود؛ در Word آن را با پسوند docx ذخیره کنید یا متن را در پروندهٔ ساده‌ای بچسبانید',
  'empty-file': 'پرونده خالی است',
  'front-matter':
    'سربرگ پرونده خوانده نمی‌شود؛ میان دو خط «---» باید YAML باشد، میان دو خط «+++» باید TOML، و میان { و } باید JSON',
  'no-file': 'چنین پرونده‌ای نیست',
  'not-news': 'خبری در پرونده پیدا نشد؛ نه تیتری دارد و نه متنی',
  'picture-file': 'پرونده تصویر است؛ آن را در content/media بگذارید',
  'in-the-way': 'در جای این خبر پرونده یا پیوندی دیگر است؛ چیزی رویش نوشته نشد',
  link: 'پیوند است و دنبال نشد؛ خود پرونده را نام ببرید',
  'not-a-file': 'پرونده‌ای عادی نیست',
  'too-complex':
    'ساختار پرونده تودرتوتر یا شلوغ‌تر از آن است که خبر باشد؛ تنها متن خبر را در پروندهٔ ساده‌ای بچسبانید',
  'too-large':
    'پرونده برای یک خبر بسیار بزرگ است؛ هر خبر را در پروندهٔ جداگانه‌ای بگذارید، بی تصویر و فیلم',
  unexpected: 'پیک از خواندن آن بازماند؛ متن را در پروندهٔ ساده‌ای بچسبانید و خطا را گزارش کنید',
  'too-slow': 'خواندنش به پایان نرسید و رها شد؛ تنها متن خبر را در پروندهٔ ساده‌ای بچسبانید',
  'unknown-encoding': 'کدگذاری پرونده شناخته نشد؛ آن را با UTF-8 ذخیره کنید',
  'would-not-build': 'خبری که از آن ساخته می‌شد منتشر شدنی نبود؛ متن را درست کنید و دوباره بیاورید',
  'unreadable-file': 'پرونده خوانده نمی‌شود؛ اجازهٔ خواندن آن را بررسی کنید',
} as const satisfies Record<string, string>;

/**
 * Why a source became nothing: what a build would say of its item, with the beginning of the line that
 * it is about, or what the importer says.
 */
export function refusalWords({
  refusal,
  because,
}: {
  refusal: keyof typeof IMPORT_ERRORS;
  because?: ProblemOfLine;
}): string {
  if (!because) return IMPORT_ERRORS[refusal];
  const { what, cure } = describeContent(because.problem);
  const near = because.line ? ` (در «${onItsLine(because.line)}»)` : '';
  return `${what}${near}؛ ${cure}`;
}

/** No report shows more of a text, whatever stands in it. */
const LONGEST_READ = 400;

/**
 * A text of a source as a report shows it: on one line, not too long, and with what would move the cursor,
 * colour the terminal or turn the direction of what stands behind it written out.
 */
export function onItsLine(text: string): string {
  return cutQuoted(showText(text.slice(0, LONGEST_READ).replace(/\s+/gu, ' ')));
}

/** What `npm run import` says. */
export const IMPORT = {
  usage: [
    'این‌گونه بنویسید: npm run import -- پرونده یا پوشه… [گزینه‌ها]',
    '',
    'از متن، صفحهٔ ذخیره‌شده، Word، برون‌بُرد وردپرس و پیام‌رسان، و پرونده‌های Hugo، Jekyll و Hexo خبر می‌سازد.',
    'از پوشه، همهٔ متن‌های درونش آورده می‌شود.',
    '',
    '  --out پوشه        جایی که خبرها نوشته می‌شود؛ پیش‌فرض، پوشهٔ محتوا',
    '  --section شناسه   سرویس خبرهایی که سرویسشان پیدا نمی‌شود',
    '  --type گونه       گونهٔ دیگری از نوشته‌های وردپرس که خبر است؛ چند بار هم می‌توان نوشت',
    '  --dry-run         تنها می‌گوید چه ساخته می‌شود و چیزی نمی‌نویسد',
    '  --help            همین راهنما',
    '',
    'خبری که پیش‌تر آمده است دوباره نوشته نمی‌شود. راهنمای کامل: docs/importing.fa.md',
  ].join('\n'),
  noFiles: 'پرونده‌ای نام برده نشده است',
  untitled: 'بی‌عنوان',
  /** `section` is none of `choices`. */
  unknownSection: (section: string, choices: readonly string[]): string =>
    `سرویس «${section}» در sections.yml نیست؛ یکی از این‌ها را بنویسید: ${choices.join('، ')}`,
  item: (file: string, title: string, isDraft: boolean): string =>
    `✓ ${onItsLine(file)}${isDraft ? ' (پیش‌نویس)' : ''}: ${onItsLine(title)}`,
  doubt: (text: string): string => `    ؟ ${text}`,
  note: (text: string): string => `    – ${text}`,
  /** Behind the first doubts of an item, when there are many. */
  moreDoubts: (count: number): string => `    ؟ و ${formatNumber(count)} نکتهٔ دیگر از همین دست`,
  refused: (source: string, reason: string): string => `✗ ${onItsLine(source)}: ${reason}`,
  /** Posts of an export that hold neither title nor text. */
  emptyPosts: (file: string, count: number): string =>
    `✗ ${onItsLine(file)}: ${formatNumber(count)} نوشته نه تیتری دارد و نه متنی`,
  /** Entries of a WordPress export that are not called news, such as its pages. */
  leftOut: (file: string, kind: string, count: number): string =>
    `– ${onItsLine(file)}: ${formatNumber(count)} نوشته از گونهٔ «${onItsLine(kind)}» آورده نشد؛ اگر خبر است، با --type ${onItsLine(kind)} بیاورید`,
  /** News that WordPress keeps among what was thrown away. */
  thrownAway: (file: string, count: number): string =>
    `– ${onItsLine(file)}: ${formatNumber(count)} نوشته در زباله‌دان وردپرس بود و آورده نشد`,
  /** Messages of a messenger itself, such as «joined the channel». */
  serviceMessages: (file: string, count: number): string =>
    `– ${onItsLine(file)}: ${formatNumber(count)} پیام خودِ پیام‌رسان (پیوستن، سنجاق‌کردن و مانند آن) آورده نشد`,
  wordlessMessages: (file: string, count: number): string =>
    `– ${onItsLine(file)}: ${formatNumber(count)} پیام بی‌متن (تنها عکس، فیلم یا برچسب) آورده نشد`,
  /** Hugo's pages of folders. */
  listPages: (count: number): string =>
    `– ${formatNumber(count)} پروندهٔ «_index» صفحهٔ پوشه‌های Hugo است، نه خبر، و آورده نشد`,
  machineFolders: (folders: readonly string[]): string =>
    `– این پوشه‌ها از آنِ سایت‌ساز است و دیده نشد: ${folders.map(onItsLine).join('، ')}`,
  /** By the ending of their names. */
  otherFiles: (others: ReadonlyMap<string, number>): string =>
    `– پرونده‌های دیگر که خبر نیست (عکس خبرها از میانشان برداشته می‌شود): ${[...others]
      .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([ending, count]) => `${formatNumber(count)} ${onItsLine(ending)}`)
      .join('، ')}`,
  importing: 'آوردن خبرها',
  soFar: (done: number, total: number): string =>
    `آوردن خبرها: ${formatNumber(done)} از ${formatNumber(Math.max(done, total))}`,
  addEntries: (file: string, text: string): string =>
    `این‌ها را خودتان در ${file} بنویسید، پیش از ساخت؛ بی آن‌ها خبرهایشان ساخته نمی‌شود:\n${text}`,
  drySummary: (tally: { items: number; drafts: number; refused: number }): string =>
    `آزمایشی بود و چیزی نوشته نشد. اگر بیاورید: ${[
      `${formatNumber(tally.items)} خبر آورده می‌شود`,
      ...(tally.drafts ? [`${formatNumber(tally.drafts)} خبر از آن‌ها پیش‌نویس است`] : []),
      ...(tally.refused ? [`${formatNumber(tally.refused)} مورد آورده نمی‌شود`] : []),
    ].join('؛ ')}`,
  summary: (tally: { items: number; drafts: number; refused: number }): string =>
    [
      `${formatNumber(tally.items)} خبر آورده شد`,
      ...(tally.drafts
        ? [`${formatNumber(tally.drafts)} خبر پیش‌نویس است تا کسی آن را ببیند و draft را بردارد`]
        : []),
      ...(tally.refused ? [`${formatNumber(tally.refused)} مورد آورده نشد`] : []),
    ].join('؛ '),
} as const;
