import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../../lib/calendar/format.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import type { ChatMessage } from './chat-message.ts';
import { PostGatherer, SignatureFinder } from './group-posts.ts';
import { readChatPost } from './read-post.ts';
import { readPage } from './read-page.ts';
import { readRecord } from './read-record.ts';

const MOMENT = { date: '2024-10-15T09:32:00', date_unixtime: '1728972120' };
const record = (text: unknown, more: object = {}): object => ({
  ...{ id: 12, type: 'message', ...MOMENT, from: 'کانال نیلاب', text },
  ...more,
});
const page = (...messages: string[]): string =>
  `<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">\nکانال نیلاب\n</div></div></div><div class="page_body chat_page"><div class="history">${messages.join('')}</div></div></div></body></html>`;
const message = (inside: string, id = 12): string =>
  `<div class="message default clearfix" id="message${id}"><div class="pull_left userpic_wrap"><div class="initials">ن</div></div><div class="body"><div class="pull_right date details" title="15.10.2024 09:32:00 UTC+03:30">09:32</div><div class="from_name">\nکانال نیلاب\n</div>${inside}</div></div>`;

function post(messages: readonly (ChatMessage | undefined)[], signatures: string[] = []) {
  return readChatPost({
    messages: messages.filter((each) => each !== undefined),
    chat: 'کانال نیلاب',
    signatures,
  });
}
const fromRecord = (text: unknown, more?: object): ExtractedItem =>
  post([readRecord(record(text, more))]);
const fromPage = (inside: string): ExtractedItem => post(readPage(page(message(inside))).messages);
const bodyOf = ({ blocks }: ExtractedItem): string =>
  blocks.map(({ markdown }) => markdown).join('\n\n');
const told = ({ doubts }: ExtractedItem): string[] =>
  doubts.map(({ kind, value }) => (value === undefined ? kind : `${kind}: ${value}`));

describe('a post is the same item, from data and from a page', () => {
  test.each([
    [
      'a title, a text and looks',
      [
        { type: 'bold', text: 'پل نیلاب باز شد' },
        '\n\nپل پس از ',
        { type: 'italic', text: 'دو ماه' },
        ' باز شد. ',
        { type: 'text_link', text: 'گزارش', href: 'https://example.ir/a' },
        ' و ',
        { type: 'code', text: 'کد' },
        ' و ',
        { type: 'spoiler', text: 'پنهان' },
        ' و ',
        { type: 'strikethrough', text: 'کهنه' },
      ],
      '<div class="text">\n<strong>پل نیلاب باز شد</strong><br><br>پل پس از <em>دو ماه</em> باز شد. <a href="https://example.ir/a">گزارش</a> و <code>کد</code> و <span class="spoiler hidden" onclick="ShowSpoiler(this)"><span aria-hidden="true">پنهان</span></span> و <s>کهنه</s>\n</div>',
      'پل نیلاب باز شد',
      'پل پس از *دو ماه* باز شد. [گزارش](https://example.ir/a) و `کد` و پنهان و ~~کهنه~~',
      [],
    ],
    [
      'tags, alone and in a sentence',
      [
        '🔴 پل باز شد\n',
        { type: 'hashtag', text: '#نیلاب' },
        ' امروز شاد بود.\n',
        { type: 'hashtag', text: '#شورای_شهر' },
        ' ',
        { type: 'hashtag', text: '#پل' },
      ],
      '<div class="text">🔴 پل باز شد<br><a href="" onclick="return ShowHashtag(&quot;نیلاب&quot;)">#نیلاب</a> امروز شاد بود.<br><a href="" onclick="return ShowHashtag(&quot;شورای_شهر&quot;)">#شورای_شهر</a> <a href="" onclick="return ShowHashtag(&quot;پل&quot;)">#پل</a></div>',
      'پل باز شد',
      'نیلاب امروز شاد بود.',
      [],
    ],
    [
      'lines of the channel',
      [
        'پل باز شد\n\nپل نیلاب امروز باز شد.\n\n🆔 ',
        { type: 'mention', text: '@nilab_news' },
        '\nبه کانال ما در ایتا بپیوندید:\n',
        { type: 'link', text: 'https://eitaa.com/nilab' },
      ],
      '<div class="text">پل باز شد<br><br>پل نیلاب امروز باز شد.<br><br>🆔 <a href="https://t.me/nilab_news">@nilab_news</a><br>به کانال ما در ایتا بپیوندید:<br><a href="https://eitaa.com/nilab">https://eitaa.com/nilab</a></div>',
      'پل باز شد',
      'پل نیلاب امروز باز شد.',
      [
        'channel-line-dropped: 🆔 @nilab_news',
        'channel-line-dropped: به کانال ما در ایتا بپیوندید:',
        'channel-line-dropped: https://eitaa.com/nilab',
      ],
    ],
    [
      'its own moment again',
      ['پل باز شد\n📅 ۲۴ مهر ۱۴۰۳ ⏰ ۰۹:۳۰\nپل نیلاب امروز باز شد.'],
      '<div class="text">پل باز شد<br>📅 ۲۴ مهر ۱۴۰۳ ⏰ ۰۹:۳۰<br>پل نیلاب امروز باز شد.</div>',
      'پل باز شد',
      'پل نیلاب امروز باز شد.',
      [],
    ],
  ])('%s', (_, text, html, title, body, doubts) => {
    for (const found of [fromRecord(text), fromPage(html)]) {
      expect(found.title).toBe(title);
      expect(bodyOf(found)).toBe(body);
      expect(told(found)).toEqual(doubts);
      expect(found.publishedAt && formatDateTime(found.publishedAt.instant)).toBe(
        'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲',
      );
      expect(found.source).toEqual({ name: 'کانال نیلاب' });
    }
  });
});

