import { describe, expect, test } from 'vitest';
import type { Lost } from './lost.ts';
import type { LineEnds } from './own-words.ts';
import { parsePage } from './parse-page.ts';
import { toBlocks } from './to-blocks.ts';

function convert(html: string, lineEnds: LineEnds = 'space') {
  const lost: Lost = { embedded: [], addresses: [] };
  const address = (written: string): string => written;
  const blocks = toBlocks(
    parsePage(html, { fragment: true }),
    { toAddress: address, toPicture: address, lineEnds },
    lost,
  );
  return { body: blocks.map(({ markdown }) => markdown).join('\n\n'), blocks, lost };
}
const bodyOf = (html: string): string => convert(html).body;

describe('HTML becomes Markdown that says the same', () => {
  test.each([
    ['a list that goes on', '<ol start="5"><li>الف<li>ب</ol>', '5. الف\n6. ب'],
    ['lists in lists', '<ul><li>الف<ul><li>ب</ul><li>پ</ul>', '- الف\n  - ب\n- پ'],
    [
      'code and its language',
      '<pre><code class="language-sh">ls -l\n</code></pre>',
      '```sh\nls -l\n```',
    ],
    ['a raised number', '<p>۱۰<sup>۶</sup> متر</p>', '۱۰<sup>۶</sup> متر'],
    ['a lowered number', '<p>CO<sub>2</sub></p>', 'CO<sub>2</sub>'],
    ['what was struck out', '<p><del>۲۰۰۰</del> ۳۰۰۰</p>', '~~۲۰۰۰~~ ۳۰۰۰'],
    ['the same, by its looks', '<p><s>۲۰۰۰</s> و <strike>۱</strike></p>', '~~۲۰۰۰~~ و ~~۱~~'],
    ['what was put in', '<p>بند <ins>تازه</ins></p>', 'بند <ins>تازه</ins>'],
    [
      'what is put in as paragraphs',
      '<ins><p>یک</p><p>دو</p></ins>',
      '<ins>یک</ins>\n\n<ins>دو</ins>',
    ],
    ['what is marked', '<p>بند <mark>مهم</mark></p>', 'بند <mark>مهم</mark>'],
    ['a quotation in a line', '<p>گفت <q>راه باز است</q>.</p>', 'گفت «راه باز است».'],
    [
      'an abbreviation',
      '<p><abbr title="هوش &quot;مصنوعی&quot;">هم</abbr></p>',
      '<abbr title="هوش &#34;مصنوعی&#34;">هم</abbr>',
    ],
    ['bold around paragraphs', '<b><p>یک</p><p>دو</p></b>', '**یک**\n\n**دو**'],
    ['bold beside a space', '<p>یک<b> دو </b>سه</p>', 'یک **دو** سه'],
    ['bold over lines', '<p><b>یک<br>دو</b></p>', '**یک**\\\n**دو**'],
    ['a link around paragraphs', '<a href="/a"><p>یک</p></a>', '[یک](/a)'],
    ['terms', '<dl><dt>آب</dt><dd>روان</dd></dl>', '- آب\n\n  روان'],
    [
      'a table with a line over it and lists in it',
      '<table><caption>نرخ‌ها</caption><tr><td>نان<td>۱<br>۲<tr><td>آب<td><ul><li>الف<li>ب</ul></table>',
      'نرخ‌ها\n\n| نان | ۱<br>۲     |\n| --- | ---------- |\n| آب  | الف<br>ب   |',
    ],
    [
      'wide cells',
      '<table><tr><th colspan="2">نرخ<tr><td>نان<td>۱</table>',
      '| نرخ |   |\n| --- | - |\n| نان | ۱ |',
    ],
    ['a menu of the text', '<menu><li>یک<li>دو</menu>', '- یک\n- دو'],
    ['a formula', '<p>پس <math><mi>x</mi><mo>=</mo><mn>۲</mn></math></p>', 'پس x=۲'],
    ['what asks not to be read', '<p data-mdast="ignore">متن</p>', 'متن'],
    ['a word that may be broken', '<p>کتاب<wbr>خانه</p>', 'کتابخانه'],
  ])('%s', (_, html, markdown) => {
    const even = (text: string): string => text.replace(/ +(?=\|)/gu, ' ').replace(/-{2,}/gu, '-');
    expect(even(bodyOf(html))).toBe(even(markdown));
  });

  test('tells what a reader sees of raised digits where no mark can stand', () => {
    expect(convert('<p>۱۰<sup>۶</sup> و CO<sub>2</sub> و x<sup>آب</sup></p>').blocks[0]?.text).toBe(
      '۱۰⁶ و CO₂ و xآب',
    );
  });

  test.each(['iframe', 'embed', 'video', 'audio'])('tells of a player: %s', (name) => {
    const { lost } = convert(`<p>متن</p><${name} src="https://video.example.ir/1"></${name}>`);
    expect(lost.embedded).toEqual(['https://video.example.ir/1']);
  });
});

