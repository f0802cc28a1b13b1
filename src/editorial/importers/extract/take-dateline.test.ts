import { describe, expect, test } from 'vitest';
import { readDateline } from './take-dateline.ts';

describe('datelines', () => {
  test.each([
    ['آیتیمن- وزیر گفت', 'آی‌تی‌من', false],
    ['تهران - ایرنا - وزیر گفت', 'تهران، ایرنا', false],
    ['ایسنا/خوزستان مدیر گفت', 'ایسنا، خوزستان', false],
    ['شیراز (ایرنا) - باران بارید', 'شیراز (ایرنا)', false],
    ['مهررود- باران بارید', 'مهررود', true],
    ['ایرنا: باران آمد', 'ایرنا', false],
  ])('«%s» has %s', (text, dateline, guessed) => {
    expect(readDateline(text)).toMatchObject({ dateline, guessed });
  });

  test.each([
    'علی کریمی - مدیر آب - گفت آب هست',
    'وزیر گفت: راه باز است',
    'به گزارش ایسنا، راه باز شد',
    'پیام‌رسان‌های داخلی - که پنج تا هستند - رشد کردند',
    'نشست آب-برق برگزار شد',
    'مدیر آب و برق استان در نشست خبری - گفت',
  ])('«%s» has none', (text) => {
    expect(readDateline(text)).toBeUndefined();
  });
});
