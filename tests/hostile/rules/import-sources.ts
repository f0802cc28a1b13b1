const LONG =
  'استاندار مهررود در دیدار با مدیران شهرستان‌ها از آغاز ساخت راه تازهٔ روستایی خبر داد و گفت کار تا پایان سال به انجام می‌رسد.';

interface Story {
  /** What a stranger writes as an attribute's value, or as an element. */
  path: string;
  text: string;
  id: number;
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (head: string, body: string, { id }: Story): string =>
  `<!doctype html><html lang="fa"><head><meta charset="utf-8"><title>خبر ${id}</title>${head}</head><body><article><h1>خبر ${id} استان</h1><time datetime="2021-11-06T09:32:00+03:30">۱۵ آبان ۱۴۰۰</time><p>${LONG}</p>${body}<p>${LONG} ${LONG}</p></article></body></html>`;

const post = (content: string, more: string, { id }: Story): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>خبر ${id}</title><link>https://old.example/?p=${id}</link><content:encoded><![CDATA[<p>${LONG}</p>${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2021-11-06 09:32:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item></channel></rss>`;

const item = (front: string, body: string, { id }: Story): string =>
  `---\ncode: ${id}\ntitle: خبر ${id}\npublishedAt: 1400-08-15 09:32\n${front}\n---\n\n${LONG}\n\n${body}\n`;

/** Sources of each kind that the importer reads, with a path that a stranger put into one place of it. */
export const PATH_SOURCES = {
  'picture of a page': (s: Story): [string, string] => [
    'html',
    page('', `<img src="${quoted(s.path)}" alt="متن">`, s),
  ],
  'figure of a page': (s: Story): [string, string] => [
    'html',
    page('', `<figure><img src="${quoted(s.path)}"><figcaption>متن</figcaption></figure>`, s),
  ],
  'late picture of a page': (s: Story): [string, string] => [
    'html',
    page('', `<img data-src="${quoted(s.path)}" srcset="${quoted(s.path)} 2x" src="/x.gif">`, s),
  ],
  'preview of a page': (s: Story): [string, string] => [
    'html',
    page(`<meta property="og:image" content="${quoted(s.path)}">`, '', s),
  ],
  'data of a page': (s: Story): [string, string] => [
    'html',
    page(
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: `خبر ${s.id}`,
        image: [s.path],
        thumbnailUrl: s.path,
        datePublished: '2021-11-06',
      }).replaceAll('<', '\\u003c')}</script>`,
      '',
      s,
    ),
  ],
  'link of a page': (s: Story): [string, string] => [
    'html',
    page('', `<p><a href="${quoted(s.path)}">متن</a></p>`, s),
  ],
  'canonical address': (s: Story): [string, string] => [
    'html',
    page(`<link rel="canonical" href="${quoted(s.path)}">`, '', s),
  ],
  'base of a page': (s: Story): [string, string] => [
    'html',
    page(`<base href="${quoted(s.path)}">`, '<img src="a.jpg" alt="متن">', s),
  ],
  'picture of an export': (s: Story): [string, string] => [
    'xml',
    post(`<img src="${quoted(s.path)}">`, '', s),
  ],
  'number of an export': (s: Story): [string, string] => [
    'xml',
    post('', '', s).replace(
      /<wp:post_id>\d+/u,
      `<wp:post_id>${quoted(s.path).replaceAll('<', '&lt;')}`,
    ),
  ],
  'name of an export': (s: Story): [string, string] => [
    'xml',
    post('', `<wp:post_name>${quoted(s.path).replaceAll('<', '&lt;')}</wp:post_name>`, s),
  ],
  'entity of an export': (s: Story): [string, string] => [
    'xml',
    post('', '', s)
      .replace('<rss', `<!DOCTYPE rss [<!ENTITY x SYSTEM "${quoted(s.path)}">]><rss`)
      .replace('<title>', '<title>&x;'),
  ],
  'picture of an item': (s: Story): [string, string] => [
    'md',
    item(`image: ${JSON.stringify(s.path)}`, '', s),
  ],
  'gallery of an item': (s: Story): [string, string] => [
    'md',
    item(`gallery: [{ src: ${JSON.stringify(s.path)}, alt: متن }]`, '', s),
  ],
  'picture of an item’s body': (s: Story): [string, string] => [
    'md',
    item('', `![متن](<${s.path}>)`, s),
  ],
  'code of an item': (s: Story): [string, string] => [
    'md',
    item('', '', s).replace(/code: \d+/u, `code: ${JSON.stringify(s.path)}`),
  ],
  'series of an item': (s: Story): [string, string] => [
    'md',
    item(`series: { id: ${JSON.stringify(s.path)}, number: 1 }`, '', s),
  ],
  'section of an item': (s: Story): [string, string] => [
    'md',
    item(`section: ${JSON.stringify(s.path)}`, '', s),
  ],
  'old address of an item': (s: Story): [string, string] => [
    'md',
    item(`aliases: [${JSON.stringify(s.path)}]`, '', s),
  ],
  'picture of a pasted text': (s: Story): [string, string] => [
    'txt',
    `خبر ${s.id} استان مهررود\n۱۵ آبان ۱۴۰۰\n\n${LONG}\n\n![متن](${s.path})\n\nعکس: ${s.path}\n`,
  ],
} as const satisfies Readonly<
  Record<string, (story: Story) => readonly [ending: string, text: string]>
>;

/** The same with markup. */
export const TEXT_SOURCES = {
  'body of a page': (s: Story): [string, string] => ['html', page('', s.text, s)],
  'headline of a page': (s: Story): [string, string] => [
    'html',
    page('', '', s).replace(/<h1>.*?<\/h1>/u, `<h1>خبر ${s.id} ${quoted(s.text)}</h1>`),
  ],
  'words of a page': (s: Story): [string, string] => [
    'html',
    page(
      `<meta name="keywords" content="${quoted(s.text)}"><meta name="description" content="${quoted(s.text)}"><meta property="article:section" content="${quoted(s.text)}">`,
      '',
      s,
    ),
  ],
  'body of an export': (s: Story): [string, string] => [
    'xml',
    post(s.text.replaceAll(']]>', ']]]]><![CDATA[>'), '', s),
  ],
  'body of an item': (s: Story): [string, string] => ['md', item('', s.text, s)],
  'title of an item': (s: Story): [string, string] => [
    'md',
    item('', '', s).replace(/title: .*/u, `title: ${JSON.stringify(`خبر ${s.id} ${s.text}`)}`),
  ],
  'body of a program of an item': (s: Story): [string, string] => ['mdx', item('', s.text, s)],
  'pasted text': (s: Story): [string, string] => [
    'txt',
    `روتیتر خبر\nخبر ${s.id} استان مهررود\n۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲\n\n${LONG}\n\n${s.text}\n\n${LONG}\n`,
  ],
} as const satisfies Readonly<
  Record<string, (story: Story) => readonly [ending: string, text: string]>
>;
