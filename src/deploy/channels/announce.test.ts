import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Announcing, NOON } from '../../../testkit/channels/announcing.ts';
import { openBotApi, type BotApi } from '../../../testkit/channels/bot-api.ts';
import type { Fault } from '../../../testkit/channels/faults.ts';
import type { MadeItem } from '../../../testkit/channels/published-site.ts';
import { decide } from './decide.ts';
import { Journal } from './journal.ts';
import { nextDue } from './next-due.ts';
import type { ReaderChannel } from './reader-channel.ts';

const HOUR = 3_600_000;
const TOKEN = '123456:AAF0-secret';

let newsroom: Announcing;
let api: BotApi;
let faults: (Fault | undefined)[];
let channel: ReaderChannel;
let channels: ReaderChannel[];

beforeEach(async () => {
  newsroom = new Announcing();
  faults = [];
  api = await openBotApi({
    ...{ token: TOKEN, chats: ['@news', '@desk', '@other'], hasHtml: true },
    faults: () => faults.shift(),
    perMinute: { most: 20, now: newsroom.clock.now },
  });
  newsroom.settled = api.idle;
  channel = telegram();
  channels = [channel];
});
afterEach(async () => {
  await api.close();
  newsroom.remove();
});

const telegram = (more: Parameters<Announcing['channel']>[2] = {}, chat = '@news') =>
  newsroom.channel({ kind: 'telegram', chat, api: api.url }, TOKEN, more);
const item = (code: string, more: Partial<MadeItem> = {}): MadeItem => ({
  ...{ code, title: `خبر ${code}`, publishedAt: NOON - HOUR },
  ...more,
});
const texts = (chat = '@news') => api.posts(chat).map(({ text, caption }) => text ?? caption ?? '');
const kinds = (notices: readonly { kind: string }[]) => notices.map(({ kind }) => kind);

/** The channel is there, and an item of before. */
async function begin(): Promise<void> {
  newsroom.publish([item('1')]);
  await newsroom.run(channels);
}

describe('the first run', () => {
  test('tells nothing of an archive, and of each channel that it begins', async () => {
    newsroom.publish(Array.from({ length: 300 }, (_, at) => item(String(at + 1))));
    const { plan, isWhole } = await newsroom.run(channels);
    expect(plan.begun).toEqual(['telegram']);
    expect({ isWhole, texts: texts() }).toEqual({ isWhole: true, texts: [] });
  });

  test('tells what came out since a time that is asked for', async () => {
    newsroom.publish([item('1', { publishedAt: NOON - 50 * HOUR }), item('2')]);
    await newsroom.run(channels, { since: NOON - 2 * HOUR });
    expect(texts()).toEqual([expect.stringContaining('خبر ۲')]);
  });

  test('is nothing to a channel that is added later, nor to those that were there', async () => {
    await begin();
    newsroom.publish([item('1'), item('2')]);
    await newsroom.run([channel, telegram({ name: 'second' }, '@other')]);
    expect([texts().length, texts('@other').length]).toEqual([1, 0]);
    newsroom.publish([item('1'), item('2'), item('3')]);
    await newsroom.run([channel, telegram({ name: 'second' }, '@other')]);
    expect([texts().length, texts('@other').length]).toEqual([2, 1]);
  });
});

