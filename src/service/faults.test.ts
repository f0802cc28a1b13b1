import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { startJobs } from './jobs.ts';
import { makeTestSite } from './comments/test-site.ts';
import { openStore } from './store/open-store.ts';
import { createDatabase, findPostgres, TestPostgres } from './store/test-postgres.ts';
import { testContext } from './test-context.ts';
import { fieldsOf, postForm } from './test-form.ts';
import {
  commentFields,
  killServices,
  postComment,
  previewComment,
  sendAll,
  startService,
} from './test-process.ts';

const AWAY = 'سامانه اکنون پاسخ نمی‌دهد';
const site = makeTestSite();
const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'peyk-faults-'));
afterEach(killServices);

async function textsIn(location: { file: string } | { url: string }): Promise<string[]> {
  const store = await openStore(location);
  const rows = await store.selectFrom('comment').select('text').orderBy('id').execute();
  await store.destroy();
  return rows.map(({ text }) => text);
}

/** Try until it is so: what was away takes its time to be back. */
async function eventually(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await sleep(50);
}

/** Let no file of a process grow (in bytes), or let it again. The system answers EFBIG, as a full disk ENOSPC. */
const limitFiles = (pid: number | undefined, most: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:`]);

describe('a disk that takes no more', () => {
  test('is told on a page, leaves nothing by halves, and is used again when it takes', async () => {
    const [dir, comments] = [scratch(), scratch()];
    const file = path.join(dir, 'service.db');
    const { url, child } = await startService({
      ...{ PEYK_DATA: file, PEYK_OUT: site, PEYK_COMMENTS: comments },
    });
    await sendAll([url], ['پیش از آن']);
    const form = await previewComment(url, 'هنگام آن');
    limitFiles(child.pid, 1);
    for (let at = 0; at < 5; at += 1) {
      const answer = await postComment(url, form);
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(AWAY)]);
    }
    // What only reads goes on.
    expect((await postComment(url, commentFields('خواندن'))).status).toBe(200);
    limitFiles(child.pid, 'unlimited');
    expect((await postComment(url, form)).status).toBe(303);
    await sendAll([url], ['پس از آن']);
    expect(await textsIn({ file })).toEqual(['پیش از آن', 'هنگام آن', 'پس از آن']);
  });
});

describe('a file that may only be read', () => {
  test('is read, what would be written is told, and all goes on when it may be written', async () => {
    const context = await testContext(undefined, { siteDir: site });
    const app = createApp(context);
    const preview = async () =>
      fieldsOf(await (await postForm(app, '/_/comments', commentFields('یک'))).text(), 'token');
    const form = await preview();
    expect((await postForm(app, '/_/comments', form)).status).toBe(303);
    const next = await preview();
    await sql`pragma query_only = 1`.execute(context.store);
    const answer = await postForm(app, '/_/comments', next);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(AWAY)]);
    expect((await app.request('/_/comments/new?code=277495')).status).toBe(200);
    await sql`pragma query_only = 0`.execute(context.store);
    expect((await postForm(app, '/_/comments', next)).status).toBe(303);
    expect(await context.store.selectFrom('comment').select('state').execute()).toHaveLength(2);
    await context.store.destroy();
  });
});

describe('data that cannot be opened', () => {
  const dir = scratch();
  const letter = path.join(dir, 'letter.txt');
  writeFileSync(letter, 'Dear editor, '.repeat(1000));
  test.each([
    ['lies below /proc', '/proc/peyk/service.db', { code: 'ENOENT' }],
    ['is a folder', dir, { errcode: 14 }],
    ['lies below a file', path.join(letter, 'service.db'), { errcode: 14 }],
    ['lies deep below a file', path.join(letter, 'x/service.db'), { code: 'ENOTDIR' }],
    ['is another file', letter, { errcode: 26 }],
  ])('since it %s is told, and not waited for', async (_name, file, error) => {
    await expect(openStore({ file })).rejects.toMatchObject(error);
  });

  test('ends the service with its name, and why', async () => {
    const started = startService({ PEYK_DATA: letter, PEYK_OUT: site, PEYK_COMMENTS: scratch() });
    await expect(started).rejects.toThrow(`(${letter}): این پرونده پایگاه داده نیست`);
  });
});

describe.skipIf(findPostgres() === undefined)('a PostgreSQL that goes away', () => {
  test('is told on a page, and asked again when it is back', async () => {
    const server = new TestPostgres().make();
    try {
      server.start();
      const location = { url: await createDatabase(server.dir) };
      const { url, child, ended } = await startService({
        ...{ DATABASE_URL: location.url, PEYK_OUT: site, PEYK_COMMENTS: scratch() },
      });
      await sendAll([url], ['پیش از آن']);
      const form = await previewComment(url, 'هنگام آن');
      server.stop();
      const answer = await postComment(url, form);
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(AWAY)]);
      expect((await fetch(`${url}/_/health`)).status).toBe(503);
      server.start();
      await eventually(async () => (await postComment(url, form)).status === 303);
      await sendAll([url], ['پس از آن']);
      expect(await textsIn(location)).toEqual(['پیش از آن', 'هنگام آن', 'پس از آن']);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      server.remove();
    }
  });

  test('in the middle of many comments loses none that was answered', async () => {
    const server = new TestPostgres().make();
    try {
      server.start();
      const location = { url: await createDatabase(server.dir) };
      const { url, child } = await startService({
        ...{ DATABASE_URL: location.url, PEYK_OUT: site, PEYK_COMMENTS: scratch() },
      });
      const texts = Array.from({ length: 60 }, (_, at) => `نظر ${at}`);
      const queue = texts.values();
      let answered = 0;
      const reader = async (): Promise<void> => {
        for (const text of queue) {
          let form: Record<string, string> = {};
          await eventually(async () => {
            // The service itself stays.
            expect(child.exitCode).toBeNull();
            try {
              if (!form['token']) form = await previewComment(url, text);
              return (await postComment(url, form)).status === 303;
            } catch {
              // A connection that was not used for some seconds while the server was started.
              return false;
            }
          });
          answered += 1;
        }
      };
      const readers = Promise.all([1, 2, 3, 4].map(reader));
      for (const share of [15, 35]) {
        await eventually(() => Promise.resolve(answered > share));
        server.stop();
        server.start();
      }
      await readers;
      expect((await textsIn(location)).toSorted()).toEqual(texts.toSorted());
    } finally {
      server.remove();
    }
  });
});

test('files of comments that could not be written are written by themselves when they can be', async () => {
  const dir = path.join(scratch(), 'comments');
  writeFileSync(dir, 'a file in the way');
  const context = await testContext(undefined, { siteDir: site, commentsDir: dir });
  const row = {
    ...{ id: '1', code: '277495', parent: null, name: 'مینا', email: null, text: 'یک' },
    ...{ newsroom: 0, state: 'published' as const, at: 1, version: 1, rank: 0, signs: '' },
    ...{ sender: null, submission: '1', likeness: '', learnt: null },
  };
  await context.store.insertInto('comment').values(row).execute();
  const failed: unknown[] = [];
  const logging = {
    ...context,
    log: (_level: string, event: string, fields?: object) => void failed.push({ event, ...fields }),
  };
  const stop = startJobs(logging, { minute: 20 });
  await eventually(() => Promise.resolve(failed.length > 1));
  expect(failed[0]).toMatchObject({ event: 'job failed', job: 'write comments' });
  execFileSync('rm', [dir]);
  await eventually(() => {
    try {
      return Promise.resolve(readdirSync(dir).includes('277495.json'));
    } catch {
      return Promise.resolve(false);
    }
  });
  await stop();
  await context.store.destroy();
});
