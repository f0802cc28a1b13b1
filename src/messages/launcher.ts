import { toPersianDigits } from '../lib/persian/digits.ts';

/** What the `peyk` command says before any of its commands runs. */
export const LAUNCHER = {
  /** `needed`: the first number of the version that comes along; `found`: the version of the machine. */
  noNode: (needed: number, found: string): string =>
    [
      `پیک به Node ${toPersianDigits(needed)} نیاز دارد که همراه آن نصب می‌شود، و اینجا نصب نشده است (Node این دستگاه: ${found}).`,
      '  ← در پوشهٔ تحریریه «npm install --include=optional» را اجرا کنید. اگر برای این دستگاه نسخه‌ای نیست، خودتان Node تازه‌تری نصب کنید.',
    ].join('\n'),
} as const;
