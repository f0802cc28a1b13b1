import { formatDateTime, formatFullDate, formatTime } from '../lib/calendar/format.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

const STAGES = {
  fetch: 'گرفتن تازه‌ها از مخزن',
  merge: 'آوردن تازه‌ها به این دستگاه',
  install: 'نصب بسته‌ها',
  build: 'ساختن سایت',
  push: 'فرستادن سایت به کارساز',
  announce: 'خبر دادن در کانال‌ها',
  ping: 'خبر دادن به موتورهای جست‌وجو',
} as const;

const REASONS = {
  start: 'آغاز به کار',
  push: 'نوشته‌های تازه در مخزن',
  comments: 'نظرهای تأییدشده',
  counts: 'شمارش تازهٔ بازدیدها',
  due: 'رسیدن زمان انتشار خبری',
  day: 'آغاز روز',
} as const;

type Reason = keyof typeof REASONS;

const HEADS = (files: readonly string[]): string => {
  const shown = files.slice(0, 20).map((file) => `  ${file}`);
  const rest = files.length - shown.length;
  return [...shown, ...(rest > 0 ? [`  و ${formatNumber(rest)} پروندهٔ دیگر`] : [])].join('\n');
};

const span = (ms: number): string =>
  ms < 60_000
    ? `${toPersianDigits((ms / 1000).toFixed(1)).replace('.', '٫')} ثانیه`
    : `${formatNumber(Math.round(ms / 60_000))} دقیقه`;

const twoDigits = (value: number): string => toPersianDigits(String(value).padStart(2, '0'));

/** To the second, as an embargo has it. */
const toSecond = (at: number): string =>
  `${formatFullDate(toTehran(at).date)} ساعت ${formatTime(at)}:${twoDigits(Math.floor(at / 1000) % 60)}`;

