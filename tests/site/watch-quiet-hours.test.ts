import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatTime } from '../../src/lib/calendar/format.ts';
import { toAsciiDigits } from '../../src/lib/persian/digits.ts';
import { openBotApi, type BotApi } from '../../testkit/channels/bot-api.ts';
import { itemFile, NEWSROOM, WatchedNewsroom } from '../../testkit/watch/watched-newsroom.ts';

/** The end of a night is waited for: minutes. */
const isLong = import.meta.env.MODE === 'long';

const TOKEN = '1:secret';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** In long runs soon, otherwise so far away that no machine is slower. */
const MORNING = Math.ceil((Date.now() + (isLong ? 3 * MINUTE : 3 * HOUR)) / MINUTE) * MINUTE;
const clockOf = (at: number): string => toAsciiDigits(formatTime(at));

let api: BotApi;
let newsroom: WatchedNewsroom;
beforeAll(async () => {
  api = await openBotApi({ token: TOKEN, chats: ['@news'], hasHtml: true });
  const night = `${clockOf(Date.now() - 2 * HOUR)}-${clockOf(MORNING)}`;
  newsroom = new WatchedNewsroom({
    ...NEWSROOM,
    ...itemFile(1, Date.now() - HOUR),
    'content/publish.yml': `channels:\n  - { id: news, kind: telegram, api: '${api.url}', chat: '@news', quiet: '${night}' }\n`,
  });
  await newsroom.start({
    PEYK_TELEGRAM_TOKEN: TOKEN,
    PEYK_STATE: path.join(newsroom.dir, 'state'),
  });
  await newsroom.until(({ published }) => published !== undefined);
});
afterAll(async () => {
  await newsroom.close();
  await api.close();
});

test('what comes out in quiet hours is told at their end, by a watcher that wakes up for it', async () => {
  newsroom.repository.push(itemFile(2, Date.now() - MINUTE));
  await newsroom.hook();
  await newsroom.seen('news/2/index.html');
  if (isLong) {
    await expect.poll(() => api.posts('@news').length).toBe(1);
    expect(Date.now()).toBeGreaterThanOrEqual(MORNING);
    expect(api.posts('@news')[0]?.text).toContain('/news/2/');
    await newsroom.until(({ due, working }) => due === undefined && working === undefined);
  } else {
    const { due } = await newsroom.until((health) => health.due !== undefined);
    expect(Date.parse(due ?? '')).toBe(MORNING);
    expect(api.posts('@news')).toEqual([]);
  }
});
