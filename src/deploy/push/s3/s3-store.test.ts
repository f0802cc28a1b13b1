import dns from 'node:dns';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { S3StandIn } from '../../../../testkit/push/s3-stand-in.ts';
import { Cache } from '../../../node/cache/cache.ts';
import { Busy } from '../store.ts';
import { pushToBucket, type BucketPush } from './push-to-bucket.ts';
import { StoreAway, StoreRefused } from './s3-client.ts';
import { NoConditions } from './s3-store.ts';

type LookupAnswer = (fault: null, address: unknown, family?: number) => void;
const LOOPBACK = { address: '127.0.0.1', family: 4 };

let root: string;
let s3: S3StandIn;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-s3-'));
  s3 = await S3StandIn.start();
});
afterEach(async () => {
  await s3.close();
  rmSync(root, { recursive: true, force: true });
});

/** Files as a build leaves them. */
function build(files: Readonly<Record<string, string>>): void {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(root, 'dist', file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}

const push = (more: Partial<BucketPush> = {}) =>
  pushToBucket({
    dir: path.join(root, 'dist'),
    cache: new Cache(path.join(root, 'cache')),
    name: 'store',
    settings: s3.settings,
    moved: new Map([['old/1/index.html', '/news/1/']]),
    grace: 0,
    firstPause: 1,
    onPlan: () => true,
    onProgress: () => undefined,
    purge: () => Promise.resolve(),
    ...more,
  });

const SITE = {
  'index.html': 'front',
  'news/1/index.html': 'one',
  'old/1/index.html': 'moved',
  'tags/آب و هوا (۱)/index.html': "a tag's page",
  '_astro/a.css': 'style',
  'feed.xml': '<rss/>',
  'media/film.mp4': 'film',
};

/** What readers get: status, headers that a browser heeds, text. */
async function read(address: string) {
  const answer = await fetch(s3.website + encodeURI(address), { redirect: 'manual' });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    kept: answer.headers.get('cache-control'),
    to: answer.headers.get('location'),
    text: await answer.text(),
  };
}

