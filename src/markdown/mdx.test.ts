import { unified } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { mdxPlugins } from './index.ts';
import { LABELS } from './testing.ts';

/** Compile as @astrojs/mdx does, from the processor of the site's configuration. */
async function compile(body: string, frontmatter: Record<string, unknown> = { title: 'عنوان' }) {
  const describe = ({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`;
  const processor = unified({
    ...mdxPlugins({ labels: LABELS, describe }),
    gfm: false,
    smartypants: false,
  });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
  );
  const result = await renderer?.process(body, '/content/news/1.mdx', frontmatter);
  return result?.code ?? '';
}

test.each([
  ['**«متن»**است', 'children: "«متن»"'],
  ['سال 1403', 'سال ۱۴۰۳'],
  ['۱. اول\n۲. دوم', '_components.ol'],
  ['در (ICT ۱۴۰۰)', '_components.bdi'],
  ['| الف |\n|---|\n| ب |', '"table-scroll"'],
  ['<table><tbody><tr><td>2</td></tr></tbody></table>', '"table-scroll"'],
  ['# بخش', 'id: "بخش"'],
  ['<PullQuote by="وزیر">گفت "متن" 2</PullQuote>', 'گفت «متن» ۲'],
])('treats %j as Markdown is treated', async (body, expected) => {
  expect(await compile(body)).toContain(expected);
});

test('knows the title from the front matter', async () => {
  const code = await compile('# عنوان\n\nمتن', { title: 'عنوان' });
  expect(code).not.toContain('_components.h2');
});

test('passes components on with what they were given', async () => {
  const code = await compile('<Gallery images={[{ src: "a" }]} />\n\n<Video src="/a.mp4" />');
  expect(code).toContain('src: "/a.mp4"');
  expect(code).toMatch(/images: \[\{\s*src: "a"\s*\}\]/);
});

test('stops with the caller’s sentence at the place of a fault', async () => {
  await expect(compile('متن\n\n<Foo />')).rejects.toMatchObject({
    reason: 'component Foo',
    line: 3,
    column: 1,
  });
});
