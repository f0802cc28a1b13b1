import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readNews } from '../collections/loaders/read-news.ts';
import { JobThread } from './job-thread.ts';
import { importFiles } from './import-files.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const PDF = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

const thread = new JobThread();
afterAll(() => thread.close());
let home = '';
let said: string[] = [];
const at = (...parts: string[]): string => path.join(home, ...parts);
function put(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'peyk-import-'));
  put('content/site.yml', 'name: آزمون\n');
  put('content/sections.yml', '- { id: economy, title: اقتصاد }\n');
  said = [];
  const hear = (line: unknown): void => void said.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.stubEnv('PEYK_NOW', '2026-11-22T12:00:00+03:30');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const run = (named: string[], isDry = false) =>
  importFiles(
    named.map((name) => at(name)),
    {
      ...{ out: at('content'), content: at('content'), section: 'economy', isDry, thread },
    },
  );
const items = () => {
  const { entries, diagnostics } = readNews(at('content'), new Map(), '');
  expect(diagnostics).toEqual([]);
  return [...entries.values()].toSorted((a, b) => (a.title < b.title ? -1 : 1));
};
const everything = (): string[] =>
  globSync('**', { cwd: at('content') })
    .map((name) => name)
    .toSorted();
const article = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2024-10-15T09:32:00+03:30\n${more}---\n\n${body}\n`;

describe('a folder of a site maker', () => {
  beforeEach(() => {
    put('site/hugo.toml', '');
    put('site/content/posts/_index.md', '---\ntitle: همه\n---\n');
    put(
      'site/content/posts/pol/index.md',
      article(
        'پل باز شد',
        '![نما](inside.jpg)\n\n![پل](/img/far.jpg "از دور")',
        'image: cover.jpg\n',
      ),
    );
    put('site/content/posts/pol/cover.jpg', JPEG);
    put('site/content/posts/pol/inside.jpg', JPEG);
    put('site/static/img/far.jpg', JPEG);
    put('site/content/posts/rah.md', article('راه باز شد', '[گزارش](/files/r.pdf) را ببینید.'));
    put('site/static/files/r.pdf', PDF);
    put('site/public/posts/pol/index.html', '<html><body><h1>پل باز شد</h1></body></html>');
    put('site/themes/x/README.md', 'متن قالب');
    put('site/README.md', 'متن راهنما');
    put('site/.git/COMMIT.md', 'متن پنهان');
  });

  test('gives its items with the pictures and files that they name', async () => {
    expect(await run(['site'])).toEqual({ items: 2, drafts: 0, refused: 0 });
    const [road, bridge] = items();
    expect(bridge).toMatchObject({ title: 'پل باز شد', image: { src: '1403/07/cover.jpg' } });
    expect(bridge?.bodyMedia).toEqual(['1403/07/inside.jpg', '1403/07/far.jpg']);
    expect(readFileSync(at('content', road?.file ?? ''), 'utf8')).toContain(
      '[گزارش](../media/1403/07/r.pdf)',
    );
    expect(globSync('media/1403/07/*', { cwd: at('content') }).toSorted()).toEqual(
      ['cover.jpg', 'far.jpg', 'inside.jpg', 'r.pdf'].map((name) => `media/1403/07/${name}`),
    );
    expect(said.filter((line) => line.startsWith('–'))).toEqual([
      '– ۱ پروندهٔ «_index» صفحهٔ پوشه‌های Hugo است، نه خبر، و آورده نشد',
      `– این پوشه‌ها از آنِ سایت‌ساز است و دیده نشد: ${at('site/public')}، ${at('site/themes')}`,
      '– پرونده‌های دیگر که خبر نیست (عکس خبرها از میانشان برداشته می‌شود): ۳ jpg، ۱ md، ۱ pdf، ۱ toml',
    ]);
  });

  test('gives nothing twice', async () => {
    await run(['site']);
    const before = everything();
    expect(await run(['site'])).toEqual({ items: 0, drafts: 0, refused: 2 });
    expect(everything()).toEqual(before);
  });

  test('tells on a trial what it would give, and writes nothing', async () => {
    const before = everything();
    expect(await run(['site'], true)).toEqual({ items: 2, drafts: 0, refused: 0 });
    expect(everything()).toEqual(before);
    expect(said.join('\n')).toContain('آزمایشی بود و چیزی نوشته نشد');
    const trial = said.filter((line) => line.startsWith('✓'));
    said = [];
    await run(['site']);
    expect(said.filter((line) => line.startsWith('✓'))).toEqual(trial);
  });
});

test('a trial adds no series either', async () => {
  put('jalase.md', article('جلسه', 'متن خبر.', 'series: { id: council, number: 3 }\n'));
  await run(['jalase.md'], true);
  expect(existsSync(at('content/series.yml'))).toBe(false);
});

test('no link in a folder is followed, and nothing above it is read', async () => {
  put('secret/a.md', article('راز', 'متن راز.'));
  put('secret/a.jpg', JPEG);
  put('in/b.md', article('پل باز شد', '![راز](../secret/a.jpg)\n\n![راز](sub/a.jpg)'));
  symlinkSync('../secret', at('in/sub'));
  symlinkSync('../secret/a.md', at('in/c.md'));
  symlinkSync('.', at('in/round'));
  expect(await run(['in'])).toEqual({ items: 1, drafts: 1, refused: 3 });
  expect(said.filter((line) => line.includes('پیوند است و دنبال نشد'))).toHaveLength(3);
  for (const name of globSync('media/**/*.jpg', { cwd: at('content') }))
    expect(readFileSync(at('content', name))).not.toEqual(JPEG);
});

test("Jekyll's posts have the day of their names", async () => {
  put('blog/_config.yml', '');
  put('blog/_posts/2024-10-15-pol.md', '---\nlayout: post\ntitle: پل باز شد\n---\n\nپل باز شد.\n');
  put('blog/_drafts/rah.md', '---\ntitle: راه\n---\n\nراه باز می‌شود.\n');
  put('blog/_includes/x.html', '<p>متن</p>');
  await run(['blog']);
  expect(items()).toMatchObject([
    { title: 'راه', draft: true },
    { title: 'پل باز شد', publishedAt: Date.parse('2024-10-15T00:00:00+03:30') },
  ]);
});

describe('a WordPress export', () => {
  const upload = 'https://old.example.ir/wp-content/uploads/2021/11';
  const wxr = `<?xml version="1.0"?><rss xmlns:wp="w" xmlns:content="c"><channel><item><title>پل باز شد</title><content:encoded><![CDATA[پل نیلاب باز شد.\n\n<img src="${upload}/here-300x200.jpg">\n\n<img src="${upload}/gone.jpg">\n\n<a href="${upload}/r.pdf">گزارش</a>\n\n[gallery ids="5,6"]]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2021-11-06 09:32:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>${[
    [5, 'here.jpg'],
    [6, 'gone2.jpg'],
  ]
    .map(
      ([id, name]) =>
        `<item><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${upload}/${name}</wp:attachment_url></item>`,
    )
    .join('')}</channel></rss>`;

  test.each(['wp-content/uploads', 'uploads'])(
    'finds its pictures in %s beside it, and names what is missing',
    async (folder) => {
      put('wp/export.xml', wxr);
      put(`wp/${folder}/2021/11/here.jpg`, JPEG);
      put(`wp/${folder}/2021/11/r.pdf`, PDF);
      expect(await run(['wp/export.xml'])).toEqual({ items: 1, drafts: 1, refused: 0 });
      const [item] = items();
      const text = readFileSync(at('content', item?.file ?? ''), 'utf8');
      expect(text).not.toContain('old.example.ir');
      expect(item?.gallery).toMatchObject([
        { src: '1400/08/here.jpg' },
        { src: '1400/08/gone2.jpg' },
      ]);
      const missing = said.filter((line) => line.includes('را بردارید'));
      expect(missing).toEqual([
        expect.stringContaining(`${upload}/gone2.jpg`),
        expect.stringContaining(`${upload}/gone.jpg`),
      ]);
      // What is missing is a picture already, so that the newsroom builds; its file takes its place.
      expect(existsSync(at('content/media/1400/08/gone.jpg'))).toBe(true);
    },
  );
});

describe("a messenger's export", () => {
  const message = (id: number, text: string, more: object = {}): object => ({
    ...{ id, type: 'message', date: '2024-10-15T09:32:00' },
    ...{ date_unixtime: String(1728972120 + id * 60), from: 'کانال', text, ...more },
  });
  const data = {
    ...{ name: 'کانال نیلاب', type: 'public_channel', id: 7 },
    messages: [
      { id: 1, type: 'service', date: '2024-10-15T09:00:00', action: 'create_channel', text: '' },
      message(2, 'پل باز شد\n\nپل نیلاب باز شد.\n#پل', { photo: 'photos/a.jpg' }),
      message(2, '', { photo: 'photos/b.jpg' }),
      message(4, 'راه بسته شد\n\nراه نیلاب بسته شد.'),
      message(5, '', { photo: 'photos/c.jpg' }),
    ],
  };

  test('gives each post with its pictures, and tells the rest', async () => {
    put('chat/result.json', JSON.stringify(data, undefined, 1));
    put('chat/messages.html', '<html>متن</html>');
    for (const name of ['a', 'b', 'c']) put(`chat/photos/${name}.jpg`, JPEG);
    expect(await run(['chat'])).toEqual({ items: 2, drafts: 0, refused: 0 });
    const [road, bridge] = items();
    expect(bridge).toMatchObject({
      ...{ title: 'پل باز شد', tags: [{ title: 'پل' }], image: { src: '1403/07/a.jpg' } },
      ...{ gallery: [{ src: '1403/07/b.jpg' }], source: { name: 'کانال نیلاب' } },
      publishedAt: Date.parse('2024-10-15T09:34:00+03:30'),
    });
    expect(road).toMatchObject({ title: 'راه بسته شد' });
    expect(said.filter((line) => line.startsWith('– ')).map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining([
        '۱ پیام خودِ پیام‌رسان (پیوستن، سنجاق‌کردن و مانند آن) آورده نشد',
        '۱ پیام بی‌متن (تنها عکس، فیلم یا برچسب) آورده نشد',
      ]),
    );
    expect(await run(['chat'])).toMatchObject({ items: 0, refused: 2 });
  });

  test('gives the posts before the one at which it breaks', async () => {
    const whole = JSON.stringify(data);
    put('result.json', whole.slice(0, whole.indexOf('راه نیلاب')));
    expect(await run(['result.json'])).toMatchObject({ items: 1, refused: 1 });
    expect(said.find((line) => line.startsWith('✗'))).toContain('برون‌بُرد پیام‌رسان');
  });
});
