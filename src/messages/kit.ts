import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

/** A sentence in both languages of the kit's installer; `%s` is what it names, in the same order in both. */
interface Both {
  fa: string;
  en: string;
}

const INSTALL = {
  USAGE: {
    fa: 'این‌گونه بنویسید: sh install.sh پوشه [پاسخ‌های peyk init، مانند --name و --url]\n  در پوشه‌ای که نیست یا خالی است تحریریه می‌سازد؛ در پوشهٔ تحریریه بسته‌ها را تازه می‌کند.',
    en: "Usage: sh install.sh FOLDER [answers of peyk init, such as --name and --url]\n  Makes a newsroom in a folder that is new or empty; in a newsroom's folder it renews the packages.",
  },
  CHECKING: { fa: 'وارسی بسته…', en: 'Checking the kit…' },
  UNPACKING: {
    fa: 'بازکردن بسته‌ها… (یکی‌دو دقیقه)',
    en: 'Unpacking the packages… (a minute or two)',
  },
  OTHER_PLATFORM: {
    fa: 'این بسته برای %s است و این دستگاه %s است؛ بستهٔ دیگری بسازید: peyk kit --platform …',
    en: 'This kit is for %s and this machine is %s; make another: peyk kit --platform …',
  },
  DAMAGED: {
    fa: 'پرونده‌های بسته آن نیستند که باید باشند، یا sha256sum نیست؛ چیزی نصب نشد. بسته را از نو بیاورید و باز کنید.',
    en: "The kit's files are not what they should be, or there is no sha256sum; nothing was installed. Bring the kit again and unpack it anew.",
  },
  NO_FOLDER: {
    fa: '«%s» پوشه نیست؛ نام دیگری بدهید.',
    en: '“%s” is no folder; give another name.',
  },
  NOT_A_NEWSROOM: {
    fa: 'در «%s» چیز دیگری هست و تحریریهٔ پیک نیست؛ دست‌نخورده ماند. پوشهٔ دیگری بدهید.',
    en: '“%s” holds something else, and is no newsroom of Peyk; it was left as it is. Give another folder.',
  },
  ANSWERS_UNUSED: {
    fa: 'در «%s» تحریریه‌ای هست و نام و نشانی خود را دارد؛ پس از نام پوشه چیزی ننویسید.',
    en: '“%s” is a newsroom with a name and address of its own; write nothing behind the folder.',
  },
  LACKING: {
    fa: 'این تحریریه بسته‌هایی دارد که اینجا نیستند: %s. چیزی عوض نشد؛ بسته را با package.json همین تحریریه بسازید.',
    en: "This newsroom has packages that are not here: %s. Nothing was changed; make the kit from this newsroom's own package.json.",
  },
  BROKEN_OFF: {
    fa: 'کار به پایان نرسید؛ آنچه در «%s» بود سر جای خود است.',
    en: 'Not finished; what was in “%s” is as it was.',
  },
  MADE: {
    fa: [
      'تحریریه در %s ساخته شد. به اینترنت و npm نیازی نیست. گام‌های بعد:',
      '  به آن پوشه بروید',
      '  ./peyk new      نخستین خبر',
      '  ./peyk build    سایت را در dist می‌سازد',
      '  ./peyk serve    سایت را در http://localhost:4321 نشان می‌دهد',
      'راهنماها فرمان‌ها را با npm نوشته‌اند؛ به جای «npm run check -- --fix» اینجا «./peyk check --fix» بنویسید.',
      'راهنماها: %s/help/index.html',
      '',
    ].join('\n'),
    en: [
      'A newsroom was made in %s. It needs no network and no npm. Next:',
      '  go to that folder',
      '  ./peyk new      the first item',
      '  ./peyk build    makes the site in dist',
      '  ./peyk serve    shows it at http://localhost:4321',
      'The manuals write commands with npm; for “npm run check -- --fix” write “./peyk check --fix” here.',
      'The manuals: %s/help/index.html',
    ].join('\n'),
  },
  UPDATED: {
    fa: [
      'بسته‌های پیک %s در %s گذاشته شد؛ به نوشته‌ها و تنظیم‌ها دست نخورد. گام‌های بعد در آن پوشه:',
      '  ./peyk upgrade  محتوا و تنظیم‌ها را با این نسخه همراه می‌کند',
      '  ./peyk build    سایت را می‌سازد',
      'برنامه‌هایی را که از این پوشه در کارند (service و publish --watch) از نو آغاز کنید.',
      'راهنماها: %s/help/index.html',
      '',
    ].join('\n'),
    en: [
      'The packages of Peyk %s are in %s now; content and settings were left alone. Next, in that folder:',
      '  ./peyk upgrade  brings content and settings to this version',
      '  ./peyk build    makes the site',
      'Start the programs anew that run from this folder (service, publish --watch).',
      'The manuals: %s/help/index.html',
    ].join('\n'),
  },
} as const satisfies Record<string, Both>;

const megabytes = (bytes: number): string =>
  `${toPersianDigits((bytes / 1e6).toFixed(1)).replace('.', '٫')} مگابایت`;

