import { describe, expect, test } from 'vitest';
import { attribute, parsePage, select, selectOne, textOf } from '../../../../testkit/site/dom.ts';
import { helpFiles } from './help-files.ts';
import { helpPage } from './help-page.ts';

const page = (text: string, name = 'a.fa.md', beside: string[] = []): string =>
  helpPage({ name, text, beside: new Set(beside) });

describe('pages of help', () => {
  test('are Persian from the right, English from the left, and code from the left in both', () => {
    const html = parsePage(page('# یک\n\n`npm`\n\n```sh\nnpm ci\n```\n'));
    expect(attribute(selectOne(html, 'html'), 'dir')).toBe('rtl');
    expect(attribute(selectOne(html, 'pre'), 'dir')).toBe('ltr');
    expect(attribute(selectOne(html, 'p code'), 'dir')).toBe('auto');
    const english = parsePage(page('# One\n', 'a.md'));
    expect(attribute(selectOne(english, 'html'), 'lang')).toBe('en');
  });

  test('lead to each other, and of what stays behind the words are left', () => {
    const html = page(
      '[یک](b.fa.md#x) [دو](../src/a.ts) [سه](https://example.ir) ![چهار](no.webp)',
      'a.fa.md',
      ['b.fa.md'],
    );
    const links = select(parsePage(html), 'main a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(['b.fa.html#x', 'https://example.ir']);
    expect(html).toContain('<span>دو</span>');
    expect(html).not.toContain('<img');
  });

  test('of all manuals lead to what is there, and are listed with the Persian ones first', () => {
    const files = helpFiles('docs');
    const pages = new Map(
      [...files]
        .filter(([name]) => name.endsWith('.html'))
        .map(([name, text]) => [name, parsePage(String(text))]),
    );
    const ids = new Map(
      [...pages].map(([name, html]) => [
        name,
        new Set(select(html, '[id]').map((node) => attribute(node, 'id'))),
      ]),
    );
    const lost: string[] = [];
    for (const [name, html] of pages)
      for (const node of select(html, '[href], [src]')) {
        const href = attribute(node, 'href') ?? attribute(node, 'src') ?? '';
        if (/^(?:https?|mailto):/u.test(href)) continue;
        const [file = '', id] = decodeURI(href).split('#');
        const target = file === '' ? name : file;
        if (!files.has(target) || (id !== undefined && !ids.get(target)?.has(id)))
          lost.push(`${name}: ${href}`);
      }
    expect(lost).toEqual([]);
    const front = pages.get('index.html');
    const listed = select(front!, 'main a').map((link) => attribute(link, 'href'));
    expect(listed.length).toBe(pages.size - 1);
    const firstEnglish = listed.findIndex((href) => !href?.includes('.fa.'));
    expect(listed.slice(firstEnglish).some((href) => href?.includes('.fa.'))).toBe(false);
    expect(textOf(selectOne(front!, 'h1'))).toBe('راهنماهای پیک');
  });
});
