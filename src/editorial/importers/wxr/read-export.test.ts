import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedItem } from '../extracted-item.ts';
import { readExport, readExported, type LeftOut } from './read-export.ts';

const HOST = 'https://old.example.ir';
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const field = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`;

const meta = (key: string, value: string): string =>
  `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`;

const attachment = (id: number, name: string, words = '', parent = 0): string =>
  `<item><title>${name}</title><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>${field('wp:attachment_url', `${HOST}/wp-content/uploads/2021/11/${name}`)}${words}</item>`;

const LIBRARY = [
  attachment(
    7,
    'a.jpg',
    field('excerpt:encoded', 'شرح الف') + meta('_wp_attachment_image_alt', 'نمای الف'),
  ),
  attachment(8, 'b.jpg', '', 1),
  attachment(9, 'c.mp4'),
];

const post = (content: string, more = ''): string =>
  `<item><title>پل باز شد</title><link>${HOST}/1400/08/pol/</link><dc:creator>admin</dc:creator>${field('content:encoded', content)}<wp:post_id>1</wp:post_id><wp:post_date>2021-11-06 09:32:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;

const wxr = (...items: string[]): string =>
  `<?xml version="1.0"?><rss xmlns:wp="w" xmlns:content="c" xmlns:dc="d" xmlns:excerpt="e"><channel><wp:author><wp:author_login>admin</wp:author_login>${field('wp:author_display_name', 'نگار آبی')}</wp:author>${items.join('')}</channel></rss>`;

async function readAll(text: string, leftOut: LeftOut[] = []): Promise<ExtractedItem[]> {
  const items: ExtractedItem[] = [];
  const open = async function* () {
    yield text;
  };
  for await (const each of readExport(open, [], (entry) => leftOut.push(entry))) {
    const read = readExported(each);
    if (read.ok) items.push(read.found);
  }
  return items;
}

async function read(content: string, more = ''): Promise<ExtractedItem> {
  const [found] = await readAll(wxr(post(content, more), ...LIBRARY));
  if (!found) throw new Error('nothing was read');
  return found;
}
const bodyOf = ({ blocks }: ExtractedItem): string =>
  blocks.map(({ markdown }) => markdown).join('\n\n');
const told = ({ doubts }: ExtractedItem): string[] =>
  doubts.map(({ kind, value }) => (value === undefined ? kind : `${kind}: ${value}`));
const UPLOAD = `${HOST}/wp-content/uploads/2021/11`;
const LINE = 'پل نیلاب پس از دو ماه باز شد.';

