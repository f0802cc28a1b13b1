import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmtp, type TestSmtp } from '../../src/deploy/watch/test-smtp.ts';
import { itemFile, NEWSROOM, WatchedNewsroom } from '../../testkit/watch/watched-newsroom.ts';

const DAY = 86_400_000;
const page = (code: number): string => `news/${code}/index.html`;

let smtp: TestSmtp;
let newsroom: WatchedNewsroom;
beforeAll(async () => {
  smtp = await openSmtp();
  newsroom = new WatchedNewsroom({
    ...NEWSROOM,
    ...itemFile(1, Date.now() - DAY),
    'content/publish.yml': `mail: { server: 127.0.0.1, port: ${smtp.port}, secrecy: none, from: peyk@example.ir, to: [dabir@example.ir] }\n`,
  });
  await newsroom.start();
});
afterAll(async () => {
  await newsroom.close();
  await smtp.close();
});

// One newsroom through one day: each test goes on where the one before it ended.
test('the newsroom is published when the watcher begins', async () => {
  await newsroom.seen(page(1));
  expect(await newsroom.until(({ published }) => published !== undefined)).toMatchObject({
    ok: true,
    published: { reasons: ['start'] },
  });
});

test('a second watcher of the same folder is refused', async () => {
  const second = new WatchedNewsroom(NEWSROOM);
  expect(await second.tryStart()).toContain('برنامهٔ دیگری همین پوشه را منتشر می‌کند');
  await second.close();
});

test('what is pushed is seen after its hook, and an item with an embargo at its second', async () => {
  const due = Math.ceil(Date.now() / 1000) * 1000 + 15_000;
  newsroom.repository.push({ ...itemFile(2, Date.now() - DAY), ...itemFile(3, due) });
  expect(await newsroom.hook(undefined, 'another word than the secret')).toBe(401);
  expect(await newsroom.hook()).toBe(202);
  await newsroom.seen(page(2));
  expect(await newsroom.seen(page(3))).toBeGreaterThanOrEqual(due);
  expect(newsroom.read('feed.xml')).toContain('/news/3/');
});

test('a faulty item is told once with its file and line, and the site stays', async () => {
  newsroom.repository.push({ ...itemFile(4, Date.now() - DAY, 'titel: غلط\n') });
  await newsroom.hook();
  const { faults } = await newsroom.until(({ ok }) => !ok);
  expect(faults).toMatchObject([{ stage: 'build' }]);
  await expect.poll(() => smtp.taken.length).toBe(1);
  expect(smtp.taken[0]?.letter).toContain('خبرنامه: انتشار پیش نمی‌رود');
  expect(smtp.taken[0]?.letter).toContain('news/4.md');
  expect(smtp.taken[0]?.letter).toContain('titel');
  expect(smtp.taken[0]?.letter).not.toContain('خواندن خبرها');
  expect(await newsroom.page()).toContain('titel');
  // Asked again, it fails again, and nobody is told twice.
  newsroom.repository.push({ 'notes.txt': 'یادداشت\n' });
  await newsroom.hook();
  await newsroom.until(({ ok, working }) => !ok && working === undefined);
  expect(newsroom.has(page(3))).toBe(true);
  expect(newsroom.has(page(4))).toBe(false);
  expect(smtp.taken).toHaveLength(1);
});

test('mended, it is published, and told', async () => {
  newsroom.repository.push({ ...itemFile(4, Date.now() - DAY) });
  await newsroom.hook();
  await newsroom.seen(page(4));
  await expect.poll(() => smtp.taken.length).toBe(2);
  expect(smtp.taken[1]?.letter).toContain('خبرنامه: انتشار دوباره پیش می‌رود');
});

test('a watcher that was killed is followed by one that finds what came meanwhile', async () => {
  await newsroom.until(({ working }) => working === undefined);
  await newsroom.end('SIGKILL');
  newsroom.repository.push({ ...itemFile(5, Date.now() - DAY) });
  await newsroom.start();
  await newsroom.seen(page(5));
  expect(smtp.taken).toHaveLength(2);
});
