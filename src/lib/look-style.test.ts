import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookStyle } from './look-style.ts';

test('is nothing where nothing is said', () => {
  expect([lookStyle(), lookStyle({})]).toEqual(['', '']);
});

test.each([
  [{ accent: '#ffd400' }, ['--brand-on-light:#ffd400', '--accent-on-light:#']],
  [{ corners: 'round' as const }, ['--corner:10px']],
  [{ density: 'compact' as const }, ['--line-text:1.75', '--space-6:1.5rem']],
])('%j sets tokens', (look, parts) => {
  for (const part of parts) expect(lookStyle(look)).toContain(part);
});

test('says nothing of what is as all have it', () => {
  expect(lookStyle({ density: 'comfortable' }, { faces: [] })).toBe('');
});

test('sets pages in the newsroom’s own type', () => {
  const style = lookStyle({}, { faces: [{ url: '/media/a-font.woff2', weights: '400 700' }] });
  expect(style).toContain("src:url(/media/a-font.woff2)format('woff2');font-weight:400 700;");
  expect(style).toContain('--font-text:Newsroom,');
});

test('chooses between two logos only where there are two', () => {
  expect(lookStyle({}, { logo: {} })).not.toContain('on-dark');
  expect(lookStyle({}, { logo: { dark: {} } })).toContain('.on-dark{display:none}');
});

test('never ends the element that it stands in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const accent = `#${value.toString(16).padStart(6, '0')}`;
      expect(lookStyle({ accent, corners: 'sharp' })).toMatch(
        /^@layer tokens\{:root:root\{(?:--[\w-]+:[#\w]+;?)+\}\}$/u,
      );
    }),
  );
});
