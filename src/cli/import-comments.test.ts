import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('service.ts', import.meta.url));
const dir = mkdtempSync(path.join(tmpdir(), 'peyk-import-comments-'));
const content = path.join(dir, 'content');
mkdirSync(path.join(content, 'news'), { recursive: true });
writeFileSync(
  path.join(content, 'news/12.md'),
  '---\ncode: 12\ntitle: پل باز شد\npublishedAt: 1400-08-15 09:32\nsection: x\naliases: [/1400/08/pol/]\n---\n\nمتن.\n',
);

const comment = (id: number, text: string): string =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>مینا</wp:comment_author><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date_gmt>2021-11-06 08:30:00</wp:comment_date_gmt><wp:comment_content>${text}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
const item = (link: string, inside: string): string =>
  `<item><title>خبر \u001b[31m</title><link>${link}</link><wp:post_id>9</wp:post_id>${inside}</item>`;
const file = path.join(dir, 'export.xml');
writeFileSync(
  file,
  `<?xml version="1.0"?><rss xmlns:wp="w"><channel>\n${item('https://old.example.ir/1400/08/pol/', comment(1, 'خوب بود.')).replace('\u001b', '')}\n${item('https://old.example.ir/gone/', comment(2, 'دیگر')).replace('\u001b', '\u202e')}</channel></rss>`,
);

const run = (...args: string[]): Promise<{ code: number; out: string; told: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, PEYK_CONTENT: content, PEYK_DATA: path.join(dir, 'service.db') };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    );
  });

test('an export is brought, what was published is written, and what was not placed is told', async () => {
  const first = await run('import-comments', file);
  expect(first.out).toContain('۱ نظر منتشرشده (در ۱ خبر) و ۰ نظر در انتظار بررسی آمد');
  expect(first.told).toContain('https://old.example.ir/gone/، سطر ۳');
  expect(first.told).toContain('۱ نظر نیامد: 2 (سطر ۳)');
  expect(first.told).not.toContain('\u202e');
  expect(first.code).toBe(1);
  const text = readFileSync(path.join(content, 'comments/12.json'), 'utf8');
  expect(text).toContain('خوب بود.');
  expect(text).not.toContain('192.0.2.1');
  const again = await run('import-comments', file);
  expect(again.out).toContain('۱ نظر پیش‌تر آمده بود');
  expect(readFileSync(path.join(content, 'comments/12.json'), 'utf8')).toBe(text);
});

test.each([
  ['no file', 'nothing.xml'],
  ['no export', path.join(content, 'news/12.md')],
  ['a folder', content],
])('%s is told', async (_name, named) => {
  const { code, told } = await run('import-comments', named);
  expect([code, told]).toEqual([1, expect.stringContaining('برون‌بُرد وردپرس')]);
});