describe('a new item', () => {
  test('is told once: title, lead and address', async () => {
    await begin();
    newsroom.publish([item('1'), item('2', { title: 'تیتر <2>', lead: 'لید خبر' })]);
    for (let run = 0; run < 3; run += 1) await newsroom.run(channels);
    expect(texts()).toEqual(['تیتر <۲>\n\nلید خبر\n\nhttps://news.example/fa/news/2/']);
  });

  test('is told with its picture, from this machine', async () => {
    await begin();
    newsroom.publish([item('2', { hasPicture: true, lead: 'لید '.repeat(400) })]);
    await newsroom.run(channels);
    expect(api.posts('@news')).toMatchObject([{ photo: 11 }]);
    expect(texts()[0]?.length).toBeGreaterThan(1000);
    expect(texts()[0]).toMatch(/…\n\nhttps:\/\/news\.example\/fa\/news\/2\/$/u);
  });

  test('is told without it where the channel does not take it', async () => {
    await begin();
    newsroom.publish([item('2', { hasPicture: true })]);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${newsroom.site.dir}/media/photo-wide.jpg`, 'no picture');
    expect(await newsroom.run(channels)).toMatchObject({ isWhole: true });
    expect(api.posts('@news')).toMatchObject([
      { text: expect.stringContaining('خبر ۲') as string },
    ]);
  });

  test('is told after those that came out before it, a minute’s limit kept', async () => {
    await begin();
    const many = Array.from({ length: 45 }, (_, at) =>
      item(String(100 - at), { publishedAt: NOON - HOUR + at * 1000 }),
    );
    newsroom.publish(many);
    expect(await newsroom.run(channels)).toMatchObject({ isWhole: true });
    expect(texts().map((text) => text.split('\n')[0])).toEqual(
      many.map(({ code }) =>
        `خبر ${code}`.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? ''),
      ),
    );
  });

  test.each([
    ['is due later', { publishedAt: NOON + HOUR }],
    ['has no page', { hasNoPage: true }],
    ['is of a section that the channel does not tell', { section: 'sport' }],
    ['is older than three days when it is first seen', { publishedAt: NOON - 73 * HOUR }],
  ])('is not told where it %s', async (_, more) => {
    channels = [telegram({ sections: new Set(['ict']) })];
    await begin();
    newsroom.publish([item('2', more)]);
    await newsroom.run(channels);
    expect(texts()).toEqual([]);
  });

  test('is told when it is due, or its page is there', async () => {
    await begin();
    newsroom.publish([item('2', { publishedAt: NOON + HOUR }), item('3', { hasNoPage: true })]);
    await newsroom.run(channels);
    newsroom.time += 2 * HOUR;
    newsroom.publish([item('2', { publishedAt: NOON + HOUR }), item('3')]);
    await newsroom.run(channels);
    expect(texts()).toHaveLength(2);
  });

  test('waits for the end of the night', async () => {
    channels = [telegram({ quiet: { from: 11 * 60, until: 13 * 60 } })];
    await begin();
    newsroom.publish([item('2')]);
    const { notices } = await newsroom.run(channels);
    const end = NOON + HOUR;
    expect(notices).toEqual([{ kind: 'held', channel: 'telegram', count: 1, until: end }]);
    const journal = new Journal(newsroom.journalFile);
    const { site, clock } = newsroom;
    expect(nextDue({ journal, site, channels, clock })).toBe(end);
    journal.close();
    newsroom.time = end;
    await newsroom.run(channels);
    expect(texts()).toHaveLength(1);
  });
});

describe('a correction', () => {
  async function told(more: Partial<MadeItem> = {}): Promise<void> {
    await begin();
    newsroom.publish([item('2', more)]);
    await newsroom.run(channels);
  }

  test.each([false, true])('edits what was told, once (picture: %s)', async (hasPicture) => {
    await told({ hasPicture });
    newsroom.publish([item('2', { hasPicture, title: 'تیتر درست', correction: 'نام درست شد' })]);
    expect(kinds((await newsroom.run(channels)).notices)).toEqual(['edited']);
    expect(kinds((await newsroom.run(channels)).notices)).toEqual([]);
    expect(texts()).toEqual([
      'تیتر درست\n\nاصلاحیه: نام درست شد\n\nhttps://news.example/fa/news/2/',
    ]);
  });

  test('is asked again where the first edit was not answered, and changes nothing more', async () => {
    await told();
    newsroom.publish([item('2', { title: 'تیتر درست' })]);
    faults = [{ kind: 'cut', after: true }, { kind: 'half-answer' }];
    expect(kinds((await newsroom.run(channels)).notices)).toEqual(['edited']);
    expect(texts()[0]).toMatch(/^تیتر درست/u);
  });

  test('that the channel refuses is told once, and to editors', async () => {
    await told();
    api.posts('@news').pop();
    newsroom.publish([item('2', { title: 'تیتر درست' })]);
    const editors = telegram({}, '@desk').channel;
    const { notices, isWhole } = await newsroom.run(channels, { editors });
    expect(notices).toMatchObject([{ kind: 'not-edited', code: '2' }]);
    expect(isWhole).toBe(false);
    expect(texts('@desk')).toEqual(['not-edited 2']);
    expect(kinds((await newsroom.run(channels, { editors })).notices)).toEqual([]);
  });
});

test('an item that is no more is told to editors once, and its post stays', async () => {
  await begin();
  newsroom.publish([item('1'), item('2')]);
  await newsroom.run(channels);
  newsroom.publish([item('1')]);
  expect(kinds((await newsroom.run(channels)).notices)).toEqual(['gone']);
  expect(kinds((await newsroom.run(channels)).notices)).toEqual([]);
  expect(texts()).toHaveLength(1);
});

describe('a sending of which nobody knows', () => {
  const editors = () => telegram({}, '@desk').channel;

  test.each<[string, Fault, number]>([
    ['came through', { kind: 'cut', after: true }, 1],
    ['did not', { kind: 'cut', after: false }, 2],
    ['came through behind a gateway', { kind: 'gateway', after: true }, 1],
    ['was half answered', { kind: 'half-answer' }, 1],
  ])('is looked for where editors have a chat: it %s', async (_, fault, sendings) => {
    channels = [telegram({ lookingPlace: '@desk' })];
    await begin();
    newsroom.publish([item('2')]);
    await newsroom.run(channels);
    api.asked.clear();
    faults = [fault];
    newsroom.publish([item('2'), item('3')]);
    expect(await newsroom.run(channels)).toMatchObject({ isWhole: true });
    expect(texts()).toHaveLength(2);
    expect(api.asked.get('sendMessage') ?? 0).toBe('after' in fault && !fault.after ? 1 : sendings);
    expect(texts('@desk')).toEqual([]);
  });

  test('is not repeated where nobody can look; editors decide', async () => {
    await begin();
    newsroom.publish([item('2'), item('3')]);
    faults = [
      { kind: 'cut', after: true },
      { kind: 'cut', after: false },
    ];
    const first = await newsroom.run(channels, { editors: editors() });
    expect(kinds(first.notices)).toEqual(['unsure', 'unsure']);
    expect(first.isWhole).toBe(false);
    expect(texts('@desk')).toEqual(['unsure 2\n\nunsure 3']);
    const second = await newsroom.run(channels, { editors: editors() });
    expect({ second: kinds(second.notices), told: texts('@desk').length }).toEqual({
      ...{ second: ['unsure', 'unsure'], told: 1 },
    });

    const journal = new Journal(newsroom.journalFile);
    expect(decide(journal, channels, newsroom.site, '2', 'sent')).toMatchObject([{ done: true }]);
    expect(decide(journal, channels, newsroom.site, '3', 'again')).toMatchObject([{ done: true }]);
    journal.close();
    expect(kinds((await newsroom.run(channels)).notices)).toEqual(['sent']);
    expect(texts()).toHaveLength(2);
  });

  test('is not sent again by a word that it should be, where it certainly stands', async () => {
    await begin();
    newsroom.publish([item('2')]);
    await newsroom.run(channels);
    const journal = new Journal(newsroom.journalFile);
    expect(decide(journal, channels, newsroom.site, '2', 'again')).toMatchObject([{ done: false }]);
    journal.close();
  });
});

describe('a channel that takes nothing', () => {
  test.each([
    ['that is not there', '@nowhere', /chat not found/u],
    ['whose token is wrong', '@news', /HTTP 401/u],
  ])('%s is told to editors once, and nothing is lost', async (_, chat, reason) => {
    const wrong = newsroom.channel(
      { kind: 'telegram', chat, api: api.url },
      chat === '@news' ? 'wrong' : TOKEN,
    );
    channels = [wrong];
    await begin();
    newsroom.publish([item('2'), item('3')]);
    const editors = telegram({}, '@desk').channel;
    const { notices, isWhole } = await newsroom.run(channels, { editors });
    expect({ notices, isWhole }).toMatchObject({
      ...{ notices: [{ kind: 'stopped', reason: expect.stringMatching(reason) as string }] },
      isWhole: false,
    });
    await newsroom.run(channels, { editors });
    expect(texts('@desk')).toEqual(['stopped']);
    await newsroom.run([channel]);
    expect(texts()).toHaveLength(2);
  });

  test('keeps none of the others waiting, and no report shows a token', async () => {
    const down = newsroom.channel(
      { kind: 'telegram', chat: '@news', api: 'http://127.0.0.1:1' },
      TOKEN,
      { name: 'down' },
    );
    channels = [down, channel];
    await begin();
    newsroom.publish([item('2')]);
    const { notices } = await newsroom.run(channels);
    expect(kinds(notices).toSorted()).toEqual(['sent', 'stopped']);
    expect(JSON.stringify(notices)).not.toContain('secret');
  });
});
