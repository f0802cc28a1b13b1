const times = (text: string, count: number): string => text.repeat(count);
const page = (body: string): [string, string] => [
  'html',
  `<!doctype html><html lang="fa"><head><title>خبر</title></head><body><article><h1>خبر</h1>${body}</article></body></html>`,
];
const front = (lines: string): [string, string] => ['md', `---\n${lines}\n---\n\nمتن\n`];

/** Sources that grow, on which a reader of pages, exports or text may take for ever or run out of stack. */
export const LONG_SOURCES = {
  elements: (n: number) => page(times('<div>', n * 5)),
  tables: (n: number) => page(times('<table><tr><td>', n)),
  lists: (n: number) => page(times('<ul><li>', n)),
  quotes: (n: number) => page(times('<blockquote>', n)),
  bold: (n: number) => page(times('<b><i>', n)),
  breaks: (n: number) => page(times('<br>', n * 5)),
  paragraphs: (n: number) => page(times('<p>متن</p>', n * 5)),
  links: (n: number) => page(times('<a href="/">متن</a>', n * 5)),
  pictures: (n: number) => page(times('<img src="media/own.jpg">', n)),
  comments: (n: number) => ['html', `${times('<!---->', n)}<p>متن`],
  'comments never ended': (n: number) => ['html', times('<!--', n)],
  spaces: (n: number) => page(`<p>متن${times(' ', n * 20)}متن</p>`),
  'spaces before a page': (n: number) => ['html', `${times(' \n', n * 20)}<p>متن</p>`],
  'tags that open': (n: number) => ['html', times('<a ', n * 5)],
  'quotes of Markdown': (n: number) => ['md', `${times('> ', n * 5)}متن`],
  'brackets of Markdown': (n: number) => ['md', times('[', n * 5)],
  'stars of Markdown': (n: number) => ['md', times('**a *b ', n)],
  'accents of Markdown': (n: number) => ['md', times('` `` ``` ', n)],
  'list in itself': () => front('tags: &t [*t]'),
  'list of lists': (n: number) => front(`tags: ${times('[', n)}${times(']', n)}`),
  bomb: () =>
    front(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]`).join('\n')}`,
    ),
  keys: (n: number) => front(Array.from({ length: n * 5 }, (_, at) => `k${at}: x`).join('\n')),
  'a line': (n: number) => ['txt', times('متن ', n * 20)],
  lines: (n: number) => ['txt', times('متن\n', n * 5)],
  'empty lines': (n: number) => ['txt', `متن${times('\n', n * 20)}متن`],
  'spaces of a text': (n: number) => ['txt', `متن${times(' ', n * 40)}\nمتن`],
  dates: (n: number) => ['txt', times('۱۵ آبان ۱۴۰۰ ساعت ', n)],
  numbers: (n: number) => ['txt', times('1', n * 40)],
  labels: (n: number) => ['txt', times('روتیتر: ', n)],
  names: (n: number) => ['txt', `حاضران: ${times('آقای الف، ', n)}`],
  'elements of an export': (n: number) => [
    'xml',
    `<?xml version="1.0"?><rss><channel><wp:wxr_version>1.2</wp:wxr_version>${times('<item>', n)}`,
  ],
  'entities of an export': (n: number) => [
    'xml',
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${times('x', n)}"><!ENTITY b "${times('&a;', n)}">]><rss><channel><wp:wxr_version>1.2</wp:wxr_version><title>&b;</title></channel></rss>`,
  ],
  'shortcodes of an export': (n: number) => [
    'xml',
    `<?xml version="1.0"?><rss><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>خبر</title><content:encoded><![CDATA[${times('[caption ', n)}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`,
  ],
  zeros: (n: number) => ['txt', times('\0', n * 20)],
} as const satisfies Readonly<Record<string, (n: number) => [ending: string, text: string]>>;
