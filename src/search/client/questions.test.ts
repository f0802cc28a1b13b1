import { afterAll, describe, expect, test } from 'vitest';
import { smallIndex } from '../../../testkit/search/small-index.ts';

const index = await smallIndex({
  1: { title: 'بازگشایی مدارس استان', text: 'مدارس از مهر باز می‌شوند.' },
  2: { title: 'افتتاح یک مدرسه در خورآباد', text: 'این مدرسه دوازده کلاس دارد.' },
  3: { title: 'یادوارهٔ شهدا برگزار شد', text: 'خانواده‌ها آمدند.' },
  4: { title: 'پیکر شهید گمنام تشییع شد', text: 'در شهر آوا.' },
  5: { title: 'مسئولین پاسخ دادند', text: 'پرسش‌ها بی‌پاسخ نماند.' },
  6: { title: 'گفت‌وگو با مسئول سامانه', text: 'او از آینده گفت.' },
  7: { title: 'تلفن گویای فرمانداری', text: 'با شمارهٔ ۰۲۱-۸۸۷۷۶۶۵۵ تماس بگیرید.' },
  8: { title: 'کتاب تازه', text: 'با شابک ۹۷۸-۹۶۴-۶۷۳۶-۷۱-۹ منتشر شد.' },
  9: { title: 'اینترنت روستاها', text: 'فیبر نوری به سه روستا رسید.' },
  10: { title: 'بارش در تهران و کرج', text: 'باران تا فردا می‌بارد.' },
  11: { title: 'هوای تهران آلوده شد', text: 'شاخص از مرز گذشت.' },
  12: { title: 'سد کرج لبریز شد', text: 'سرریز سد دیدنی است.' },
  13: { title: 'قطع آب در قم', text: 'تعمیر لوله تا شب پایان می‌یابد.' },
  14: { title: 'وزرا به استان آمدند', text: 'سه وزیر همراه بودند.' },
  15: { title: 'نشست منابع طبیعی', text: 'جنگل‌ها پایش می‌شوند.' },
  16: { title: 'هر منبع آب یک کد دارد', text: 'شناسنامهٔ چاه‌ها.' },
  17: { title: 'جوایز جشنواره', text: 'ده نفر برگزیده شدند.' },
  18: { title: 'جایزه برای نوجوانان', text: 'در کتابخانهٔ مرکزی.' },
  19: { title: 'wifi در پارک‌ها', text: 'رایگان است.' },
});
afterAll(() => index.remove());

describe('questions of readers', () => {
  test.each<[question: string, first: string, also?: string[]]>([
    // Plurals taken from Arabic, both ways.
    ['مدارس', '1', ['2']],
    ['مدرسه', '2', ['1']],
    ['شهدا', '3', ['4']],
    ['شهداء', '3', ['4']],
    ['شهید', '4', ['3']],
    ['مسئولین', '5', ['6']],
    ['مسؤولین', '5', ['6']],
    ['وزیر', '14'],
    ['وزرا', '14'],
    ['منابع', '15', ['16']],
    ['منبع', '16', ['15']],
    ['جوایز', '17', ['18']],
    ['جایزه', '18', ['17']],
    // Numbers in any grouping and any digits.
    ['02188776655', '7'],
    ['۰۲۱۸۸۷۷۶۶۵۵', '7'],
    ['021-88776655', '7'],
    ['021 88776655', '7'],
    ['۰۲۱ ۸۸۷۷ ۶۶۵۵', '7'],
    ['021 88 77 66 55', '7'],
    ['9789646736719', '8'],
    ['978-964-6736-71-9', '8'],
    ['۹۷۸ ۹۶۴ ۶۷۳۶ ۷۱ ۹', '8'],
    // What is left out.
    ['تهران -کرج', '11'],
    ['تهران -باران', '11'],
    ['-باران تهران', '11'],
    ['کرج -تهران', '12'],
    ['کرج -«سد کرج»', '10'],
    // Either.
    ['لبریز یا آلوده', '12', ['11']],
    ['«سد کرج» یا قم', '12', ['13']],
    ['قم یا خورآباد', '2', ['13']],
  ])('«%s» finds %s first', async (question, first, also = []) => {
    const { codes } = await index.ask(question);
    expect(codes[0]).toBe(first);
    expect(codes).toEqual(expect.arrayContaining(also));
  });

  test.each([
    ['تهران -کرج', ['10', '12']],
    ['کرج -تهران', ['10', '11']],
    ['سد -کرج', ['12']],
  ])('«%s» finds none of %j', async (question, unwanted) => {
    const { codes } = await index.ask(question);
    for (const code of unwanted) expect(codes).not.toContain(code);
  });

  test.each([
    ['hdkjvkj', 'اینترنت'],
    ['jivhk', 'تهران'],
    ['Jivhk', 'تهران'],
    ['lnvsi', 'مدرسه'],
    ['صهبه', 'wifi'],
  ])('«%s» was meant as «%s»', async (question, meant) => {
    expect(await index.ask(question)).toEqual({ codes: [], nearby: [meant] });
  });
});
