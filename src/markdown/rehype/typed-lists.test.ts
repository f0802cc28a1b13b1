import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeTypedLists } from './typed-lists.ts';

const html = async (markdown: string) =>
  (await htmlThrough({ rehype: [rehypeTypedLists] }, markdown)).replace(/\n+(?=<)/g, '');

const ol = (...items: string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

test.each([
  ['۱. اول\n۲. دوم', 'dots'],
  ['۱- اول\n۲- دوم', 'hyphens'],
  ['۱ - اول\n۲ - دوم', 'hyphens between spaces'],
  ['۱ـ اول\n۲ـ دوم', 'tatweel'],
  ['۱) اول\n۲) دوم', 'a bracket'],
  ['(۱) اول\n(۲) دوم', 'brackets'],
  ['١. اول\n٢. دوم', 'Arabic digits'],
  ['1- اول\n2- دوم', 'ASCII digits'],
  ['۱-اول\n۲-دوم', 'no space'],
  ['۱. اول\n\n۲. دوم', 'paragraphs of their own'],
  ['۱. اول  \n۲. دوم', 'line breaks'],
  ['۱\\. اول\n\n۲\\. دوم', 'escaped marks'],
])('makes a list of numbers with %s (%s)', async (markdown) => {
  expect(await html(markdown)).toBe(ol('اول', 'دوم'));
});

test.each([
  ['one item', '۱. اول', ol('اول')],
  ['text before', 'مصوبه‌ها:\n۱. اول\n۲. دوم', `<p>مصوبه‌ها:</p>${ol('اول', 'دوم')}`],
  ['a wrapped item', '۱. اول\nدنباله\n۲. دوم', ol('اول\nدنباله', 'دوم')],
  ['a broken item', '۱. اول  \nدنباله', ol('اول<br>دنباله')],
  ['a start after 1', '۵- پنجم\n\n۶- ششم', '<ol start="5"><li>پنجم</li><li>ششم</li></ol>'],
  [
    'text between',
    '۱. اول\n\nمیان\n\n۲. دوم',
    `${ol('اول')}<p>میان</p><ol start="2"><li>دوم</li></ol>`,
  ],
  ['bold items', '**۱. اول**\n\n**۲. دوم**', ol('<strong>اول</strong>', '<strong>دوم</strong>')],
  ['bold numbers', '**۱.** اول\n\n**۲.** دوم', ol('اول', 'دوم')],
  ['consecutive years', '۱۴۰۰. الف\n\n۱۴۰۱. ب', '<ol start="1400"><li>الف</li><li>ب</li></ol>'],
  ['numbers from 1 at the start of lines', 'الف\n۱- ب\n۲- پ', `<p>الف</p>${ol('ب', 'پ')}`],
  ['an item that begins with a number', '۱- ۲۵ نفر\n۲- ۳۰ نفر', ol('۲۵ نفر', '۳۰ نفر')],
  ['typed bullets', '• الف\n• ب', '<ul><li>الف</li><li>ب</li></ul>'],
  ['a quotation', '> ۱. اول\n> ۲. دوم', `<blockquote>${ol('اول', 'دوم')}</blockquote>`],
])('understands %s', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

const own = (...items: string[]) =>
  `<ul data-marks="own">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

test.each([
  ['letters of the alphabet', 'الف) یک\nب) دو\nپ) سه', own('الف) یک', 'ب) دو', 'پ) سه')],
  [
    'letters by abjad',
    'الف- یک\nب- دو\nج- سه\nد- چهار',
    own('الف- یک', 'ب- دو', 'ج- سه', 'د- چهار'),
  ],
  ['letters in brackets', '(الف) یک\n(ب) دو', own('(الف) یک', '(ب) دو')],
  ['letters in paragraphs', 'الف) یک\n\nب) دو', own('الف) یک', 'ب) دو')],
  [
    'letters that head paragraphs',
    'الف) یک\n\nمیان\n\nب) دو\n\nمیان',
    '<p>الف) یک</p><p>میان</p><p>ب) دو</p><p>میان</p>',
  ],
  ['ordinals', 'اول- یک\nدوم- دو\nسوم- سه', own('اول- یک', 'دوم- دو', 'سوم- سه')],
  ['dashes', 'موارد:\n– یک\n– دو', '<p>موارد:</p><ul><li>یک</li><li>دو</li></ul>'],
  ['dashes at the start', '– یک\nدنباله\n— دو', '<ul><li>یک\nدنباله</li><li>دو</li></ul>'],
  ['pictures', '🔹 یک\n🔹دو', own('🔹 یک', '🔹دو')],
  ['different pictures', 'نتیجه:\n✅ یک\n❌ دو', `<p>نتیجه:</p>${own('✅ یک', '❌ دو')}`],
  ['digits in boxes', '1️⃣ یک\n2️⃣ دو', own('1️⃣ یک', '2️⃣ دو')],
  [
    'letters in bold',
    '**الف)** یک\n**ب)** دو',
    own('<strong>الف)</strong> یک', '<strong>ب)</strong> دو'),
  ],
])('understands %s', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  'الف) تنها',
  'ب) یک\nد) دو',
  '– گفت‌وگو',
  '🔹 تنها',
  'رفت\n– آمد – و\n– نشست',
  'و - یک\nپس - دو',
  'اول - یک',
  '۱۴۰۰. سال خوبی بود',
  '۱.۵ درصد رشد',
  '۱۲-۱۵ نفر آمدند',
  '۳ - ۲ به سود میزبان',
  '۱ - ۲ به سود میهمان',
  '۱- ۰ به سود میزبان',
  'نک: ص\n۸).[۲]',
  'در سال\n۱. و نه بیشتر',
  '۲. بی نخست',
  '۵)درصد',
  '۱،۲۰۰ نفر',
  '•••',
  '۱۲۳۴۵. شماره',
])('leaves %j, which is no list', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test('keeps every number a reader saw, whatever the order of the items', async () => {
  const out = await html('۱. الف\n\n۱. ب\n\n۲. پ\n\n۲. ت');
  expect(out).toBe(`${ol('الف')}${ol('ب', 'پ')}<ol start="2"><li>ت</li></ol>`);
});
