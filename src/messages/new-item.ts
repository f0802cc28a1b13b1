import { toPersianDigits } from '../lib/persian/digits.ts';

interface Choice {
  id: string;
  title: string;
}

const choiceLines = (sections: readonly Choice[]): string =>
  sections.map(({ id, title }, at) => `  ${toPersianDigits(at + 1)}) ${title} (${id})`).join('\n');

/** What `npm run new` asks and says. */
export const NEW_ITEM = {
  usage:
    'این‌گونه بنویسید: npm run new -- --title "تیتر" --section شناسه [--date "1403-07-24 09:32"] [--edit]',
  askTitle: 'تیتر: ',
  askSection: (sections: readonly Choice[]): string =>
    `سرویس‌ها:\n${choiceLines(sections)}\nشماره یا شناسهٔ سرویس: `,
  noTitle: 'خبر بی‌تیتر ساخته نمی‌شود',
  brokenOff: 'کار رها شد؛ پرونده‌ای ساخته نشد',
  noSections: 'در sections.yml سرویسی نیست؛ نخست یکی بیفزایید',
  missing: (names: readonly string[]): string => `${names.join(' و ')} نوشته نشده است`,
  unknownSection: (section: string, sections: readonly Choice[]): string =>
    `سرویس «${section}» در sections.yml نیست. یکی از این‌ها را بنویسید:\n${choiceLines(sections)}`,
  wrong: (what: string, cure: string): string => `${what}.\n  ← ${cure}.`,
  made: (file: string, code: string, date: string): string =>
    [`پرونده: ${file}`, `کد خبر: ${toPersianDigits(code)}`, `زمان انتشار: ${date}`].join('\n'),
  noEditor: 'متغیر EDITOR نام ویرایشگری ندارد؛ پرونده را خودتان باز کنید',
  editorFailed: (editor: string): string => `ویرایشگر «${editor}» باز نشد؛ پرونده سر جای خود است`,
} as const;
