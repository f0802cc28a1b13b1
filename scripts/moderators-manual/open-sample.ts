import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { createApp } from '../../src/service/app.ts';
import { listen, type Listening } from '../../src/service/listen.ts';
import { hashPassword } from '../../src/service/moderation/password.ts';
import { Metrics } from '../../src/service/observe/metrics.ts';
import { digestOf } from '../../src/service/reports/reported-item.ts';
import { newId } from '../../src/service/store/new-id.ts';
import { openStore } from '../../src/service/store/open-store.ts';
import type { Store } from '../../src/service/store/store.ts';
import { COMMENTS, ITEMS, NOW, REPORT, TEAM, viewsAt } from './sample.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = 'a password of the sample';

/** The readers' service with the sample's data, on a port of its own. */
export interface Sample {
  url: string;
  /** Whose name and password sign in: an owner. */
  owner: { name: string; password: string };
  close: () => Promise<void>;
}

/** @param folder an empty one, for the data and the pages of the sample's news */
export async function openSample(folder: string): Promise<Sample> {
  const store = await openStore({ file: path.join(folder, 'service.db') });
  await writePages(folder);
  await fill(store);
  const app = createApp({
    ...{ store, metrics: new Metrics(), log: () => undefined, now: () => NOW },
    ...{ siteUrl: 'http://localhost', siteDir: folder, commentsDir: path.join(folder, 'comments') },
    ...{
      mostFile: path.join(folder, 'most.json'),
      accessLog: undefined,
      forgetDays: 30,
      forges: {},
    },
  });
  const listening: Listening = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://localhost:${listening.address.port}`,
    owner: { name: TEAM[0].name, password: PASSWORD },
    close: async () => {
      await listening.stop();
      await store.destroy();
    },
  };
}

/** As much of each item's published page as the service reads. */
async function writePages(folder: string): Promise<void> {
  for (const { code, title, text } of ITEMS) {
    const page = path.join(folder, 'news', code);
    await mkdir(page, { recursive: true });
    const lines = text.map((line) => `<p>${line}</p>`).join('');
    const article = `<article data-code="${code}"><h1>${title}</h1>${lines}</article>`;
    await writeFile(path.join(page, 'index.html'), article);
  }
}

async function fill(store: Store): Promise<void> {
  for (const { minutesAgo, ...comment } of COMMENTS) {
    const at = NOW - minutesAgo * MINUTE;
    const id = newId(at);
    await store
      .insertInto('comment')
      .values({
        ...{
          id,
          at,
          parent: null,
          email: null,
          newsroom: 0,
          state: 'pending',
          version: 1,
          rank: 0,
        },
        ...{ signs: '', sender: null, submission: id, likeness: '', learnt: null, ...comment },
      })
      .execute();
  }
  const { minutesAgo, ...report } = REPORT;
  const at = NOW - minutesAgo * MINUTE;
  const id = newId(at);
  await store
    .insertInto('report')
    .values({
      ...{ id, at, state: 'open', version: 1, rank: 0, signs: '', sender: null, submission: id },
      ...{ likeness: '', drafted: null, correction: digestOf(''), ...report },
    })
    .execute();
  const password = await hashPassword(PASSWORD);
  for (const [index, { name, role }] of TEAM.entries())
    await store
      .insertInto('moderator')
      .values({
        ...{
          id: newId(NOW - 90 * 24 * HOUR + index),
          name,
          role,
          invitation: null,
          invited_until: 0,
        },
        // The last one has not taken the invitation.
        password: index === TEAM.length - 1 ? null : password,
      })
      .execute();
  await fillCounts(store);
}

async function fillCounts(store: Store): Promise<void> {
  const last = Math.floor((NOW - HOUR / 2) / HOUR) * HOUR + HOUR / 2;
  for (let ago = 0; ago < 24; ago += 1)
    for (const [item, { code }] of ITEMS.entries())
      await store
        .insertInto('view_hour')
        .values({ hour: last - ago * HOUR, code, views: viewsAt(34 - ago, item) })
        .execute();
}
