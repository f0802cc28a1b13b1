import { afterEach, beforeEach, expect, test } from 'vitest';
import { Announcing, NOON } from '../../../testkit/channels/announcing.ts';
import { openBotApi, type BotApi } from '../../../testkit/channels/bot-api.ts';
import type { Journal } from './journal.ts';
import type { Channel } from './post.ts';

const TOKEN = '1:secret';

let newsroom: Announcing;
let api: BotApi;
beforeEach(async () => {
  newsroom = new Announcing();
  api = await openBotApi({ token: TOKEN, chats: ['@news', '@desk'], hasHtml: true });
});
afterEach(async () => {
  await api.close();
  newsroom.remove();
});

class Killed extends Error {}

/** Something whose every call is counted, and which does no more from one of them on. */
function dying<Thing extends object>(thing: Thing, count: () => void): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function' || name === 'close' || name === 'limit') return value;
      return (...given: unknown[]): unknown => {
        count();
        const done: unknown = value.apply(target, given);
        // Between what a call did and what is made of it.
        if (done instanceof Promise)
          return done.then((result: unknown) => {
            count();
            return result;
          });
        return done;
      };
    },
  });
}

const open = () =>
  newsroom.channel({ kind: 'telegram', chat: '@news', api: api.url }, TOKEN, {
    lookingPlace: '@desk',
  });
const item = (code: string, title = `خبر ${code}`) => ({ code, title, publishedAt: NOON - 1000 });
const titles = () => api.posts('@news').map(({ text = '' }) => text.split('\n')[0]);

test('wherever it is killed, the next run ends with every item once and every correction made', async () => {
  newsroom.publish([item('1')]);
  await newsroom.run([open()]);
  newsroom.publish([item('1'), item('2')]);
  await newsroom.run([open()]);
  let killedAt = 0;
  for (let round = 1; ; round += 1) {
    const [first, second] = [String(round * 10), String(round * 10 + 1)];
    const corrected = [item('1'), item('2', `اصلاح ${round}`)];
    const known = Array.from({ length: round - 1 }, (_, at) => [
      item(String((at + 1) * 10)),
      item(String((at + 1) * 10 + 1)),
    ]).flat();
    newsroom.publish([...corrected, ...known, item(first), item(second)]);
    let left = round;
    const count = (): void => {
      left -= 1;
      if (left <= 0) throw new Killed();
    };
    const channel = open();
    const dyingWay: Channel = dying(channel.channel, count);
    const wrap = (journal: Journal): Journal => dying(journal, count);
    const ended = await newsroom
      .run([{ ...channel, channel: dyingWay }], { wrap })
      .catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        killedAt += 1;
        return undefined;
      });
    await newsroom.run([open()]);
    const codes = api.posts('@news').map(({ text = '' }) => /\/(\d+)\/$/u.exec(text)?.[1]);
    expect(codes.toSorted()).toEqual(
      ['2', ...known.map(({ code }) => code), first, second].toSorted(),
    );
    expect(titles()[0]).toMatch(/^اصلاح/u);
    expect(titles()[0]?.replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))).toBe(
      `اصلاح ${round}`,
    );
    if (ended) break;
  }
  expect(killedAt).toBeGreaterThan(15);
});
