import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Original } from '../../media/pictures/original.ts';
import { getFile, getPicture } from '../../media/pictures/variants.ts';
import { getCrop } from '../../media/cards/photo-crops.ts';
import { Cache } from '../../node/cache/cache.ts';
import { loadMedia } from './media.ts';

let root: string;
let photo: Buffer;

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'peyk-media-'));
  mkdirSync(path.join(root, 'content/media'), { recursive: true });
  photo = await plain(40, 30).jpeg().toBuffer();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('PEYK_CONTENT', path.join(root, 'content'));
  vi.stubEnv('PEYK_CACHE', path.join(root, 'cache'));
});

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

/** What becomes of one file of media that an item shows: what is known of it, or why it is not published. */
async function look(name: string, bytes: Buffer | string): Promise<Original | string | undefined> {
  const dir = path.join(root, 'content');
  rmSync(path.join(dir, 'media'), { recursive: true });
  mkdirSync(path.join(dir, 'media'));
  writeFileSync(path.join(dir, 'media', name), bytes);
  const kept = new Cache(path.join(root, 'kept'));
  const { files, unsound } = await loadMedia(dir, new Set([name]), kept);
  expect((await loadMedia(dir, new Set([name]), kept)).unsound).toEqual(unsound);
  return unsound.get(name) ?? files[0];
}

/** A PNG that says it is as large as it is told to be. */
function png(width: number, height: number, data = deflateSync(Buffer.alloc(1000))): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const length = Buffer.alloc(4);
    const sum = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))],
  ]);
}

const HTML = '<!doctype html><script>alert(1)</script>';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/>';
const MP4 = Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f326d703431', 'hex');

describe('is not published', () => {
  test.each<[string, string, string | (() => Buffer), string]>([
    ['a page', 'a.html', HTML, 'kind'],
    ['a page of XHTML', 'a.xhtml', HTML, 'kind'],
    ['a script', 'a.js', 'alert(1)', 'kind'],
    ['a style sheet', 'a.css', 'a{}', 'kind'],
    ['a feed', 'a.xml', '<a/>', 'kind'],
    ['a page kept whole', 'a.mhtml', HTML, 'kind'],
    ['a film of Flash', 'a.swf', 'FWS', 'kind'],
    ['a program', 'a.exe', 'MZ', 'kind'],
    ['a packed drawing', 'a.svgz', 'x', 'kind'],
    ['a file without an ending', 'a', HTML, 'kind'],
    ['a second ending', 'a.jpg.html', HTML, 'kind'],
    ['a picture of HEIC', 'a.HEIC', 'x', 'heic'],
    ['a picture of HEIC by another name', 'a.jpg', () => heic, 'heic'],
    ['a page by the name of a picture', 'a.jpg', HTML, 'not-what-it-says'],
    ['a page by the name of a text', 'a.txt', ` \n${HTML}`, 'not-what-it-says'],
    ['a page by the name of captions', 'a.vtt', HTML, 'not-what-it-says'],
    ['a page by the name of a drawing', 'a.svg', HTML, 'not-what-it-says'],
    ['a page by the name of a film', 'a.mp4', HTML, 'not-what-it-says'],
    ['a page by the name of a document', 'a.pdf', HTML, 'not-what-it-says'],
    ['a drawing by the name of a picture', 'a.png', `${SVG}</svg>`, 'not-what-it-says'],
    ['a text by the name of a picture', 'a.jpeg', 'سلام', 'not-what-it-says'],
    ['a picture by the name of another', 'a.png', () => photo, 'not-what-it-says'],
    ['a picture by the name of a text', 'a.txt', () => photo, 'not-what-it-says'],
    ['a program by the name of a recording', 'a.mp3', '\u007fELF', 'not-what-it-says'],
    ['an empty file', 'a.jpg', '', 'empty'],
    ['an empty text', 'a.txt', '', 'empty'],
    ['a picture that is cut off', 'a.jpg', () => photo.subarray(0, photo.length - 60), 'broken'],
    ['a picture that is only begun', 'a.jpg', () => photo.subarray(0, 24), 'broken'],
    ['a picture whose pixels are missing', 'a.png', () => png(400, 300), 'broken'],
    ['a picture of nothing', 'a.png', () => png(0, 300), 'broken'],
    ['40,000 by 40,000 pixels', 'a.png', () => png(40_000, 40_000), 'too-many-pixels'],
    ['more bytes than a drawing has', 'a.svg', `${SVG}${' '.repeat(2e6)}</svg>`, 'too-large'],
    ['a drawing that is cut off', 'a.svg', `${SVG}`, 'broken'],
    [
      'a drawing of one thin line',
      'a.svg',
      SVG.replace('"40"', '"1"').replace('"20"', '"900"') + '</svg>',
      'too-many-pixels',
    ],
  ])('%s: %s', async (_what, name, bytes, why) => {
    expect(await look(name, typeof bytes === 'string' ? bytes : bytes())).toBe(why);
  });

  test('an animation with more pixels than memory should hold', async () => {
    const frame = Buffer.from('2c00000000010001000002024401003b', 'hex').subarray(0, -1);
    const head = Buffer.from('474946383961d007d007800000000000ffffff', 'hex');
    const frames = Array.from({ length: 20 }, () => frame);
    const gif = Buffer.concat([head, ...frames, Buffer.from(';')]);
    expect(await look('a.gif', gif)).toBe('too-many-pixels');
  });

  const heic = Buffer.from('0000001866747970686569630000000068656963', 'hex');
});