describe('a bucket', () => {
  test('that stands before the host is reached there, and signed so', async () => {
    build(SITE);
    const lookup = vi.spyOn(dns, 'lookup');
    // No name of a bucket leads here by itself.
    const { port } = new URL(s3.settings.endpoint);
    lookup.mockImplementation(((name: string, options: object, answer: LookupAnswer) => {
      expect(name).toBe('news.store.example');
      answer(null, 'all' in options && options.all ? [LOOPBACK] : LOOPBACK.address, 4);
    }) as never);
    const endpoint = `http://store.example:${port}`;
    await push({ settings: { ...s3.settings, endpoint, pathStyle: false } });
    expect(await read('/tags/آب و هوا (۱)/')).toMatchObject({ status: 200, text: "a tag's page" });
    expect(await read('/')).toMatchObject({ status: 200, text: 'front' });
    expect(lookup).toHaveBeenCalled();
    // What it left there is known by the same way.
    expect(
      await push({ settings: { ...s3.settings, endpoint, pathStyle: false } }),
    ).toBeUndefined();
  });

  test('answers readers with type, charset and how long each may be kept', async () => {
    build(SITE);
    await push();
    const page = { status: 200, type: 'text/html; charset=utf-8', kept: 'no-cache' };
    const forEver = 'public, max-age=31536000, immutable';
    expect(await read('/')).toMatchObject({ ...page, text: 'front' });
    expect(await read('/tags/آب و هوا (۱)/')).toMatchObject({ ...page, text: "a tag's page" });
    expect(await read('/_astro/a.css')).toMatchObject({
      ...{ type: 'text/css; charset=utf-8', kept: forEver },
    });
    expect(await read('/feed.xml')).toMatchObject({ type: 'application/xml; charset=utf-8' });
    expect(await read('/media/film.mp4')).toMatchObject({ type: 'video/mp4', kept: forEver });
  });

  test('leads on from old addresses', async () => {
    build(SITE);
    await push();
    expect(await read('/old/1/')).toMatchObject({ status: 301, to: '/news/1/' });
  });

  test('that knows no redirects gets the page that leads on', async () => {
    s3.hasRedirects = false;
    build(SITE);
    await push();
    expect(await read('/old/1/')).toMatchObject({ status: 200, text: 'moved' });
  });

  test('may be held by its name before the host, in a folder of it, too', async () => {
    build(SITE);
    await push({ settings: { ...s3.settings, prefix: 'site/fa' } });
    expect(s3.objects.get('site/fa/news/1/index.html')?.bytes.toString()).toBe('one');
    expect(await push({ settings: { ...s3.settings, prefix: 'site/fa' } })).toBeUndefined();
  });

  test('is sent what changed, and no more', async () => {
    build(SITE);
    await push({ grace: 1e6 });
    s3.heard.length = 0;
    build({ ...SITE, 'index.html': 'front again' });
    expect(await push({ grace: 1e6 })).toMatchObject({ sent: 1, requests: 4 });
    expect(s3.heard.map(({ method, key }) => `${method} ${key}`)).toEqual([
      'GET .peyk/push.gz',
      'PUT .peyk/push.gz',
      'PUT index.html',
      'PUT .peyk/push.gz',
    ]);
  });

  test('loses what is gone, by one request for all', async () => {
    build(SITE);
    await push();
    const { 'news/1/index.html': _, 'old/1/index.html': __, ...rest } = SITE;
    build(rest);
    await push();
    expect([...s3.objects.keys()].filter((key) => /1/u.test(key))).toEqual([]);
    expect(s3.heard.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('takes a push that a network breaks now and then', async () => {
    build(SITE);
    let nth = 0;
    const faults = ['none', 503, 'drop-after', 'none', 'drop-before', 429, 'none'] as const;
    s3.faultOf = () => faults[(nth += 1) % faults.length] ?? 'none';
    await push();
    s3.faultOf = () => 'none';
    for (const [file, text] of Object.entries(SITE))
      expect(s3.objects.get(file)?.bytes.toString(), file).toBe(text);
    expect(await push()).toBeUndefined();
  });

  test('that stops answering in the middle is gone on with', async () => {
    build(SITE);
    s3.faultOf = (_, key) => (key === 'index.html' ? 403 : 'none');
    await expect(push()).rejects.toThrow(StoreRefused);
    expect(s3.objects.has('feed.xml')).toBe(true);
    expect(s3.objects.has('index.html')).toBe(false);
    s3.faultOf = () => 'none';
    expect(await push()).toMatchObject({ sent: 1 });
  });

  test('that another machine sends to is left to it', async () => {
    build(SITE);
    s3.faultOf = (_, key) => (key === 'index.html' ? 403 : 'none');
    await expect(push()).rejects.toThrow(StoreRefused);
    const other = new Cache(path.join(root, 'other'));
    await expect(push({ cache: other })).rejects.toThrow(Busy);
  });
});

describe('a store', () => {
  test.each(['ignored', 'refused'] as const)(
    'by which conditions are %s is told of, and nothing is sent',
    async (conditions) => {
      s3.conditions = conditions;
      build(SITE);
      await expect(push()).rejects.toThrow(NoConditions);
      expect([...s3.objects.keys()].filter((key) => !key.startsWith('.peyk/'))).toEqual([]);
      await push({ settings: { ...s3.settings, conditions: false } });
      expect(await read('/')).toMatchObject({ text: 'front' });
      expect(await push({ settings: { ...s3.settings, conditions: false } })).toBeUndefined();
    },
  );

  test.each([
    [{ secret: 'another' }, 'SignatureDoesNotMatch'],
    [{ keyId: 'another' }, 'InvalidAccessKeyId'],
    [{ bucket: 'another' }, 'NoSuchBucket'],
  ])('refuses %j as %s', async (wrong, code) => {
    build(SITE);
    await expect(push({ settings: { ...s3.settings, ...wrong } })).rejects.toThrow(code);
    expect(s3.objects.size).toBe(0);
  });

  test('that is away is told of', async () => {
    build(SITE);
    const settings = { ...s3.settings, endpoint: 'http://127.0.0.1:1' };
    await expect(push({ settings })).rejects.toThrow(StoreAway);
  });
});
