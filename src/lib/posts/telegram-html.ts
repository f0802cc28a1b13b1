import type { PostRun } from './post-run.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A post in the HTML of Telegram's Bot API, where these three signs are all that must be written out. */
export const toTelegramHtml = (runs: readonly PostRun[]): string =>
  runs
    .map(({ text, bold }) => (bold && text !== '' ? `<b>${escape(text)}</b>` : escape(text)))
    .join('');

const escape = (text: string): string => text.replace(/[&<>]/gu, (sign) => SIGNS[sign] ?? sign);
