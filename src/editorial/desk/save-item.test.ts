import { describe, expect, test } from 'vitest';
import { fixText } from '../checker/rules/fix-text.ts';
import { toDesk, type DeskData } from './entry-data.ts';
import { editedItemText, newItemText, readItem } from './save-item.ts';

const fix = (text: string): string => fixText(text, 'news/1.md').text;

const OLD = `---
code: ۲۷۷۴۹۵
title: كتاب ها رسيد
publishedAt: "شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲"
section: ict
tags: 'پیام‌رسان، فضای مجازی'   # دو برچسب
image: ../../../media/1400/08/meeting.jpg
draft: false
gallery:
  - ../media/a.jpg
  - { src: /media/b.jpg, alt: ب }
---


بند يکم  با متن كهنه.

بند دوم.


`;

function form(text: string): DeskData {
  const item = readItem(text);
  if (!item) throw new Error('unreadable');
  return toDesk(item);
}

describe('an old file', () => {
  test('is a form with short forms spelt out', () => {
    expect(form(OLD)).toEqual({
      code: '۲۷۷۴۹۵',
      title: 'كتاب ها رسيد',
      publishedAt: '1400-08-15 09:32',
      section: 'ict',
      tags: ['پیام‌رسان', 'فضای مجازی'],
      image: { src: '/media/1400/08/meeting.jpg' },
      gallery: [{ src: '/media/a.jpg' }, { src: '/media/b.jpg', alt: 'ب' }],
      body: 'بند يکم  با متن كهنه.\n\nبند دوم.',
    });
  });

  test('stays as it is, byte for byte, when nothing was changed', () => {
    const data = { ...form(OLD), kicker: '', updatedAt: undefined, draft: false, aliases: [] };
    expect(editedItemText(OLD, data, fix)).toBe(OLD);
  });

  test('differs only in the line of what was changed, and that line is corrected', () => {
    const text = editedItemText(OLD, { ...form(OLD), section: 'health', lead: 'او مي رود' }, fix);
    expect(text).toBe(
      OLD.replace('section: ict', 'section: health').replace('رسيد\n', 'رسيد\nlead: او می‌رود\n'),
    );
  });

  test('gets what a picture lacked', () => {
    const image = { src: '/media/1400/08/meeting.jpg', alt: 'نشست' };
    expect(editedItemText(OLD, { ...form(OLD), image }, fix)).toBe(
      OLD.replace(
        'image: ../../../media/1400/08/meeting.jpg',
        'image:\n  src: ../media/1400/08/meeting.jpg\n  alt: نشست',
      ),
    );
  });

  test('keeps the lines of its body that stay', () => {
    const body = 'بند يکم  با متن كهنه.\n\nبند دوم، و كتاب ها.';
    expect(editedItemText(OLD, { ...form(OLD), body }, fix)).toBe(
      OLD.replace('بند دوم.\n\n\n', 'بند دوم، و کتاب‌ها.\n'),
    );
  });
});

describe('a new file', () => {
  test('is in the one form of all items, corrected', () => {
    const data = {
      body: 'او مي رود.\n',
      section: 'ict',
      code: '14050818094839',
      title: 'كتاب ها',
      publishedAt: '1405-08-18 09:48:39',
      image: { src: '/media/1405/08/a.webp', alt: 'نشست', caption: '' },
      tags: ['راه'],
      draft: false,
    };
    expect(newItemText(data, fix)).toBe(
      '---\ncode: 14050818094839\ntitle: کتاب‌ها\npublishedAt: 1405-08-18 09:48:39\nsection: ict\ntags: [راه]\nimage:\n  src: ../media/1405/08/a.webp\n  alt: نشست\n---\n\nاو می‌رود.\n',
    );
  });
});
