import { describe, expect, test } from 'vitest';
import { newsJsonSchema } from './json-schema.ts';
import { newsSchema } from './news.ts';

const schema = newsJsonSchema({
  sections: [{ id: 'ict', title: 'ارتباطات' }],
  series: [{ id: 'district-review', title: 'ارزیابی بخشداری‌ها' }],
});
const { properties = {} } = schema;

describe('the schema for code editors', () => {
  test('has every field of an item, each with a sentence', () => {
    expect(Object.keys(properties)).toEqual(Object.keys(newsSchema.shape));
    const silent = Object.entries(properties).filter(([, { description }]) => !description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('asks for what an item needs and refuses unknown names', () => {
    expect(schema).toMatchObject({
      required: ['code', 'title', 'publishedAt', 'section'],
      additionalProperties: false,
    });
  });

  test('offers the sections and series there are', () => {
    expect(properties['section']).toMatchObject({
      enum: ['ict'],
      enumDescriptions: ['ارتباطات'],
    });
    expect(properties['series']?.properties?.['id']).toMatchObject({ enum: ['district-review'] });
  });

  test('takes a code that an editor’s YAML reader sees as a number', () => {
    expect(properties['code']?.['type']).toContain('number');
    expect(properties['tags']?.['type']).toEqual(['array', 'string']);
    expect(properties['draft']?.['type']).toBe('boolean');
  });

  test('leaves a field free where there is nothing to choose from', () => {
    const { properties: free } = newsJsonSchema({ sections: [], series: [] });
    expect(free?.['section']).not.toHaveProperty('enum');
  });
});
