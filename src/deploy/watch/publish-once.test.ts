import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fetchNew, findCheckout } from './checkout.ts';
import { publishOnce, type PublishParts, type Step } from './publish-once.ts';
import { TestRepository, write } from './test-repository.ts';

let repository: TestRepository | undefined;
afterEach(() => {
  repository?.remove();
  repository = undefined;
});

const STEPS: readonly Step[] = [
  { stage: 'push', words: ['push', 'one'] },
  { stage: 'push', words: ['push', 'two'] },
  { stage: 'announce', words: ['announce'] },
  { stage: 'ping', words: ['ping'] },
];

/** What is run, where these commands fail with these words. */
async function publish(failing: Readonly<Record<string, string>>, own: Partial<PublishParts> = {}) {
  const ran: string[] = [];
  const faults = await publishOnce({
    checkout: undefined,
    run: async (words) => {
      const command = words.join(' ');
      ran.push(command);
      const complaint = failing[command];
      return { isWell: complaint === undefined, complaint: complaint ?? '' };
    },
    steps: () => ({ steps: STEPS }),
    isProgress: (line) => line.startsWith('خواندن'),
    ...own,
  });
  return { ran, faults };
}

test('the site is built, sent to each place, and then told of', async () => {
  const { ran, faults } = await publish({});
  expect(ran).toEqual(['build', 'push one', 'push two', 'announce', 'ping']);
  expect(faults).toEqual([]);
});

test('a build that fails is told by its faults alone, and nothing is sent', async () => {
  const { ran, faults } = await publish({ build: 'خواندن خبرها…\n\nnews/1.md: عنوان نیست\n' });
  expect(ran).toEqual(['build']);
  expect(faults).toMatchObject([{ stage: 'build', text: 'news/1.md: عنوان نیست' }]);
});

test('another fault in the content is another one, the same is the same', async () => {
  const idOf = async (build: string) => (await publish({ build })).faults[0]?.id;
  expect(await idOf('یک')).toBe(await idOf('خواندن خبرها…\nیک'));
  expect(await idOf('یک')).not.toBe(await idOf('دو'));
});

test('one place that cannot be reached keeps the others from nothing, but nobody is told', async () => {
  const { ran, faults } = await publish({ 'push one': 'no route' });
  expect(ran).toEqual(['build', 'push one', 'push two']);
  expect(faults).toMatchObject([
    { id: 'push one', text: 'فرستادن سایت به کارساز (one)\nno route' },
  ]);
});

test('who cannot be told keeps others from nothing', async () => {
  const { ran, faults } = await publish({ announce: '429' });
  expect(ran.at(-1)).toBe('ping');
  expect(faults.map(({ id }) => id)).toEqual(['announce ']);
});

test('settings that are wrong are told, and the site stays as it is', async () => {
  const { ran, faults } = await publish({}, { steps: () => ({ complaint: 'publish.yml: …' }) });
  expect(ran).toEqual([]);
  expect(faults).toMatchObject([{ stage: 'build', text: 'publish.yml: …' }]);
});

test('what stands in the way of new commits is told, and what is here comes out', async () => {
  repository = new TestRepository({ 'content/news/1.md': 'یک\n', 'content/news/2.md': 'دو\n' });
  write(repository.published, { 'content/news/1.md': 'همین‌جا\n' });
  repository.push({ 'content/news/1.md': 'دیگری\n' });
  const found = await findCheckout(repository.published, undefined);
  if (!found || !('checkout' in found)) throw new Error('no checkout');
  await fetchNew(found.checkout);
  const { ran, faults } = await publish({}, { checkout: found.checkout });
  expect(ran).toContain('push one');
  expect(faults).toMatchObject([{ stage: 'merge', id: 'merge local' }]);
});

test('what was fetched is in the folder before it is built', async () => {
  repository = new TestRepository({ 'content/news/1.md': 'یک\n', 'content/news/2.md': 'دو\n' });
  repository.push({ 'content/news/3.md': 'سه\n' });
  const found = await findCheckout(repository.published, undefined);
  if (!found || !('checkout' in found)) throw new Error('no checkout');
  await fetchNew(found.checkout);
  const file = path.join(repository.published, 'content/news/3.md');
  let isThere = false;
  const run = async () => {
    isThere = existsSync(file);
    return { isWell: true, complaint: '' };
  };
  await publish({}, { checkout: found.checkout, run });
  expect(isThere).toBe(true);
});

test('packages that were brought in are installed before anything is built, and the site waits for them', async () => {
  repository = new TestRepository({ 'content/news/1.md': 'یک\n', 'content/news/2.md': 'دو\n' });
  repository.push({ 'package-lock.json': '{}\n' });
  const found = await findCheckout(repository.published, undefined);
  if (!found || !('checkout' in found)) throw new Error('no checkout');
  const { checkout } = found;
  await fetchNew(checkout);
  const lock = path.join(repository.published, 'package-lock.json');
  let wasThere = false;
  const lacking = { stage: 'install', id: 'install 1', text: 'E404' } as const;
  const failed = await publish(
    {},
    {
      checkout,
      install: async () => {
        wasThere = existsSync(lock);
        return lacking;
      },
    },
  );
  expect([wasThere, failed]).toEqual([true, { ran: [], faults: [lacking] }]);
  expect(await publish({}, { checkout, install: async () => undefined })).toMatchObject({
    faults: [],
    ran: ['build', 'push one', 'push two', 'announce', 'ping'],
  });
});
