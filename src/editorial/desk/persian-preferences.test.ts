import { expect, test } from 'vitest';
import { persianPreferences } from './persian-preferences.ts';

test.each<[kept: string | null, preferences: object]>([
  [null, { locale: 'fa' }],
  ['{"locale":"en-US","theme":"dark"}', { locale: 'fa', theme: 'dark' }],
  ['{"theme":"dark"}', { locale: 'fa', theme: 'dark' }],
  ['{"locale":', { locale: 'fa' }],
  ['null', { locale: 'fa' }],
  ['[]', { locale: 'fa' }],
])('of %s the desk’s language is Persian, and the rest stays', (kept, preferences) => {
  expect(JSON.parse(persianPreferences(kept))).toEqual(preferences);
});
