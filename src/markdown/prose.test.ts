import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { proseRuns, rewriteRun, runText } from './prose.ts';
import { textOf } from '../lib/hast-tree.ts';

const tree = (...children: Element[]): Root => ({ type: 'root', children });

test.each([
  ['sees past inline elements', tree(h('p', ['الف ', h('b', 'ب')])), ['الف ب']],
  ['begins anew with each block', tree(h('p', 'الف'), h('p', 'ب')), ['الف', 'ب']],
  [
    'parts an item from the list in it',
    tree(h('li', ['الف', h('ul', h('li', 'ب'))])),
    ['الف', 'ب'],
  ],
  ['puts one character for code', tree(h('p', ['الف', h('code', 'ab'), 'ب'])), ['الف\uFFFCب']],
  ['puts a line end for a break', tree(h('p', ['الف', h('br'), 'ب'])), ['الف\nب']],
  ['leaves out an address', tree(h('p', [h('a', 'https://a.ir'), ' ب'])), ['\uFFFC ب']],
  ['leaves out Arabic', tree(h('p', [h('span', { lang: 'ar' }, 'ي'), ' ب'])), ['\uFFFC ب']],
  ['leaves out what has no words', tree(h('p', [' ', h('img')])), []],
])('%s', (_, root, expected) => {
  expect(proseRuns(root).map(runText)).toEqual(expected);
});

test('rewrites across elements and gives each its part', () => {
  const root = tree(h('p', ['ab', h('b', 'cd'), 'ef']));
  for (const run of proseRuns(root)) rewriteRun(run, (text) => text.toUpperCase());
  expect(textOf(root)).toBe('ABCDEF');
  expect(root.children[0]).toMatchObject({ children: [{ value: 'AB' }, {}, { value: 'EF' }] });
});

test('refuses a rewrite that would mix the parts up', () => {
  const [run] = proseRuns(tree(h('p', 'الف')));
  expect(() => rewriteRun(run!, (text) => `${text}!`)).toThrow(RangeError);
});
