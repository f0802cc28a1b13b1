/** Sending an item on. */
export const SHARE = {
  title: 'این خبر را بفرستید',
  send: 'فرستادن…',
  copy: 'کپی نشانی کوتاه',
  copied: 'نشانی کپی شد',
  copyFailed: 'مرورگر اجازهٔ کپی نداد؛ نشانی را از این‌جا بردارید:',
  to: (target: string): string => `فرستادن در ${target}`,
  targets: {
    eitaa: 'ایتا',
    bale: 'بله',
    soroush: 'سروش',
    rubika: 'روبیکا',
    telegram: 'تلگرام',
    x: 'ایکس',
    email: 'رایانامه',
  },
} as const;