/** What `npm run publish` says, on a terminal, by e-mail and on the watcher's page. */
export const PUBLISH = {
  usage: [
    'این‌گونه بنویسید: npm run publish [-- گزینه‌ها]',
    '',
    'تازه‌ها را از مخزن می‌گیرد، سایت را می‌سازد و کارهایی را که content/publish.yml نام برده است می‌کند.',
    '',
    '  --watch            می‌ماند و خود منتشر می‌کند: با هر نوشتهٔ تازه در مخزن، هر نظر تأییدشده،',
    '                     هر شمارش تازهٔ بازدیدها و در ثانیهٔ انتشار هر خبر',
    '  --no-pull          از مخزن چیزی نمی‌گیرد',
    '  --try-mail         رایانامه‌ای آزمایشی می‌فرستد تا بدانید خطاها به شما می‌رسد',
    '  --systemd کدام     پرونده‌ای برای systemd می‌نویسد: watch، یا once و timer؛ service برای سامانهٔ خوانندگان',
    '',
    'متغیرها:',
    '  PORT                درگاه --watch (4323)',
    '  HOST                نشانی‌ای از این دستگاه که --watch به آن گوش می‌دهد (127.0.0.1)',
    '  PEYK_HOOK_SECRET    رمزی که مخزن وب‌هوک‌ها را با آن امضا می‌کند',
    '  PEYK_SMTP_PASSWORD  گذرواژهٔ رایانامه',
  ].join('\n'),
  badUnit: (name: string, units: readonly string[]): string =>
    `برای «${name}» پرونده‌ای نداریم؛ یکی از این‌ها را بنویسید: ${units.join('، ')}`,
  alone: 'گزینه‌های --watch، --try-mail و --systemd با هم نمی‌آیند',
  fixedNow:
    'PEYK_NOW زمان را ثابت نگه داشته است و با --watch زمان انتشار هیچ خبری نمی‌رسد؛ آن را بردارید',
  shortSecret: 'رمزی دست‌کم ۱۶ نویسه‌ای',
  badSettings: 'در publish.yml خطایی هست:',
  taken: (folder: string): string =>
    `برنامهٔ دیگری همین پوشه را منتشر می‌کند (${folder})؛ نخست آن را ببندید`,
  listening: (url: string): string =>
    `انتشار خودکار در ${url} آماده است؛ برای پایان Ctrl+C را بزنید`,
  noHooks:
    'وب‌هوکی پذیرفته نمی‌شود: PEYK_HOOK_SECRET را در .env.local بنویسید. تا آن زمان از مخزن هر چند دقیقه پرسیده می‌شود',
  stage: (stage: keyof typeof STAGES): string => STAGES[stage],
  step: (stage: keyof typeof STAGES, target: string): string =>
    target === '' ? STAGES[stage] : `${STAGES[stage]} (${target})`,
  done: (ms: number): string => `منتشر شد؛ همه: ${span(ms)}`,
  failed: (stage: keyof typeof STAGES): string => `این کار پیش نرفت: ${STAGES[stage]}`,
  noRepository: 'پوشهٔ content در مخزن Git نیست؛ همان که اینجاست ساخته می‌شود',
  endedWith: (code: number | string): string => `کار با ${code} پایان یافت`,
  tookTooLong: (minutes: number): string =>
    `پس از ${formatNumber(minutes)} دقیقه پایان نیافت و بسته شد`,
  notInstalled: (words: string): string =>
    [
      'پروندهٔ package-lock.json در مخزن عوض شده است و بسته‌هایی که نام برده نصب نشد. بسته‌های پیشین و سایت همان‌اند که بودند، و چند دقیقهٔ دیگر دوباره نصب می‌شود.',
      'اگر باز هم نشد، در پوشهٔ تحریریه «npm ci» را بزنید.',
      `گفتهٔ npm:\n${words}`,
    ].join('\n'),

  git: {
    unreachable: (words: string): string =>
      `به مخزن دسترسی نیست. سایت همان است که بود و هر چند دقیقه دوباره پرسیده می‌شود.\nگفتهٔ Git:\n${words}`,
    diverged: ({ own, others }: { own: number; others: number }): string =>
      [
        `این رونوشت و مخزن از هم جدا افتاده‌اند: ${formatNumber(own)} ثبت (commit) تنها اینجاست و ${formatNumber(others)} ثبت تنها در مخزن.`,
        'چیزی عوض نشد و چیزی گم نشده است. در این پوشه با «git log --oneline @{upstream}..» ببینید آنچه تنها اینجاست به کار می‌آید یا نه:',
        '  اگر می‌آید، آن را به مخزن بفرستید؛',
        '  اگر تاریخچهٔ مخزن را بازنوشته‌اید و نمی‌آید، «git reset --keep @{upstream}» را بزنید.',
      ].join('\n'),
    localChanges: (files: readonly string[]): string =>
      [
        'این پرونده‌ها روی همین دستگاه دست خورده‌اند و در مخزن هم عوض شده‌اند. چیزی بازنویسی نشد:',
        HEADS(files),
        'آنچه را لازم است از آن‌ها بردارید؛ سپس با «git stash» کنارشان بگذارید.',
      ].join('\n'),
    detached: 'این رونوشت روی هیچ شاخه‌ای نیست؛ «git switch main» یا نام شاخهٔ خودتان را بزنید.',
    otherBranch: ({ here, asked }: { here: string; asked: string }): string =>
      `در publish.yml شاخهٔ «${asked}» نوشته شده است و این رونوشت روی «${here}» است؛ یکی را با دیگری یکی کنید.`,
    noUpstream: (branch: string): string =>
      `شاخهٔ «${branch}» به مخزنی پیوسته نیست؛ «git branch --set-upstream-to=origin/${branch}» را بزنید.`,
    refused: (words: string): string => `Git تازه‌ها را نیاورد و چیزی عوض نشد. گفتهٔ Git:\n${words}`,
  },

  mail: {
    fault: (site: string): string => `${site}: انتشار پیش نمی‌رود`,
    mended: (site: string): string => `${site}: انتشار دوباره پیش می‌رود`,
    trial: (site: string): string => `${site}: رایانامهٔ آزمایشی`,
    trialText: 'این رایانامه آزمایشی است. از این پس اگر انتشار پیش نرود، همین‌جا آگاه می‌شوید.',
    sent: (to: readonly string[]): string => `رایانامهٔ آزمایشی به ${to.join('، ')} فرستاده شد`,
    notSent: (why: string): string => `رایانامه فرستاده نشد: ${why}`,
    notSet: 'در publish.yml کلید mail نوشته نشده است',
    noPassword: 'mail.user نوشته شده است و گذرواژه نه: PEYK_SMTP_PASSWORD را در .env.local بنویسید',
    stays: 'آنچه پیش‌تر منتشر شده است سر جای خود است و خوانندگان آن را می‌بینند.',
    since: (at: number): string => `از ${formatDateTime(at)}`,
    mendedText: (at: number): string =>
      `خطایی که گفته بودیم دیگر نیست. آخرین انتشار: ${formatDateTime(at)}.`,
  },

  page: {
    title: 'انتشار خودکار',
    well: 'همه چیز درست پیش می‌رود.',
    unwell: 'انتشار پیش نمی‌رود.',
    again: 'تازه کردن این صفحه',
    now: 'اکنون',
    idle: 'در انتظار',
    working: ({ since, reasons }: { since: number; reasons: readonly Reason[] }): string =>
      `در حال انتشار از ${toSecond(since)}: ${reasons.map((reason) => REASONS[reason]).join('، ')}`,
    published: 'آخرین انتشار',
    publishedAt: ({
      at,
      took,
      reasons,
    }: {
      at: number;
      took: number;
      reasons: readonly Reason[];
    }) =>
      `${toSecond(at)}، در ${span(took)}: ${reasons.map((reason) => REASONS[reason]).join('، ')}`,
    due: 'زمان انتشار خبر بعدی',
    retry: 'تلاش دوباره',
    hook: 'آخرین آگاهی از مخزن',
    fetched: 'آخرین پرسش از مخزن',
    started: 'آغاز به کار',
    none: 'هنوز هیچ',
    noneDue: 'خبری در نوبت نیست',
    moment: toSecond,
    since: (at: number): string => `از ${toSecond(at)}`,
  },
} as const;