describe('shortcodes', () => {
  test.each([
    ['[gallery ids="7,8"]', ['a.jpg', 'b.jpg']],
    ['[gallery ids="8,7" columns="2" link="file" /]', ['b.jpg', 'a.jpg']],
    ['[gallery]', ['b.jpg']],
    ['[gallery ids=”7″]', ['a.jpg']],
  ])('%s becomes the gallery of the item', async (code, names) => {
    const found = await read(`${LINE}\n\n${code}\n\n${LINE} دوباره.`);
    expect(found.gallery?.map(({ src }) => src)).toEqual(names.map((name) => `${UPLOAD}/${name}`));
    expect(bodyOf(found)).toBe(`${LINE}\n\n${LINE} دوباره.`);
    expect(told(found)).toEqual([]);
  });

  test('a gallery has the words of its pictures', async () => {
    expect((await read('متن خبر.\n[gallery ids="7"]')).gallery).toEqual([
      { src: `${UPLOAD}/a.jpg`, alt: 'نمای الف', caption: 'شرح الف' },
    ]);
  });

  test.each([
    [
      `[caption id="attachment_7" width="300"]<img class="wp-image-7" src="${UPLOAD}/a-300x200.jpg" /> نمای پل[/caption]`,
      `![نمای الف](${UPLOAD}/a.jpg "نمای پل")`,
      [],
    ],
    [
      `[caption caption="نمای پل"]<a href="x"><img src="${UPLOAD}/x.jpg" alt="پل"></a>[/caption]`,
      `![پل](${UPLOAD}/x.jpg "نمای پل")`,
      [],
    ],
    [
      '[embed width="1"]https://www.aparat.com/v/abc[/embed]',
      '<https://www.aparat.com/v/abc>',
      ['embedded-dropped: https://www.aparat.com/v/abc'],
    ],
    [`[video mp4="${UPLOAD}/c.mp4"][/video]`, `[c.mp4](${UPLOAD}/c.mp4)`, []],
    [`[audio src="${UPLOAD}/c.mp3"]`, `[c.mp3](${UPLOAD}/c.mp3)`, []],
    [`[playlist ids="9"]`, `[c.mp4](${UPLOAD}/c.mp4)`, []],
    [
      '[notice type="x"]آب **قطع** است.[/notice]',
      'آب \\*\\*قطع\\*\\* است.',
      ['looks-dropped: [notice type="x"]'],
    ],
    [
      '[vc_row][vc_column width="1/2"]آب قطع است.[/vc_column][/vc_row]',
      'آب قطع است.',
      ['looks-dropped: [vc_row] [vc_column width="1/2"]'],
    ],
    [
      '[aparat id="abc"]',
      '<https://www.aparat.com/v/abc>',
      ['embedded-dropped: https://www.aparat.com/v/abc'],
    ],
    [
      'https://www.aparat.com/v/abc',
      '<https://www.aparat.com/v/abc>',
      ['embedded-dropped: https://www.aparat.com/v/abc'],
    ],
    ['<p>https://example.ir/a</p>', '<https://example.ir/a>', []],
    ['[tab]یک.[/tab] [tab]دو.[/tab]', 'یک.\n\nدو.', ['looks-dropped: [tab]']],
    [
      `<!-- wp:file --><div class="wp-block-file"><a href="${UPLOAD}/r.pdf">گزارش</a><a href="${UPLOAD}/r.pdf" class="wp-block-file__button" download>دانلود</a></div><!-- /wp:file -->`,
      `[گزارش](${UPLOAD}/r.pdf)`,
      [],
    ],
    ['[my_table id=4 /]', '', ['shortcode-dropped: [my_table id=4 /]']],
    ['[gallery ids="77"]', '', ['shortcode-dropped: [gallery ids="77"]']],
    [
      'آب [sic] و [۱] و [...] و [[gallery]] ماند.',
      'آب \\[sic] و \\[۱] و \\[...] و \\[gallery] ماند.',
      [],
    ],
  ])('%s', async (code, expected, doubts) => {
    const found = await read(`${LINE}\n\n${code}\n\nپایان خبر همین است.`);
    expect(bodyOf(found)).toBe(
      [LINE, expected, 'پایان خبر همین است.'].filter(Boolean).join('\n\n'),
    );
    expect(told(found)).toEqual(doubts);
  });
});

