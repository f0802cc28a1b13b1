import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_FILES } from './content-files.ts';
import { exampleOf } from './examples.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { keysOf } from './keys.ts';

const CHOICES = {
  sections: [
    { id: 'ict', title: 'ارتباطات' },
    { id: 'economy', title: 'اقتصاد' },
    { id: 'development', title: 'عمران' },
  ],
  series: [{ id: 'district-review', title: 'ارزیابی بخشداری‌ها' }],
  people: [
    { id: 'sara-mehregan', title: 'سارا مهرگان' },
    { id: 'reza-navid', title: 'رضا نوید' },
    { id: 'nasim-azad', title: 'نسیم آزاد' },
  ],
  pages: [{ id: 'about', title: 'دربارهٔ ما' }],
  dossiers: [{ id: 'flood', title: 'سیل' }],
};

const schemaOf = (name: string, choices = CHOICES) => {
  const file = CONTENT_FILES.find((each) => each.name === name);
  if (!file) throw new Error(name);
  return jsonSchemaOf(file, choices);
};

/** As much of a validator as these schemas need. @returns where a value does not fit */
function misfits(schema: JsonSchema, value: unknown, at = ''): string[] {
  const either = schema['anyOf'] as JsonSchema[] | undefined;
  if (either) return either.some((one) => misfits(one, value).length === 0) ? [] : [at];
  const choices = schema['enum'] as unknown[] | undefined;
  if (choices) return choices.includes(value) ? [] : [at];
  const types = [schema['type']].flat();
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (!types.includes(type)) return [at];
  if (Array.isArray(value))
    return value.flatMap((entry, index) => misfits(schema.items ?? {}, entry, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const lacking = ((schema['required'] as string[] | undefined) ?? []).filter(
    (key) => !(key in value),
  );
  return [
    ...lacking.map((key) => `${at}.${key}`),
    ...Object.entries(value).flatMap(([key, each]) => {
      const known = schema.properties?.[key];
      return known ? misfits(known, each, `${at}.${key}`) : [`${at}.${key}`];
    }),
  ];
}

describe.each(CONTENT_FILES)('the schema of $path for code editors', (file) => {
  const schema = jsonSchemaOf(file, CHOICES);

  test('takes the example as editors’ YAML readers read it', () => {
    expect(misfits(schema, parse(exampleOf(file).yaml))).toEqual([]);
  });

  test('says in Persian what each key is', () => {
    const map = file.shape === 'list' ? (schema.items ?? {}) : schema;
    const described = (at: JsonSchema, path: readonly string[]): JsonSchema | undefined => {
      const [key, ...rest] = path;
      if (key === undefined) return at;
      const whole = [at, ...((at['anyOf'] as JsonSchema[] | undefined) ?? [])].find(
        (one) => one.properties ?? one.items,
      );
      const inner = whole?.items ?? whole;
      const map = inner?.properties ? inner : (inner?.['anyOf'] as JsonSchema[])?.at(-1);
      const next = map?.properties?.[key];
      return next && described(next, rest);
    };
    const silent = keysOf(file.schema).filter(
      ({ path }) => !/[آ-ی]/u.test(String(described(map, path.split('.'))?.['description'])),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('the schema of items', () => {
  test('asks for what an item needs and refuses unknown names', () => {
    expect(schemaOf('news')).toMatchObject({
      required: ['code', 'title', 'publishedAt', 'section'],
      additionalProperties: false,
    });
  });

  test('offers the sections and series there are', () => {
    const { properties } = schemaOf('news');
    expect(properties?.['section']).toMatchObject({
      enum: ['ict', 'economy', 'development'],
      enumDescriptions: ['ارتباطات', 'اقتصاد', 'عمران'],
    });
    expect(properties?.['series']?.properties?.['id']).toMatchObject({ enum: ['district-review'] });
  });

  test('takes a code that an editor’s YAML reader sees as a number', () => {
    const { properties } = schemaOf('news');
    expect(properties?.['code']?.['type']).toContain('number');
    expect(properties?.['draft']?.['type']).toBe('boolean');
  });

  test('leaves a field free where there is nothing to choose from', () => {
    const none = { sections: [], series: [], people: [], pages: [], dossiers: [] };
    const { properties } = schemaOf('news', none);
    expect(properties?.['section']).not.toHaveProperty('enum');
  });
});

test.each([
  ['news', { code: 1, title: 'الف', publishedAt: '1403', section: 'ict', tags: 'راه، زمستان' }, []],
  ['news', { code: 1, title: 'الف', publishedAt: 1403, section: 'art' }, ['.section']],
  ['news', { code: 1, title: 'الف', publishedAt: 1403, section: 'ict', gallery: ['a.jpg'] }, []],
  ['news', { code: 1, title: 'الف', publishedAt: 1403, section: 'ict', titel: '' }, ['.titel']],
  ['site', { name: 'الف', comments: 'on', counts: 'beacon' }, []],
  ['site', { name: 'الف', comments: 'yes' }, ['.comments']],
  ['site', { name: 'الف', menu: [{ section: 'art' }] }, ['.menu[0].section']],
  ['sections', [{ id: 'ict' }], ['[0].title']],
  ['check', { rules: { 'three-dots': 'loud' } }, ['.rules.three-dots']],
])('of %s, %j does not fit at %j', (name, value, places) => {
  expect(misfits(schemaOf(name), value)).toEqual(places);
});
