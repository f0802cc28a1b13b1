import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKUP } from '../../../../testkit/hostile/markup.ts';
import { BrokenExport, type BroughtEntry } from '../../../lib/brought-comments.ts';
import { commentText } from './comment-text.ts';
import { openComments } from './open-comments.ts';

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const field = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`;

const comment = (own: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    ...{ comment_id: '5', comment_author: 'مینا', comment_author_email: 'mina@example.ir' },
    ...{ comment_author_IP: '192.0.2.1', comment_date: '2021-11-06 12:00:00' },
    ...{ comment_date_gmt: '2021-11-06 08:30:00', comment_content: 'خوب بود.' },
    ...{ comment_approved: '1', comment_type: '', comment_parent: '0', comment_user_id: '0' },
    ...own,
  };
  return `<wp:comment>${Object.entries(fields)
    .map(([name, text]) => field(`wp:${name}`, text))
    .join('\n')}<wp:commentmeta>${field('wp:meta_key', 'x')}</wp:commentmeta></wp:comment>`;
};
const wxr = (...items: string[]): string =>
  `<?xml version="1.0"?><rss xmlns:wp="w"><channel><wp:base_blog_url>https://old.example.ir</wp:base_blog_url><wp:author><wp:author_id>7</wp:author_id></wp:author>${items.join('')}</channel></rss>`;
const post = (...comments: string[]): string =>
  `<item><title>پل باز شد</title><link>https://old.example.ir/1400/08/pol/</link><wp:post_id>12</wp:post_id><wp:post_date>2021-11-06 09:32:00</wp:post_date>${comments.join('')}</item>`;

const disqus = (...inside: string[]): string =>
  `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><category dsq:id="1"><forum>x</forum></category><thread dsq:id="t1"><id>12 https://old.example.ir/?p=12</id><forum>x</forum><link>https://old.example.ir/1400/08/pol/</link><title>پل باز شد</title></thread>${inside.join('')}</disqus>`;
const said = (id: string, own = '', message = '<p>خوب <b>بود</b>.</p><p>دوم</p>'): string =>
  `<post dsq:id="${id}"><message>${cdata(message)}</message><createdAt>2021-11-06T08:30:00Z</createdAt><author><name>مینا</name><email>mina@example.ir</email><isAnonymous>true</isAnonymous></author><ipAddress>192.0.2.1</ipAddress><thread dsq:id="t1"/>${own}</post>`;

async function read(text: string): Promise<BroughtEntry[]> {
  const open = async function* () {
    // In parts, as a stream gives it.
    for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000);
  };
  const brought = openComments(text, open);
  if (!brought) throw new Error('no export');
  return Array.fromAsync(brought.read());
}
const commentsIn = async (text: string) =>
  (await read(text)).flatMap((entry) => (entry.kind === 'comment' ? [entry.comment] : []));

