import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canMount, SmallDisk } from '../../testkit/disk/small-disk.ts';
import { createApp } from './app.ts';
import { makeTestSite } from './comments/test-site.ts';
import { runJobs } from './jobs.ts';
import { testContext } from './test-context.ts';
import { fieldsOf } from './test-form.ts';
import { joinTeam } from './test-moderator.ts';
import { heldIn } from './test-locations.ts';
import {
  commentFields,
  killServices,
  postComment,
  previewComment,
  sendAll,
  startService,
} from './test-process.ts';

const AWAY = 'سامانه اکنون پاسخ نمی‌دهد';
const MAY_MOUNT = canMount();
if (!MAY_MOUNT) console.log('No disk can be mounted here: full and read-only ones are left out');
const site = makeTestSite();

describe.skipIf(!MAY_MOUNT)('on a disk of its own the service', () => {
  let dir = '';
  let disk: SmallDisk;
  let file = '';
  let comments = '';
  let permit = (): void => undefined;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'peyk-disk-'));
    disk = new SmallDisk(dir);
    file = path.join(dir, 'service.db');
    comments = path.join(dir, 'comments');
    mkdirSync(comments);
  });
  afterEach(() => {
    killServices();
    disk.remove();
  });
  const settings = () => ({
    ...{ PEYK_DATA: file, PEYK_OUT: site, PEYK_COMMENTS: comments },
    PEYK_MOST: path.join(dir, 'most.json'),
  });

  test('takes comments while there is room, says on a page when there is none, and goes on', async () => {
    const { url } = await startService(settings());
    await sendAll([url], ['پیش از آن']);
    const answered = ['پیش از آن'];
    const refused: Record<string, string>[] = [];
    // The room ends within a transaction, at another place of it each time.
    for (const room of [100_000, 12_000, 0]) {
      disk.leave(room);
      for (let at = 0, isFull = false; !isFull; at += 1) {
        const text = `${room} ${at} ${'نظر '.repeat(700)}`.trim();
        const form = await previewComment(url, text);
        const answer = await postComment(url, form);
        isFull = answer.status !== 303;
        if (!isFull) answered.push(text);
        else {
          expect([answer.status, await answer.text()]).toEqual([
            503,
            expect.stringContaining(AWAY),
          ]);
          refused.push(form);
        }
      }
      // What only reads goes on.
      expect((await fetch(`${url}/_/health`)).status).toBe(200);
      expect((await heldIn({ file })).texts).toEqual(answered.toSorted());
      disk.free();
    }
    expect(answered.length).toBeGreaterThan(1);
    for (const form of refused) {
      expect((await postComment(url, form)).status).toBe(303);
      answered.push(form['text'] ?? '');
    }
    expect((await heldIn({ file })).texts).toEqual(answered.toSorted());
  });

  test.each([
    ['is full', () => disk.leave(0), () => disk.free()],
    ['may only be read', () => (permit = disk.forbid('comments')), () => permit()],
  ])(
    'keeps a decision while the folder of comments %s, and its file whole',
    async (...[, arrange, mend]) => {
      const context = await testContext(undefined, { siteDir: site, commentsDir: comments });
      const app = createApp(context);
      const sara = await joinTeam(app, context, 'سارا', 'editor');
      const publish = async (text: string): Promise<string> => {
        const ask = (fields: Readonly<Record<string, string>>) =>
          sara.post('/_/comments', fields).then((answer) => answer.text());
        const preview = await ask({ ...commentFields(text) });
        await ask(fieldsOf(preview, 'text'));
        const html = await (await sara.get('/_/moderate')).text();
        const one = /value="(?<one>published:[^"]*)"/u.exec(html)?.groups?.['one'] ?? '';
        return (await sara.post('/_/moderate/decide', { one })).text();
      };
      await publish('یک');
      const before = readFileSync(path.join(comments, '277495.json'), 'utf8');
      arrange();
      expect(await publish(`دو ${'ب'.repeat(2900)}`)).toContain('پروندهٔ نظرها نوشته نشد');
      expect(readFileSync(path.join(comments, '277495.json'), 'utf8')).toBe(before);
      mend();
      await runJobs(context);
      expect(readFileSync(path.join(comments, '277495.json'), 'utf8')).toContain('دو ب');
      expect(readdirSync(comments)).toEqual(['277495.json']);
      await context.store.destroy();
    },
  );

  test('ends with a clear line where its data may only be read, and leaves them as they were', async () => {
    const first = await startService(settings());
    await sendAll([first.url], ['یک']);
    // It is killed, so that it leaves what the next one has to put right.
    first.child.kill('SIGKILL');
    await first.ended;
    const bytes = readFileSync(file);
    const allow = disk.forbid();
    await expect(startService(settings())).rejects.toThrow(`(${file}): این پرونده`);
    allow();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const { url } = await startService(settings());
    await sendAll([url], ['دو']);
    expect((await heldIn({ file })).texts).toEqual(['دو', 'یک']);
  });

  test('makes no database by halves on a full disk', async () => {
    disk.leave(4096);
    await expect(startService(settings())).rejects.toThrow(`(${file})`);
    disk.free();
    const { url } = await startService(settings());
    await sendAll([url], ['یک']);
  });
});