describe('is published as what it is', () => {
  test.each<[string, string | (() => Buffer), RegExp]>([
    ['a.JPG', () => photo, /\.webp$/],
    ['a.jfif', () => photo, /\.webp$/],
    ['a.jpe', () => photo, /\.webp$/],
    [
      'a.svg',
      `<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg [<!ENTITY a "b">]>${SVG}</svg>`,
      /\.webp$/,
    ],
    ['a.mp4', () => MP4, /\.mp4$/],
    ['a.m4v', () => MP4, /\.mp4$/],
    ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n', /\.vtt$/],
    ['a.txt', 'سلام < دنیا', /\.txt$/],
    ['a.csv', '\uFEFFالف,ب\n', /\.csv$/],
    ['a.pdf', '%PDF-1.7\n', /\.pdf$/],
    [
      'a.ZIP',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex').toString('latin1'),
      /\.zip$/,
    ],
  ])('%s', async (name, bytes, address) => {
    const found = await look(name, typeof bytes === 'string' ? bytes : bytes());
    if (typeof found !== 'object') throw new Error(`${name}: ${found}`);
    expect(await getFile(found)).toMatch(address);
  });

  test('a drawing has its own size, and none of its own text in what is served', async () => {
    const found = await look('a.svg', `${SVG}<script>alert(1)</script></svg>`);
    const { fallback, sources } = await getPicture(found as Original);
    expect(fallback).toMatchObject({ width: 40, height: 20 });
    expect(sources).toHaveLength(2);
    expect(served(fallback.src).includes('script')).toBe(false);
  });

  test('an animation still moves', async () => {
    const frames = await sharp({
      create: {
        width: 20,
        height: 60,
        channels: 3,
        background: '#00f',
        pageHeight: 20,
        noise: { type: 'gaussian', mean: 99, sigma: 30 },
      },
    })
      .gif()
      .toBuffer();
    const { fallback } = await getPicture((await look('a.gif', frames)) as Original);
    expect(await sharp(served(fallback.src)).metadata()).toMatchObject({
      format: 'webp',
      pages: 3,
    });
  });

  test('a file whose name the disk spells with parted letters', async () => {
    const found = (await look('\u0627\u0653b.jpg', photo)) as Original;
    expect(found.src).toBe('آb.jpg');
    expect(await getFile(found)).toMatch(/\.webp$/);
  });
});

const served = (address: string): Buffer => readFileSync(path.join(root, 'cache', address));

