import { afterEach, beforeEach, expect, test } from 'vitest';
import { Announcing, NOON } from '../../../testkit/channels/announcing.ts';
import { openBotApi, type BotApi } from '../../../testkit/channels/bot-api.ts';
import { openEitaaApi, type EitaaApi } from '../../../testkit/channels/eitaa-api.ts';
import { randomFaults, type FaultPlan } from '../../../testkit/channels/faults.ts';
import type { MadeItem } from '../../../testkit/channels/published-site.ts';
import {
  openWebhookReceiver,
  type WebhookReceiver,
} from '../../../testkit/channels/webhook-receiver.ts';
import { seededRandom } from '../../../testkit/newsroom/random.ts';
import { decide } from './decide.ts';
import { Journal } from './journal.ts';
import type { Notice } from './notice.ts';
import type { ReaderChannel } from './reader-channel.ts';

const isLong = import.meta.env.MODE === 'long';
/** Items, published in batches, each batch in a run of its own. */
const ITEMS = isLong ? 1000 : 40;
const BATCH = isLong ? 25 : 10;
/** One request in so many meets a fault. */
const ONE_IN = 4;
/** What is not answered is given up after so many ms. */
const TIMEOUT = 250;

const TOKEN = '1:secret';
const SECRET = `whsec_${Buffer.from('a secret of the test').toString('base64')}`;

let newsroom: Announcing;
let telegram: BotApi;
let bale: BotApi;
let eitaa: EitaaApi;
let hook: WebhookReceiver;
let isFaulty = false;

beforeEach(async () => {
  newsroom = new Announcing();
  const seed = Number(process.env['PROPERTY_SEED']);
  const plan = (offset: number): FaultPlan => {
    const faults = randomFaults(seededRandom(seed + offset), ONE_IN);
    return () => (isFaulty ? faults() : undefined);
  };
  const perMinute = { most: 20, now: newsroom.clock.now };
  const bot = { token: TOKEN, chats: ['@news', '@desk'] };
  telegram = await openBotApi({ ...bot, hasHtml: true, faults: plan(1), perMinute });
  bale = await openBotApi({ ...bot, hasHtml: false, faults: plan(2) });
  eitaa = await openEitaaApi({ token: TOKEN, chat: 'news' }, plan(3));
  hook = await openWebhookReceiver(SECRET, plan(4), newsroom.clock.now);
  newsroom.settled = () => Promise.all([telegram.idle(), bale.idle(), eitaa.idle(), hook.idle()]);
});
afterEach(async () => {
  isFaulty = false;
  await Promise.all([telegram, bale, eitaa, hook].map((each) => each.close()));
  newsroom.remove();
});

const codesIn = (texts: readonly (string | undefined)[]): string[] =>
  texts.map((text) => /\/news\/(\d+)\/$/u.exec(text ?? '')?.[1] ?? '');
const codesOf = (posts: readonly { text?: string; caption?: string }[]): string[] =>
  codesIn(posts.map(({ text, caption }) => text ?? caption));

test(
  `of ${ITEMS} items, a quarter of all requests failing, each stands once in every channel`,
  { timeout: 3_600_000 },
  async () => {
    const place = (kind: 'telegram' | 'bale', api: string) => ({ kind, api, chat: '@news' });
    /** Faults that are not answered are given up soon; what is answered, on a slow machine too, is waited for. */
    const open = (timeout: number): ReaderChannel[] => [
      newsroom.channel(place('telegram', telegram.url), TOKEN, { lookingPlace: '@desk', timeout }),
      newsroom.channel(place('bale', bale.url), TOKEN, { timeout }),
      newsroom.channel({ kind: 'eitaa', api: eitaa.url, chat: 'news' }, TOKEN, { timeout }),
      newsroom.channel({ kind: 'webhook', url: hook.url }, SECRET, { timeout }),
    ];
    const channels = open(60_000);
    const hasty = open(TIMEOUT);
    const items: MadeItem[] = [{ code: '1', title: 'آغاز', publishedAt: NOON }];
    const publish = () =>
      newsroom.publish(items.filter(({ publishedAt }) => publishedAt <= newsroom.time));
    publish();
    await newsroom.run(channels);
    // The first number of a channel is known.
    items.push({ code: '2', title: 'نخستین', publishedAt: newsroom.time });
    publish();
    await newsroom.run(channels);

    isFaulty = true;
    const unsure = new Map<string, Set<string>>();
    const note = (notices: readonly Notice[]): void => {
      for (const notice of notices)
        if (notice.kind === 'unsure')
          (
            unsure.get(notice.channel) ?? unsure.set(notice.channel, new Set()).get(notice.channel)
          )?.add(notice.code);
    };
    for (let at = 0; at < ITEMS; at += BATCH) {
      newsroom.time += 60_000;
      for (let one = at; one < at + BATCH; one += 1)
        items.push({
          ...{ code: String(100 + one), title: `خبر ${one}`, lead: 'لید خبر' },
          ...{ publishedAt: newsroom.time, hasPicture: one % 3 === 0 },
        });
      publish();
      note((await newsroom.run(hasty)).notices);
    }
    isFaulty = false;
    const stands = () => ({
      telegram: codesOf(telegram.posts('@news')),
      bale: codesOf(bale.posts('@news')),
      eitaa: codesOf(eitaa.posts()),
      webhook: hook.events().map(({ data }) => data.code),
    });
    note((await newsroom.run(channels)).notices);

    const all = items.slice(1).map(({ code }) => code);
    const before = stands();
    // Nothing stands twice anywhere, whatever happened.
    for (const codes of Object.values(before)) expect(new Set(codes).size).toBe(codes.length);
    // What bears its own name was counted once.
    expect(before.webhook.toSorted()).toEqual(all.toSorted());
    expect([...unsure.keys()]).toEqual(expect.arrayContaining(['bale', 'eitaa']));
    // Of the others, what is missing was told.
    for (const name of ['telegram', 'bale', 'eitaa'] as const)
      expect(
        all.filter((code) => !before[name].includes(code) && !unsure.get(name)?.has(code)),
      ).toEqual([]);

    // An editor looks at each of these, and says how it is.
    const journal = new Journal(newsroom.journalFile);
    for (const channel of channels)
      for (const code of unsure.get(channel.name) ?? []) {
        const isThere = before[channel.name as keyof typeof before].includes(code);
        decide(journal, [channel], newsroom.site, code, isThere ? 'sent' : 'again');
      }
    journal.close();
    await newsroom.run(channels);
    const after = stands();
    for (const codes of Object.values(after)) expect(codes.toSorted()).toEqual(all.toSorted());
    if (isLong) {
      const [inBale, inEitaa] = ['bale', 'eitaa'].map((name) => unsure.get(name)?.size ?? 0);
      console.log(JSON.stringify({ ITEMS, inBale, inEitaa, repeats: hook.repeats() }));
    }
  },
);
