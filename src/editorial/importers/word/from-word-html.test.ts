import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../../lib/calendar/format.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import { readSource } from '../read-source.ts';
import { wordItem, wordParagraph, writeWordHtml } from '../testing/write-word-html.ts';

function read(html: string): ExtractedItem {
  const source = readSource(Buffer.from(html));
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}
const bodyOf = ({ blocks }: ExtractedItem): string =>
  blocks.map(({ markdown }) => markdown).join('\n\n');

const MEETING =
  'هفتمین جلسه شورای آب استان با حضور استاندار و نمایندگان کشاورزان روز سه‌شنبه ۲۴ مهر ۱۴۰۳ در تالار بهار استانداری برگزار شد.';

describe('a page that Word saved', () => {
  test('gives the headline, and not what the file was called, and the record of the meeting', () => {
    const found = read(
      writeWordHtml([
        wordParagraph('بسمه تعالی'),
        wordParagraph('<b>هفتمین جلسه شورای آب استان برگزار شد</b>'),
        wordParagraph('تاریخ: ۱۴۰۳/۰۷/۲۴'),
        wordParagraph(MEETING),
        wordParagraph('در این جلسه مقرر شد سهم آب دشت‌آرا تا خرداد تغییر نکند.'),
      ]),
    );
    expect(found).toMatchObject({
      title: 'هفتمین جلسه شورای آب استان برگزار شد',
      series: { number: 7 },
      event: {
        date: { year: 1403, month: 7, day: 24 },
        place: 'تالار بهار استانداری',
        attendees: ['استاندار', 'نمایندگان کشاورزان'],
        decisions: ['سهم آب دشت‌آرا تا خرداد تغییر نکند.'],
      },
    });
    expect(found.publishedAt && formatDateTime(found.publishedAt.instant)).toMatch(/۲۴ مهر ۱۴۰۳/u);
    expect(found.doubts.map(({ kind }) => kind)).not.toContain('lines-left');
  });

  test('has its title in Word’s style for it', () => {
    const found = read(
      writeWordHtml([
        wordParagraph('استانداری آذرچشمه'),
        wordParagraph('پل تازه باز شد', 'MsoTitle'),
        wordParagraph('پل امروز باز شد و مردم از آن گذشتند.'),
      ]),
    );
    expect(found.title).toBe('پل تازه باز شد');
  });

  test.each([
    [
      'points',
      [wordItem('سنگ', '·'), wordItem('سیمان سفید', 'o', 2), wordItem('آب', '·')],
      '- سنگ\n  - سیمان سفید\n- آب',
    ],
    ['numbers', [wordItem('سنگ', '1.'), wordItem('آب', '2.')], '1. سنگ\n2. آب'],
    ['Persian numbers', [wordItem('سنگ', '۳-'), wordItem('آب', '۴-')], '3. سنگ\n4. آب'],
    [
      'numbers without a mark for what they are',
      [
        "<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>سنگ</p>",
        "<p class=MsoListParagraphCxSpLast style='text-indent:-.25in'>2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>آب</p>",
      ],
      '1. سنگ\n2. آب',
    ],
    ['a paragraph beside a list', [wordParagraph('سنگ', 'MsoListParagraph')], 'سنگ'],
  ])('keeps %s', (_, items, markdown) => {
    const opening = [
      wordParagraph('پل تازه باز شد', 'MsoTitle'),
      wordParagraph('پل امروز باز شد.'),
    ];
    expect(bodyOf(read(writeWordHtml([...opening, ...items])))).toBe(
      `پل امروز باز شد.\n\n${markdown}`,
    );
  });

  test('keeps what is raised, struck out or bold by its looks, and its notes', () => {
    const found = read(
      writeWordHtml([
        wordParagraph('پل تازه باز شد', 'MsoTitle'),
        wordParagraph(
          "هزینه <span style='text-decoration:line-through'>۲۰۰۰</span> ۳۰۰۰ و ۱۰<span style='vertical-align:super'>۶</span> و <span style='font-weight:bold'>بیشتر</span><a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>",
        ),
        '<div style=\'mso-element:footnote-list\'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1">[1]</a> به نرخ پارسال</p></div></div>',
      ]),
    );
    expect(bodyOf(found)).toBe(
      'هزینه ~~۲۰۰۰~~ ۳۰۰۰ و ۱۰<sup>۶</sup> و **بیشتر**[^1]\n\n[^1]: به نرخ پارسال',
    );
  });

  test('has its pictures beside it, with their captions', () => {
    const found = read(
      writeWordHtml([
        wordParagraph('پل تازه باز شد', 'MsoTitle'),
        wordParagraph('پل امروز باز شد و مردم از آن گذشتند.'),
        '<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="a.files/i.png"/></v:shape><![endif]--><![if !vml]><img width=1 src="bridge.files/image001.jpg" alt="پل"><![endif]></p>',
        wordParagraph('پل تازه در نخستین روز', 'MsoCaption'),
      ]),
    );
    expect(bodyOf(found)).toContain('![پل](bridge.files/image001.jpg "پل تازه در نخستین روز")');
  });
});

describe('a page of a site that holds what was pasted from Word', () => {
  test('has its lists, and is read as a page', () => {
    const found = read(
      `<html><head><meta charset="utf-8"></head><body><nav><a>خانه</a></nav><article><h1>پل تازه باز شد</h1><div class="entry-content">${wordParagraph('پل امروز باز شد و مردم از آن گذشتند.')}${wordItem('سنگ', '·')}${wordItem('آب', '·')}</div></article></body></html>`,
    );
    expect(found.title).toBe('پل تازه باز شد');
    expect(bodyOf(found)).toBe('پل امروز باز شد و مردم از آن گذشتند.\n\n- سنگ\n- آب');
  });
});
