import { formatNumber } from '../lib/persian/numbers.ts';

/** What moderators see of their own account. */
export const ACCOUNT = {
  title: 'حساب من',
  role: (role: string): string => `نقش شما: ${role}`,
  passkeys: 'گذرکلیدها',
  about:
    'با گذرکلید، بدون نام و گذرواژه، با اثر انگشت، چهره یا رمز دستگاه وارد می‌شوید. برای هر دستگاه یکی بسازید. گذرواژه هم همچنان کار می‌کند.',
  none: 'هنوز گذرکلیدی ندارید.',
  noScript: 'ساختن گذرکلید جاوااسکریپت می‌خواهد؛ ورود با گذرواژه نمی‌خواهد.',
  name: 'نام گذرکلید',
  example: 'گوشی من',
  madeAt: 'زمان ساخت:',
  usedAt: 'آخرین ورود با آن:',
  neverUsed: 'هنوز با آن وارد نشده‌اید.',
  make: 'ساخت گذرکلید',
  rename: 'تغییر نام',
  nameOf: (name: string): string => `نام گذرکلید «${name}»`,
  remove: 'حذف',
  removeOf: (name: string): string => `حذف گذرکلید «${name}»`,
  failed: 'گذرکلید ساخته نشد: دستگاه نپذیرفت یا مهلت گذشت.',
  done: {
    made: 'گذرکلید ساخته شد.',
    named: 'نام گذرکلید عوض شد.',
    removed: 'گذرکلید حذف شد؛ دیگر با آن نمی‌توان وارد شد.',
  } as Readonly<Record<string, string>>,
  wrong: 'گذرکلید پذیرفته نشد؛ دوباره بسازید.',
  many: (most: number): string =>
    `بیش از ${formatNumber(most)} گذرکلید نمی‌توان داشت؛ یکی را حذف کنید.`,
  badName: (most: number): string => `نامی بنویسید که بیشتر از ${formatNumber(most)} نویسه نباشد.`,
  gone: 'این گذرکلید دیگر نیست.',
  signIn: {
    use: 'ورود با گذرکلید',
    failed: 'با گذرکلید وارد نشدید: دستگاه نپذیرفت یا مهلت گذشت.',
    wrong: 'این گذرکلید پذیرفته نشد؛ دوباره امتحان کنید یا با گذرواژه وارد شوید.',
  },
} as const;
