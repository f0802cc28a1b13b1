import { formatNumber } from '../lib/persian/numbers.ts';
import { showText } from '../lib/shown-text.ts';

interface Thread {
  title: string;
  link: string;
  line: number;
}

/** As much of what another system wrote as is told. */
const cut = (text: string): string => showText(Array.from(text).slice(0, 200).join(''));

/** «تیتر» (نشانی، سطر ۱۲) */
const named = (thread: Thread | undefined): string =>
  thread
    ? `«${cut(thread.title)}» (${[cut(thread.link), `سطر ${formatNumber(thread.line)}`].filter(Boolean).join('، ')})`
    : 'خبری که پرونده از آن چیزی نمی‌گوید';

type Why = 'no-item' | 'no-id' | 'twice' | 'no-text' | 'no-time' | 'too-large' | 'too-many';

const WHY: Readonly<Record<Why, (thread: Thread | undefined) => string>> = {
  'no-item': (thread) =>
    `خبر آن پیدا نشد: ${named(thread)}؛ نشانی کهنه را در aliases خبر بگذارید و دوباره بیاورید`,
  'no-id': () => 'شناسه ندارد',
  twice: () => 'شناسه‌اش در همین پرونده از آنِ نظر دیگری است',
  'no-text': () => 'متن ندارد',
  'no-time': () => 'زمانش خوانده نشد یا هنوز نیامده است',
  'too-large': (thread) => `بزرگ‌تر از آن است که خوانده شود: ${named(thread)}`,
  'too-many': () => 'خبر آن پیش از این ۵۰۰۰ نظر منتشرشده دارد',
};

/** As many ids as a line names; the line of each of the rest is told by its number alone. */
const NAMED = 50;

/** What is said when comments of another system are brought. */
export const BROUGHT_COMMENTS = {
  noExport: (file: string): string =>
    `${showText(file)} برون‌بُرد وردپرس (WXR) یا Disqus نیست، یا خوانده نمی‌شود.`,
  came: ({
    published,
    pending,
    known,
    items,
  }: Record<'published' | 'pending' | 'known' | 'items', number>): string =>
    `${formatNumber(published)} نظر منتشرشده (در ${formatNumber(items)} خبر) و ${formatNumber(pending)} نظر در انتظار بررسی آمد؛ ${formatNumber(known)} نظر پیش‌تر آمده بود.`,
  leftKnowingly: ({ spam, trash, other }: Record<'spam' | 'trash' | 'other', number>): string =>
    `آورده نشد: ${formatNumber(spam)} هرزنامه، ${formatNumber(trash)} نظر دورریخته و ${formatNumber(other)} نوشته که نظر خواننده نیست (بازتاب سایت‌های دیگر و مانند آن).`,
  broken: (file: string, line: number): string =>
    `${showText(file)} از سطر ${formatNumber(line)} به بعد خوانده نشد؛ آنچه پیش از آن بود آمد.`,
  why: WHY,
  /** Why, and which comments: their ids and lines. */
  left: (why: string, comments: readonly { id: string; line: number }[]): string => {
    const lines = comments.map(({ id, line }, at) =>
      at < NAMED && id !== '' ? `${cut(id)} (سطر ${formatNumber(line)})` : formatNumber(line),
    );
    return `${why}\n  ← ${formatNumber(comments.length)} نظر نیامد: ${lines.join('، ')}`;
  },
} as const;
