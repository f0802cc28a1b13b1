import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const content = await mkdtemp(join(tmpdir(), 'peyk-front-'));
afterAll(() => rm(content, { recursive: true, force: true }));
await cp('tests/fixtures/tiny', content, { recursive: true });

const write = (code: number, day: string, section: string) =>
  writeFile(
    join(content, `news/${code}.md`),
    `---\ncode: ${code}\ntitle: خبر ${code}\npublishedAt: ${day} 10:00\nsection: ${section}\n---\n\nمتن.\n`,
  );
/** In Farvardin 1405, days apart; and before it as many as leave some for the blocks. */
for (const [at, section] of ['ict', 'ict', 'society', 'society', 'society', 'ict'].entries())
  await write(900 + at, `1405-01-1${at}`, section);
for (let at = 0; at < 8; at += 1) await write(910 + at, `1404-12-1${at}`, 'society');
await writeFile(
  join(content, 'front.yml'),
  `bar: { text: راه <بسته> است & تمام, url: /news/902/, until: 1405-01-13 12:00 }
top:
  - { code: 900, until: 1405-01-14 12:00 }
  - 904
special:
  title: پروندهٔ سیل
  text: آنچه تا امروز شد.
  image: { src: ../media/small.jpg, alt: پل }
  url: /tags/
  items: [901]
blocks:
  - { section: society, count: 1, look: columns }
`,
);
const at = (time: string) => buildSite({ content, env: { PEYK_NOW: `2026-04-${time}+03:30` } });
/** 12 and 14 Farvardin 1405, noon passed on the second. */
const [early, late] = [await at('01T11:00:00'), await at('03T13:00:00')];
afterAll(() => Promise.all([early.remove(), late.remove()]));

const front = ({ out }: { out: string }) => new Site(out).page('/');
/** The code of the first story of the page. */
const lead = (built: { out: string }) =>
  attribute(select(front(built), 'main [data-code]')[0]!, 'data-code');
const part = (built: { out: string }, name: string) =>
  select(front(built), `main [data-part="${name}"]`);

describe('front.yml', () => {
  test('says what leads, and what ends gives way', () => {
    expect(early.code, early.log).toBe(0);
    expect(lead(early)).toBe('900');
    expect(lead(late)).toBe('904');
  });

  test('shows the urgent line once its item is out, and until it ends', () => {
    const [bar] = part(early, 'bar');
    const [link] = select(bar!, 'a');
    expect(textOf(bar!)).toContain('فوری');
    expect(textOf(link!).trim()).toBe('راه <بسته> است & تمام');
    expect(attribute(link!, 'href')).toBe('/news/902/');
    expect(part(late, 'bar')).toEqual([]);
  });

  test('shows the box with its picture and its items', () => {
    const [box] = part(late, 'special');
    expect(attribute(selectOne(box!, 'h2 a'), 'href')).toBe('/tags/');
    expect(attribute(selectOne(box!, 'img'), 'alt')).toBe('پل');
    expect(select(box!, '[data-code]').map((entry) => attribute(entry, 'data-code'))).toEqual([
      '901',
    ]);
  });

  test('shows the sections that are named, with as many items in their look', () => {
    const blocks = select(front(late), 'main section').filter((section) =>
      attribute(section, 'aria-labelledby')?.startsWith('section-'),
    );
    expect(blocks.map((block) => attribute(block, 'aria-labelledby'))).toEqual(['section-society']);
    expect(attribute(blocks[0]!, 'class')).toContain('columns');
    expect(select(blocks[0]!, '[data-code]')).toHaveLength(1);
  });
});
