import { describe, expect, test } from 'vitest';

import { lintAs } from './lint-as.ts';

const RULE = 'peyk/no-persian-literal';

describe('Persian text', () => {
  test.each([
    ['a string', "export const it = 'خبر';\n"],
    ['a template', 'export const it = (n: number) => `${n} خبر`;\n'],
    ['a key', "export const it = { 'خبر': 1 };\n"],
    ['one letter among Latin ones', "export const it = 'news و news';\n"],
    ['an Arabic form', "export const it = 'ك';\n"],
  ])('is told in %s', async (_, code) => {
    expect(await lintAs('src/cli/probe.ts', code)).toEqual([RULE]);
  });

  test.each([
    ['text', '<p>خبر</p>\n'],
    ['an attribute', '<p title="خبر"></p>\n'],
    ['an expression', "<p>{'خبر'}</p>\n"],
    ['front matter', "---\nconst word = 'خبر';\n---\n\n<p>{word}</p>\n"],
  ])('is told in a component’s %s', async (_, code) => {
    expect(await lintAs('src/components/Probe.astro', code)).toEqual([RULE]);
  });

  test.each([
    ['a comment', '/** «خبر» in Persian. */\nexport const it = 1;\n'],
    ['digits and marks', "export const it = '« ۱۴۰۰، »';\n"],
    ['other alphabets', "export const it = 'news Новости';\n"],
  ])('is not seen in %s', async (_, code) => {
    expect(await lintAs('src/cli/probe.ts', code)).toEqual([]);
  });

  test.each([
    'src/messages/probe.ts',
    'src/lib/persian/probe.ts',
    'src/collections/loaders/probe.test.ts',
  ])('may stand in %s', async (path) => {
    expect(await lintAs(path, "export const it = 'خبر';\n")).toEqual([]);
  });
});
