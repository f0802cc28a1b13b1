import { describe, expect, test } from 'vitest';
import { REFERENCE_EN } from '../../messages/reference/english.ts';
import { REFERENCE_FA } from '../../messages/reference/persian.ts';
import { readMdxBody } from '../loaders/mdx-body.ts';
import { COMPONENT_NAMES, COMPONENT_SCHEMAS } from '../schemas/components.ts';
import {
  componentExample,
  toldOfBody,
  TOLD_COMPONENTS,
  WRONG_COMPONENTS,
} from './component-examples.ts';
import { keysOf } from './keys.ts';

test('each component is told of once', () => {
  expect(TOLD_COMPONENTS.flat().toSorted()).toEqual(COMPONENT_NAMES.toSorted());
});

describe.each(TOLD_COMPONENTS.map((names) => ({ names, first: names[0] })))('$first', (told) => {
  const { names, first } = told;
  const body = componentExample(first);

  test('has an example that a build takes, with all that it may be given', () => {
    expect(toldOfBody(body)).toBeUndefined();
    const { components } = readMdxBody(body);
    for (const name of names) {
      const given = components.filter((each) => each.name === name);
      const written = JSON.stringify(given.map(({ props }) => props));
      const keys = keysOf(COMPONENT_SCHEMAS[name]).map(({ path }) => path.split('.').at(-1));
      expect(given).not.toEqual([]);
      expect(keys.filter((key) => !written.includes(`"${key}":`))).toEqual([]);
    }
  });

  test('has words for all that it may be given, and for nothing else, in both languages', () => {
    for (const { components } of [REFERENCE_FA, REFERENCE_EN])
      for (const name of names) {
        const paths = keysOf(COMPONENT_SCHEMAS[name]).map(({ path }) => path);
        const { about, keys } = components.each[name];
        expect(Object.keys(keys).toSorted()).toEqual(paths.toSorted());
        expect([about, ...Object.values(keys)]).not.toContain('');
      }
  });
});

test.each(WRONG_COMPONENTS)('%s is refused', (body) => {
  expect(toldOfBody(body)).toMatch(/\p{L}\. .+\.$/u);
});