describe('what a post says of itself', () => {
  test('tags', () => {
    expect(fromRecord('پل باز شد\nدر #نیلاب و #شورای_شهر امروز.\n#پل').tags).toEqual([
      'نیلاب',
      'شورای شهر',
      'پل',
    ]);
  });

  test('the day, place and people of a meeting that is to come', () => {
    const found = fromRecord(
      'نشست شورای آب\n\n📅 پنجشنبه ۲۶ مهر ۱۴۰۳\n⏰ ساعت ۱۰:۰۰\n📍 تالار بهار\n👥 علی، رضا',
    );
    expect(found.event).toEqual({
      date: { year: 1403, month: 7, day: 26 },
      place: 'تالار بهار',
      attendees: ['علی', 'رضا'],
    });
    expect(bodyOf(found)).toContain('📅 پنجشنبه ۲۶ مهر ۱۴۰۳');
    expect(told(found)).toEqual(['meeting-guessed']);
  });

  test('pictures and files, those that the export left out, too', () => {
    const found = post([
      readRecord(record('پل باز شد', { photo: 'photos/a.jpg' })),
      readRecord(record('', { photo: 'photos/b.jpg' })),
      readRecord(
        record('', { photo: '(File not included. Change data exporting settings to download.)' }),
      ),
      readRecord(record('', { file: 'files/report.pdf', file_name: 'گزارش.pdf' })),
      readRecord(record('', { file: '(File not included.)', file_name: 'film.mp4' })),
    ]);
    expect(found.image).toEqual({ src: 'photos/a.jpg' });
    expect(found.gallery).toEqual([{ src: 'photos/b.jpg' }]);
    expect(bodyOf(found)).toBe('[گزارش.pdf](<files/report.pdf>)');
    expect(told(found)).toEqual(['media-left-out: 1', 'file-left-out: film.mp4']);
  });

  test.each(['file:///etc/passwd', 'C:\\films\\a.jpg', { a: 1 }, [{}], true, ''])(
    'a picture that names no file of the export is told: %j',
    (photo) => {
      const found = fromRecord('پل باز شد', { photo });
      expect(found.image).toBeUndefined();
      expect(told(found)).toEqual(['media-left-out: 1']);
    },
  );

  test('pictures and files of a page', () => {
    const found = fromPage(
      '<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/a.jpg"><img class="photo" src="photos/a_thumb.jpg"></a></div><div class="media_wrap clearfix"><a class="media clearfix pull_left block_link media_file" href="files/r.pdf"><div class="fill"></div><div class="body"><div class="title bold">گزارش.pdf</div><div class="status details">1 MB</div></div></a></div><div class="text">پل باز شد</div><div class="signature details">نگار آبی</div>',
    );
    expect(found).toMatchObject({ title: 'پل باز شد', image: { src: 'photos/a.jpg' } });
    expect(bodyOf(found)).toBe('[گزارش.pdf](<files/r.pdf>)');
    expect(found.authors).toEqual(['نگار آبی']);
    expect(told(found)).toEqual([]);
  });

  test('from where it was forwarded', () => {
    expect(fromRecord('پل باز شد', { forwarded_from: 'ایرنا' }).source).toEqual({ name: 'ایرنا' });
  });

  test('a poll, as words', () => {
    const poll = { question: 'کدام پل؟', answers: [{ text: 'نو' }, { text: 'کهنه' }] };
    expect(bodyOf(fromRecord('نظرسنجی نیلاب', { poll }))).toBe('کدام پل؟\n\n– نو\n\n– کهنه');
  });

  test('a first line that is prose stays in the text', () => {
    const prose = `${'پل نیلاب پس از دو ماه کار شبانه‌روزی باز شد. '.repeat(6).trim()}`;
    const found = fromRecord(prose);
    expect(found.title).toBe('پل نیلاب پس از دو ماه کار شبانه‌روزی باز شد');
    expect(bodyOf(found)).toBe(prose);
  });
});

