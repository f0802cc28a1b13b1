import { describe, expect, test } from 'vitest';
import { expectShape, isUnknownAstro, UnknownAstro } from './expect-shape.ts';

class StaticPaths {
  getAll(): string[] {
    return [];
  }
}

const SHAPE = {
  'StaticPaths.prototype.getAll': 'function',
  'manifest.routes': 'array',
  pages: 'map',
  name: 'string',
} as const;

const sound = { StaticPaths, manifest: { routes: [] }, pages: new Map(), name: 'x' };

describe('expectShape', () => {
  test('takes what is as expected', () => {
    expect(() => expectShape('x', sound, SHAPE)).not.toThrow();
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a part that is gone', { ...sound, manifest: {} }],
    ['a whole that is gone', { ...sound, manifest: undefined }],
    ['null in its place', { ...sound, manifest: null }],
    ['a function of another name', { ...sound, StaticPaths: Map }],
    ['a list for a map', { ...sound, pages: [] }],
    ['an object for a list', { ...sound, manifest: { routes: {} } }],
    ['a number for a text', { ...sound, name: 1 }],
  ])('refuses %s', (_name, value) => {
    expect(() => expectShape('x', value, SHAPE)).toThrow(UnknownAstro);
  });
});

test('an unknown Astro is known again below other errors and from other processes', () => {
  const cause = Object.assign(new Error('x'), { name: 'UnknownAstro' });
  expect(isUnknownAstro(new Error('y', { cause }))).toBe(true);
  expect(isUnknownAstro(new UnknownAstro('x'))).toBe(true);
  expect(isUnknownAstro(new Error('x'))).toBe(false);
  expect(isUnknownAstro('UnknownAstro')).toBe(false);
});