test('a WordPress export gives comments with their time and thread, and no address of a machine', async () => {
  const entries = await read(
    wxr(post(comment(), comment({ comment_id: '6', comment_parent: '5', comment_user_id: '7' }))),
  );
  expect(entries).toMatchObject([
    {
      kind: 'thread',
      thread: { id: '1', title: 'پل باز شد', code: '12', day: { year: 1400, month: 8, day: 15 } },
    },
    {
      comment: {
        ...{ id: '5', thread: '1', parent: '', name: 'مینا', email: 'mina@example.ir' },
        ...{ text: 'خوب بود.', at: Date.parse('2021-11-06T08:30:00Z'), state: 'published' },
        ...{ newsroom: false, line: 1 },
      },
    },
    { comment: { id: '6', parent: '5', newsroom: true } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('192.0.2.1');
});

test.each([
  ['1', 'published'],
  ['approve', 'published'],
  ['0', 'pending'],
  ['hold', 'pending'],
  ['', 'pending'],
  ['spam', 'spam'],
  ['trash', 'trash'],
  ['post-trashed', 'trash'],
])('of a WordPress comment «%s» is %s', async (approved, state) => {
  expect(await commentsIn(wxr(post(comment({ comment_approved: approved }))))).toMatchObject([
    { state },
  ]);
});

test('pings and notes of shops are no comments', async () => {
  const types = ['pingback', 'trackback', 'order_note', 'comment'];
  const entries = await read(wxr(post(...types.map((comment_type) => comment({ comment_type })))));
  expect(entries.map(({ kind }) => kind)).toEqual(['thread', 'other', 'other', 'other', 'comment']);
});

test('a comment without UTC has the newsroom’s time', async () => {
  const [first] = await commentsIn(wxr(post(comment({ comment_date_gmt: '0000-00-00 00:00:00' }))));
  expect(first?.at).toBe(Date.parse('2021-11-06T12:00:00+03:30'));
});

test('an export of Disqus gives the same, and what was deleted or spam as such', async () => {
  const entries = await read(
    disqus(
      said('a'),
      said('b', '<parent dsq:id="a"/><isDeleted>false</isDeleted>'),
      said('c', '<isDeleted>true</isDeleted>'),
      said('d', '<isSpam>true</isSpam>'),
    ),
  );
  expect(entries).toMatchObject([
    { thread: { id: 't1', code: '12', link: 'https://old.example.ir/1400/08/pol/' } },
    {
      comment: {
        ...{ id: 'a', thread: 't1', parent: '', name: 'مینا', email: 'mina@example.ir' },
        ...{ text: 'خوب بود.\nدوم', at: Date.parse('2021-11-06T08:30:00Z'), state: 'published' },
      },
    },
    { comment: { id: 'b', parent: 'a' } },
    { comment: { id: 'c', state: 'trash' } },
    { comment: { id: 'd', state: 'spam' } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('192.0.2.1');
});

describe('the HTML of a comment becomes text:', () => {
  test.each([
    ['<p>یک</p><p>دو<br>سه</p>', 'یک\nدو\nسه'],
    ['<a href="https://x.example/a">این‌جا</a>', 'این‌جا (https://x.example/a)'],
    ['<a href="https://x.example/a">https://x.example/a</a>', 'https://x.example/a'],
    ['<a href="javascript:hit()">این‌جا</a>', 'این‌جا'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['<img src="x" alt="لبخند" onerror="hit()">', 'لبخند'],
    ['<script>hit()</script>متن', 'متن'],
    ['یک\nدو', 'یک دو'],
  ])('%s', (html, text) => {
    expect(commentText(html)).toBe(text);
  });

  test('line ends of WordPress are breaks', () => {
    expect(commentText('یک\r\nدو\n\nسه', { lineEndsBreak: true })).toBe('یک\nدو\nسه');
  });

  test('no word is lost, however its tags are nested', () => {
    const word = fc.integer({ min: 1, max: 9 ** 5 }).map((number) => `و${number.toString(9)}ژ`);
    const tag = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<br>', '<blockquote>', '<li>', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word), { maxLength: 20 }), (pieces) => {
        const text = commentText(pieces.flat().join(''), { lineEndsBreak: true });
        for (const [, each] of pieces) expect(text).toContain(each);
        expect(text).not.toMatch(/[<>]/u);
      }),
    );
  });

  test.each(Object.entries(MARKUP))('%s runs nowhere', async (_name, markup) => {
    const [first] = await commentsIn(wxr(post(comment({ comment_content: markup }))));
    expect(typeof first?.text).toBe('string');
  });
});

describe('hostile XML', () => {
  test.each([
    ['entities of its own', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'],
    ['a file of the machine', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('with %s is told as broken, and nothing of it is made', async (_name, doctype) => {
    const text = wxr(post(comment({ comment_content: 'x' }))).replace('?>', `?>${doctype}`);
    const hostile = text.replace(cdata('x'), '&b;&a;');
    await expect(read(hostile)).rejects.toThrow(BrokenExport);
  });

  test('that is too deep is told with its line', async () => {
    const deep = `\n\n<item>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</item>`;
    await expect(read(wxr(deep))).rejects.toMatchObject({ line: 3 });
  });

  test('that ends too soon gives what stood before', async () => {
    const text = wxr(post(comment()), post(comment({ comment_id: '9' })));
    const cut = text.slice(0, text.lastIndexOf('<wp:comment>') + 30);
    const got: BroughtEntry[] = [];
    const brought = openComments(cut, async function* () {
      yield cut;
    });
    await expect(
      (async () => {
        for await (const entry of brought?.read() ?? []) got.push(entry);
      })(),
    ).rejects.toThrow(BrokenExport);
    expect(got.map(({ kind }) => kind)).toEqual(['thread', 'comment']);
  });

  test('with one comment larger than may be read gives the others, and tells of it', async () => {
    const huge = comment({ comment_id: '8', comment_content: 'x'.repeat(11_000_000) });
    const comments = await commentsIn(
      wxr(post(comment(), huge), post(comment({ comment_id: '9' }))),
    );
    expect(comments.map(({ id, isTooLarge }) => [id, isTooLarge])).toEqual([
      ['5', undefined],
      ['', true],
      ['9', undefined],
    ]);
  });

  test('with a comment nested deeper than any page tells of that one alone', async () => {
    const nested = comment({ comment_content: '<b><div>'.repeat(400) });
    const comments = await commentsIn(wxr(post(nested, comment({ comment_id: '6' }))));
    expect(comments.map(({ isTooLarge }) => isTooLarge)).toEqual([true, undefined]);
  });
});

test.each(['', '<html></html>', '{"comments":[]}', '<rss></rss>'])('«%s» is no export', (text) => {
  expect(openComments(text, async function* () {})).toBeUndefined();
});