describe('a post', () => {
  test('has the picture that it names, with the words of the library', async () => {
    const found = await read(LINE, meta('_thumbnail_id', '7'));
    expect(found.image).toEqual({ src: `${UPLOAD}/a.jpg`, alt: 'نمای الف', caption: 'شرح الف' });
  });

  test('keeps another picture that opens its text', async () => {
    const found = await read(`<img src="${UPLOAD}/b.jpg">\n\n${LINE}`, meta('_thumbnail_id', '7'));
    expect(found.image?.src).toBe(`${UPLOAD}/a.jpg`);
    expect(bodyOf(found)).toBe(`![](${UPLOAD}/b.jpg)\n\n${LINE}`);
  });

  test('shows one picture once, whatever its size', async () => {
    const found = await read(
      `<img src="${UPLOAD}/a-1024x768.jpg">\n\n${LINE}`,
      meta('_thumbnail_id', '7'),
    );
    expect(found.image?.src).toBe(`${UPLOAD}/a.jpg`);
    expect(bodyOf(found)).toBe(LINE);
  });

  test('has its old addresses, and tells what it cannot hold', async () => {
    const comments = ['1', '1', '0', 'spam']
      .map(
        (approved) =>
          `<wp:comment><wp:comment_id>1</wp:comment_id>${field('wp:comment_content', 'سپاس')}<wp:comment_approved>${approved}</wp:comment_approved><wp:commentmeta>${field('wp:meta_key', 'rutitr')}${field('wp:meta_value', 'نه')}</wp:commentmeta></wp:comment>`,
      )
      .join('');
    const found = await read(
      LINE,
      meta('_wp_old_slug', 'bridge') + meta('weather', 'آفتابی') + meta('views', '12') + comments,
    );
    expect(found.aliases).toEqual(['/1400/08/pol/', '/1400/08/bridge/']);
    expect(found.authors).toEqual(['نگار آبی']);
    expect(found).not.toHaveProperty('kicker');
    expect(found.doubts.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      'comments-left: 3',
      'field-left: weather: آفتابی',
    ]);
  });

  test.each([
    ['private', true, ['was-private']],
    ['draft', true, []],
    ['pending', true, []],
    ['future', undefined, []],
  ])('that is %s', async (status, unpublished, doubts) => {
    const [found] = await readAll(
      wxr(post(LINE).replace('<wp:status>publish', `<wp:status>${status}`)),
    );
    expect(found?.unpublished).toBe(unpublished);
    expect(found && told(found)).toEqual(doubts);
  });

  test.each([
    ['publish', ['/?p=1'], []],
    ['draft', [], []],
  ])('whose address is a query keeps it when it is %s', async (status, aliases, doubts) => {
    const text = wxr(post(LINE))
      .replace(`<link>${HOST}/1400/08/pol/</link>`, `<link>${HOST}/?p=1</link>`)
      .replace('<wp:status>publish', `<wp:status>${status}`);
    const [found] = await readAll(text);
    expect([found?.aliases, found && told(found)]).toEqual([aliases, doubts]);
  });

  test('whose address is a query that no server reads is told', async () => {
    const text = wxr(post(LINE)).replace('/1400/08/pol/', '/?name=%D9%BE%D9%84');
    const [found] = await readAll(text);
    expect([found?.aliases, found && told(found).map((each) => each.split(':')[0])]).toEqual([
      [],
      ['address-left'],
    ]);
  });

  test('with a password is looked at first', async () => {
    expect(told(await read(LINE, '<wp:post_password>1234</wp:post_password>'))).toEqual([
      'was-private',
    ]);
  });

  test('that was thrown away, and a page, are left out and told', async () => {
    const leftOut: LeftOut[] = [];
    const items = await readAll(
      wxr(
        post(LINE).replace('<wp:status>publish', '<wp:status>trash'),
        post(LINE).replace('<wp:post_type>post', '<wp:post_type>page'),
        post(LINE).replace('<wp:post_type>post', '<wp:post_type>wp_navigation'),
      ),
      leftOut,
    );
    expect(items).toEqual([]);
    expect(leftOut).toEqual([{ kind: 'thrown-away' }, { kind: 'type', type: 'page' }]);
  });
});

test('every word of a post is in the item or in the report', async () => {
  const word = fc.integer({ min: 1, max: 9 ** 5 }).map((number) => `و${number.toString(9)}ژ`);
  const piece = fc.tuple(
    word,
    fc.constantFrom(
      ...['[caption id="attachment_7"]', '[/caption]', '[gallery ids="7"]', '[embed]', '[/embed]'],
      ...[
        '[box]',
        '[/box]',
        '[x_y]',
        '[',
        ']',
        '<p>',
        '</p>',
        '<strong>',
        '</strong>',
        '\n\n',
        '\n',
      ],
      ...[
        '<img src="a.jpg">',
        '<!-- wp:paragraph -->',
        '<!--more-->',
        '[video src="',
        '"]',
        '<br>',
      ],
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 15 }), async (pieces) => {
      const found = await read(`${LINE}\n\n${pieces.flat().join(' ')}`);
      const all = JSON.stringify(found);
      for (const [each] of pieces) expect(all).toContain(each);
    }),
  );
});