/** What `peyk kit` says. */
export const KIT = {
  usage: (platforms: readonly string[]): string =>
    [
      'این‌گونه بنویسید: npm run kit -- پرونده.tar.gz [--platform دستگاه]',
      '           یا: npm run kit -- --try پرونده.tar.gz',
      'Node، همهٔ بسته‌های تحریریه، راهنماها و برنامهٔ نصب را در یک پرونده می‌گذارد،',
      'برای دستگاهی که به اینترنت راه ندارد.',
      `  --platform  دستگاهی که بسته برای آن است: ${platforms.join('، ')}؛ بی آن، مانند همین دستگاه.`,
      '              برای دستگاه دیگر، بسته‌ها یک بار از اینترنت گرفته می‌شوند',
      '  --try       بسته را جدا از اینترنت و بی Node این دستگاه باز می‌کند و سایتی با یک خبر می‌سازد',
    ].join('\n'),
  noFile: 'نام پرونده را بنویسید',
  oneFile: 'تنها یک پرونده بنویسید',
  badName: (file: string): string => `نام بسته باید به .tar.gz پایان یابد، نه مانند «${file}»`,
  badPlatform: (name: string): string => `برای «${name}» بسته‌ای نمی‌سازیم`,
  platformOfTry: '--platform برای ساختن است؛ با --try ننویسید',
  faults: {
    noNewsroom: () =>
      'در این پوشه تحریریه‌ای با بسته‌هایش نیست (node_modules/peyk)؛ فرمان را در پوشهٔ تحریریه و پس از «npm ci» اجرا کنید',
    noNode: (name: string) =>
      `بستهٔ ${name}، که Node در آن است، نصب نیست؛ «npm ci» را بی --omit=optional اجرا کنید`,
    linked: (names: string) =>
      `این بسته‌ها پیوندی به جای دیگر این دستگاه‌اند و همراه نمی‌آیند: ${names}؛ آن‌ها را با «npm install» نصب کنید`,
    noLock: () =>
      'package-lock.json نیست؛ «npm install» را اجرا کنید تا بسته‌های دستگاه دیگر هم همین نسخه‌ها باشند',
    npmFailed: (said: string) => `npm بسته‌ها را نیاورد؛ اینترنت را وارسی کنید.\n${said}`,
    notHere: (platform: string) =>
      `این بسته برای ${platform} است و روی این دستگاه آزموده نمی‌شود؛ آن را روی همان دستگاه بیازمایید`,
    noKit: (file: string) => `«${file}» بستهٔ پیک نیست یا باز نمی‌شود`,
    stepFailed: (said: string) => `بسته کار نمی‌کند:\n${said}`,
  },
  fetching: (platform: string): string => `گرفتن بسته‌ها برای ${platform}…`,
  packing: 'بسته‌بندی',
  closing: 'گذاشتن همه در یک پرونده…',
  made: (file: string, kit: { bytes: number; unpacked: number; files: number; sum: string }) =>
    [
      `بسته در ${file} است: ${megabytes(kit.bytes)}، و باز شده ${megabytes(kit.unpacked)} در ${formatNumber(kit.files)} پرونده.`,
      `SHA-256: ${kit.sum}`,
      'آن را روی دستگاه دیگر باز کنید و install.sh را اجرا کنید:',
      `  tar -xzf ${file.split('/').at(-1) ?? file} && sh peyk-kit-*/install.sh پوشه`,
    ].join('\n'),
  trying: {
    unpack: 'بازکردن بسته…',
    install: 'نصب در پوشه‌ای تازه…',
    write: 'نوشتن خبری آزمایشی…',
    build: 'ساختن سایت…',
  },
  tried: (isCutOff: boolean, seconds: number): string =>
    [
      `بسته کار می‌کند: نصب شد و سایتی با یک خبر ساخت، در ${formatNumber(Math.round(seconds))} ثانیه.`,
      isCutOff
        ? 'شبکه در این آزمون بریده بود، و از برنامه‌های دستگاه تنها sh، tar، gzip و coreutils در دسترس.'
        : 'این دستگاه نگذاشت شبکه بریده شود؛ پراکسی‌ها به جایی نمی‌رفتند. از برنامه‌های دستگاه تنها sh، tar، gzip و coreutils در دسترس بود.',
    ].join('\n'),
  /** What is tried with. */
  sample: { title: 'خبر آزمایشی', section: 'news', sections: 'news=خبرها' },
  install: INSTALL,
} as const;

/** The words of the pages of help. */
export const KIT_HELP = {
  title: 'راهنماهای پیک',
  english: 'In English',
  lead: {
    fa: 'این صفحه‌ها بی اینترنت خوانده می‌شوند. فرمان‌ها با npm نوشته شده‌اند. در تحریریه‌ای که از بستهٔ یک‌جا ساخته شده است، به جای <code dir="ltr">npm run check -- --fix</code> بنویسید <code dir="ltr">./peyk check --fix</code>.',
    en: 'These pages are read without a network. Commands are written with npm; in a newsroom that was made from a kit, write <code>./peyk check --fix</code> for <code>npm run check -- --fix</code>.',
  },
  back: { fa: 'همهٔ راهنماها', en: 'All manuals' },
} as const;
