import { expect, test } from 'vitest';
import { describeMissing, placeOf } from './place-of.ts';

test.each([
  ['', ''],
  ['title', 'title'],
  ['event.date', 'event.date'],
  ['menu.0', 'مورد ۱ از menu'],
  ['menu.0.title', 'title در مورد ۱ از menu'],
  ['0.title', 'title در مورد ۱'],
  ['footer.0.links.11.title', 'title در مورد ۱۲ از links در مورد ۱ از footer'],
  ['event.attendees.2', 'مورد ۳ از event.attendees'],
])('%j is told as %j', (field, told) => {
  expect(placeOf(field)).toBe(told);
});

test.each([
  ['name', 'خطی با «name:» و مقدار آن بیفزایید'],
  ['desk.repo', 'در desk خطی با «repo:» و مقدار آن بیفزایید'],
  ['menu.1.title', 'در مورد ۲ از menu خطی با «title:» و مقدار آن بیفزایید'],
])('of %j that lacks, its own name is asked for', (field, cure) => {
  expect(describeMissing(field).cure).toBe(cure);
});