test('messages as bot interfaces of Telegram and Bale give them are read, too', () => {
  const found = post([
    readRecord({
      ...{ message_id: 4, date: 1728972120, caption: 'پل باز شد\nخبر در پایگاه' },
      caption_entities: [{ type: 'text_link', offset: 17, length: 6, url: 'https://example.ir' }],
      photo: [{ file_path: 'a_s.jpg' }, { file_path: 'a.jpg' }],
    }),
  ]);
  expect(found).toMatchObject({ title: 'پل باز شد', image: { src: 'a.jpg' } });
  expect(bodyOf(found)).toBe('خبر در [پایگاه](https://example.ir/)');
});

describe('posts of many messages', () => {
  const gather = (messages: (ChatMessage | undefined)[]): number[] => {
    const gatherer = new PostGatherer();
    const posts = messages.map((each) => each && gatherer.take(each));
    return [...posts, gatherer.end()].flatMap((post) => (post ? [post.length] : []));
  };
  const at = (text: string, seconds: number, photo?: string, more?: object) =>
    readRecord(
      record(text, {
        date_unixtime: String(1728972120 + seconds),
        ...(photo && { photo }),
        ...more,
      }),
    );

  test.each([
    ['pictures of one moment are one', [at('پل', 0, 'a'), at('', 0, 'b'), at('', 1, 'c')], [3]],
    ['two texts are two', [at('پل', 0, 'a'), at('راه', 0, 'b')], [1, 1]],
    ['pictures a minute apart are two', [at('پل', 0, 'a'), at('', 60, 'b')], [1, 1]],
    ['a text without a picture is alone', [at('پل', 0), at('', 0, 'b')], [1, 1]],
    [
      'one number makes one',
      [at('پل', 0, 'a', { grouped_id: 7 }), at('راه', 9, 'b', { grouped_id: 7 }), at('', 9, 'c')],
      [2, 1],
    ],
  ])('%s', (_, messages, sizes) => {
    expect(gather(messages)).toEqual(sizes);
  });

  test('what many posts end with is the channel’s, what few do is theirs', () => {
    const finder = new SignatureFinder();
    const texts = Array.from(
      { length: 10 },
      (_, id) => `خبر ${id}\nمتن ${id}\n${id < 3 ? 'پایان پیام' : 'نیلاب، شهر پل‌ها'}`,
    );
    for (const text of texts) finder.take(readRecord(record(text))!);
    const signatures = finder.signatures();
    const found = post([readRecord(record(texts[9]))], signatures);
    expect(bodyOf(found)).toBe('متن ۹'.replace('۹', '9'));
    expect(told(found)).toEqual(['channel-line-dropped: نیلاب، شهر پل‌ها']);
    expect(bodyOf(post([readRecord(record(texts[0]))], signatures))).toContain('پایان پیام');
  });
});

test('messages of the messenger itself are passed over', () => {
  expect(readRecord({ id: 1, type: 'service', action: 'join' })).toBeUndefined();
  const read = readPage(
    page(
      '<div class="message service" id="message-1"><div class="body details">1 October 2024</div></div>',
      message('<div class="text">پل باز شد</div>'),
    ),
  );
  expect(read).toMatchObject({ chat: 'کانال نیلاب', passedOver: 1 });
  expect(read.messages).toHaveLength(1);
});

test('every word of a message is in the item or in the report', () => {
  const word = fc.integer({ min: 1, max: 9 ** 5 }).map((number) => `و${number.toString(9)}ژ`);
  const between = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    ' #',
    '\n#',
    '\n🆔 @',
    '\n📅 ',
    '\n⏰ ',
    '\n📍 ',
    '\n🔹 ',
    '، ',
    '. ',
  );
  const type = fc.constantFrom(
    'plain',
    'bold',
    'italic',
    'code',
    'pre',
    'hashtag',
    'spoiler',
    'mention',
    'blockquote',
    'custom_emoji',
    'underline',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, between, type), { minLength: 1, maxLength: 15 }),
      (parts) => {
        const found = fromRecord(
          parts.map(([text, start, kind]) => ({ type: kind, text: start + text })),
        );
        const all = JSON.stringify(found);
        for (const [each] of parts) expect(all).toContain(each);
      },
    ),
  );
});