/** Every field of a file that the camera, a phone or a program may tell in what nobody sees. */
const PRIVATE = ['SECRET-SERIAL', 'SECRET-OWNER', 'SECRET-XMP', '35/1'];

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="SECRET-XMP"><dc:creator><rdf:Seq><rdf:li>مریم رضایی</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">خبرگزاری نمونه</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe('a picture goes out without what its camera tells', () => {
  const EXIF = {
    IFD0: { Make: 'SECRET-OWNER', Artist: 'Maryam', Copyright: 'Agency' },
    IFD2: { BodySerialNumber: 'SECRET-SERIAL' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 20/1' },
  };
  const from = (given: 'exif' | 'xmp') => {
    const picture = sharp({
      create: { width: 400, height: 300, channels: 3, background: '#283' },
    });
    return given === 'exif'
      ? picture.withExif(EXIF)
      : picture.withExif({ IFD3: EXIF.IFD3 }).withXmp(XMP);
  };

  test.each([
    ['jpeg', 'exif', ['Maryam', 'Agency']],
    ['jpeg', 'xmp', ['مریم رضایی', 'خبرگزاری نمونه']],
    ['png', 'exif', ['Maryam', 'Agency']],
    ['webp', 'exif', ['Maryam', 'Agency']],
    ['avif', 'exif', ['Maryam', 'Agency']],
    ['tiff', 'xmp', ['مریم رضایی', 'خبرگزاری نمونه']],
  ] as const)(
    '%s with %s, in every size and format, with whose it is',
    async (format, given, rights) => {
      const bytes = await from(given).toFormat(format).toBuffer();
      const whole = bytes.toString('latin1');
      expect(PRIVATE.some((each) => whole.includes(each)) || format === 'tiff').toBe(true);
      const found = await look(`a.${format}`, bytes);
      if (typeof found !== 'object') throw new Error(`${format}: ${found}`);
      const { fallback, sources } = await getPicture(found);
      const crop = await getCrop(found, 'wide');
      const addresses = [
        ...[fallback.src, crop?.url ?? ''],
        ...sources.flatMap(({ srcset }) => srcset.split(', ').map((each) => each.split(' ')[0]!)),
      ];
      expect(addresses.length).toBeGreaterThan(4);
      for (const address of addresses) {
        const made = served(address);
        const { exif, xmp, iptc, icc } = await sharp(made).metadata();
        expect([iptc, icc]).toEqual([undefined, undefined]);
        const notes = Buffer.concat([exif ?? Buffer.of(), xmp ?? Buffer.of()]);
        const text = notes.toString('utf8');
        for (const each of rights) expect(text).toContain(each);
        for (const each of PRIVATE) expect(made.includes(each)).toBe(false);
        expect(notes.length).toBeLessThan(500);
      }
    },
  );

  test('turned as the camera was held', async () => {
    const bytes = await from('exif').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const found = (await look('a.jpg', bytes)) as Original;
    expect(found).toMatchObject({ width: 300, height: 400 });
    const { fallback } = await getPicture(found);
    const made = await sharp(served(fallback.src)).metadata();
    expect(made).toMatchObject({ width: 300, height: 400 });
    expect(made.orientation ?? 1).toBe(1);
  });

  test.each([
    [{ x: 0, y: 50 }, [255, 0, 0]],
    [{ x: 100, y: 50 }, [0, 0, 255]],
  ])('cut round its focus, %j', async (focus, colour) => {
    const half = { width: 200, height: 200, channels: 3, background: '#00f' } as const;
    const bytes = await sharp({ create: { ...half, width: 400, background: '#f00' } })
      .composite([{ input: await sharp({ create: half }).png().toBuffer(), left: 200, top: 0 }])
      .png()
      .toBuffer();
    const found = (await look('a.png', bytes)) as Original;
    const crop = await getCrop({ ...found, focus }, 'square');
    const { channels } = await sharp(served(crop?.url ?? '')).stats();
    for (const [at, { mean }] of channels.entries())
      expect(Math.abs(mean - (colour[at] ?? 0))).toBeLessThan(6);
    expect((await getCrop(found, 'square'))?.url).not.toBe(crop?.url);
  });

  test('and with nothing where the file tells nothing', async () => {
    const { fallback } = await getPicture((await look('a.jpg', photo)) as Original);
    expect((await sharp(served(fallback.src)).metadata()).exif).toBeUndefined();
  });
});