describe('a picture that is a link', () => {
  test.each([
    '<p><a href="a.jpg"><img src="/img/a.jpg" alt="پل" title="x"></a></p>',
    '<a href="/big/a.JPG?w=2"><img src="/img/a.jpg" alt="پل"></a>',
    '<figure><a href="a.png"><img src="/img/a.jpg" alt="پل"></a></figure>',
  ])('to a larger one is the picture: %s', (html) => {
    const { body, lost } = convert(html);
    expect(body).toBe('![پل](/img/a.jpg)');
    expect(lost.pictureLinks).toBeUndefined();
  });

  test.each([
    '<figure><a href="a.jpg"><img src="/img/a.jpg" alt="پل"></a><figcaption>پل تازه</figcaption></figure>',
    '<div class="wp-caption"><a href="a.jpg"><img src="/img/a.jpg" alt="پل"></a><p class="wp-caption-text">پل تازه</p></div>',
    '<dl class="gallery-item"><dt><a href="a.jpg"><img src="/img/a.jpg" alt="پل"></a></dt><dd class="wp-caption-text">پل تازه</dd></dl>',
  ])('keeps its caption: %s', (html) => {
    expect(bodyOf(html)).toBe('![پل](/img/a.jpg "پل تازه")');
  });

  test('to a page is told', () => {
    const { body, lost } = convert('<a href="/news/2"><img src="/img/a.jpg" alt="پل"></a>');
    expect(body).toBe('![پل](/img/a.jpg)');
    expect(lost.pictureLinks).toEqual(['/news/2']);
  });

  test('leaves the words beside it a link', () => {
    expect(bodyOf('<p><a href="/news/2"><img src="/a.jpg" alt=""> پل باز شد</a></p>')).toBe(
      '![](/a.jpg)\n\n[پل باز شد](/news/2)',
    );
  });
});

describe('line ends of the classic editor of WordPress', () => {
  test.each([
    ['a poem', 'ای نام تو\nبهترین سرآغاز\n\nبی نام تو', 'ای نام تو\\\nبهترین سرآغاز\n\nبی نام تو'],
    ['an address', '<p>میدان نیلاب\nکوچهٔ سوم</p>', 'میدان نیلاب\\\nکوچهٔ سوم'],
    ['beside breaks that are there', 'یک<br />\nدو\n<br>سه', 'یک\\\nدو\\\nسه'],
    ['in bold', '<strong>یک\nدو</strong>', '**یک**\\\n**دو**'],
    ['between items', '<ul>\n<li>یک</li>\n<li>دو</li>\n</ul>\nسه', '- یک\n- دو\n\nسه'],
    ['in code', '<pre>یک\nدو</pre>', '```\nیک\nدو\n```'],
    ['around blocks', 'یک\n<blockquote>دو</blockquote>\nسه', 'یک\n\n> دو\n\nسه'],
  ])('%s', (_, html, markdown) => {
    expect(convert(html, 'break').body).toBe(markdown);
  });

  test('are white space within the blocks of the newer one', () => {
    const html = 'یک\n<strong>دو</strong>\n\nسه<p>چهار\nپنج</p>';
    expect(convert(html, 'break-outside-blocks').body).toBe('یک\\\n**دو**\n\nسه\n\nچهار پنج');
  });

  test('are white space in other pages', () => {
    expect(bodyOf('<p>یک\nدو</p>')).toBe('یک دو');
  });
});
