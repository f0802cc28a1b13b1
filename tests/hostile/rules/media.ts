import type { Item } from '../case.ts';

/** A text that nobody may find in a site: it stands outside of what may be published. */
export const CANARY = 'CANARY-b7c1d0';

const SVG = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
const HTML = `<!doctype html><script>hit(§)</script>`;
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const ftyp = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1'),
    Buffer.alloc(64),
  ]);

/** A PNG's head that says how large it is, and nothing behind it. */
const png = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  return Buffer.concat([head, Buffer.from('IHDR'), size, Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0])]);
};

/** A camera's words in a JPEG: an Exif block and an XMP one, both with a canary. */
const withCamera = (): Buffer => {
  const block = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'latin1');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length + 2);
    return Buffer.concat([Buffer.from([0xff, 0xe1]), length, bytes]);
  };
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>${CANARY}</GPSLatitude></x:xmpmeta>`;
  return Buffer.concat([
    JPEG.subarray(0, 2),
    block(`Exif\0\0II*\0\x08\0\0\0\0\0${CANARY}`),
    block(xmp),
    JPEG.subarray(2),
  ]);
};

/** Bytes that a stranger puts into `media`, by what they are. */
export const MEDIA_BYTES = {
  page: Buffer.from(HTML),
  'page behind a byte order mark': Buffer.from(`\ufeff${HTML}`),
  'page in UTF-16': Buffer.from(`\ufeff${HTML}`, 'utf16le'),
  'page of XML': Buffer.from(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>hit(§)</script></html>`,
  ),
  script: Buffer.from('hit(§)'),
  'style sheet': Buffer.from('@import "https://x§.evil.example/a.css"'),
  'picture with a script': Buffer.from(SVG('<script>hit(§)</script>')),
  'picture with a handler': Buffer.from(SVG('<image href="/x" onerror="hit(§)"/>')),
  'picture with a frame': Buffer.from(
    SVG(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:hit(§)"/></foreignObject>',
    ),
  ),
  'picture that reads a file': Buffer.from(
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG('<text y="9">&x;</text>')}`,
  ),
  'picture of another host': Buffer.from(SVG('<image href="https://x§.evil.example/a.png"/>')),
  'picture with a style of XML': Buffer.from(
    `<?xml-stylesheet href="https://x§.evil.example/a.xsl"?>${SVG('<rect/>')}`,
  ),
  'picture that swells': Buffer.from(
    `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}"><!ENTITY d "${'&c;'.repeat(99)}">]>${SVG('<text>&d;</text>')}`,
  ),
  'picture of a giant': png(40_000, 40_000),
  'picture of no size': png(0, 0),
  'picture cut off': JPEG.subarray(0, 60),
  'picture with words of the camera': withCamera(),
  'picture that is a page, too': Buffer.concat([JPEG, Buffer.from(HTML)]),
  'moving picture that is a script, too': Buffer.concat([Buffer.from('GIF89a=1;hit(§);//'), GIF]),
  'moving picture that is a page, too': Buffer.concat([GIF, Buffer.from(HTML)]),
  'picture of a phone': ftyp('heic'),
  'picture of AV1': ftyp('avif'),
  'film without pictures': ftyp('isom'),
  nothing: Buffer.alloc(0),
  'zero bytes': Buffer.alloc(4096),
  text: Buffer.from(`${CANARY} is no canary here`.replace(CANARY, 'text')),
  archive: Buffer.from('PK\u0003\u0004hit(§)', 'latin1'),
  program: Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'),
  'program of Windows': Buffer.from('MZ\u0090\0', 'latin1'),
  'shell script': Buffer.from('#!/bin/sh\ntouch CANARY/§\n'),
  'portable document': Buffer.from('%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(§))>>endobj'),
  'flash film': Buffer.from('FWS\u0009', 'latin1'),
  PostScript: Buffer.from('%!PS\n(/etc/passwd) (r) file'),
  'picture of ImageMagick': Buffer.from('push graphic-context\nimage over 0,0 0,0 "/etc/passwd"'),
  'list of films': Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n'),
  'subtitles with markup': Buffer.from(
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=hit(§)>\n',
  ),
  'policy of a host': Buffer.from('Header unset Content-Security-Policy'),
} as const satisfies Readonly<Record<string, Buffer>>;

/** What such a file is named; `?` is its number. */
export const MEDIA_NAMES = {
  picture: '?.jpg',
  'picture in capitals': '?.JPG',
  'lossless picture': '?.png',
  'web picture': '?.webp',
  'moving picture': '?.gif',
  'AV1 picture': '?.avif',
  'phone picture': '?.heic',
  'drawn picture': '?.svg',
  'drawn picture, packed': '?.svgz',
  page: '?.html',
  'page in capitals': '?.HTM',
  'page of XML': '?.xhtml',
  'page of a server': '?.shtml',
  feed: '?.xml',
  'style of XML': '?.xsl',
  script: '?.js',
  module: '?.mjs',
  'style sheet': '?.css',
  json: '?.json',
  film: '?.mp4',
  'web film': '?.webm',
  recording: '?.mp3',
  subtitles: '?.vtt',
  document: '?.pdf',
  text: '?.txt',
  program: '?.wasm',
  'flash film': '?.swf',
  archive: '?.zip',
  'no ending': '?',
  'two endings': '?.jpg.html',
  'two endings, the other way': '?.html.jpg',
  'ending with a dot': '?.jpg.',
  'ending with space': '?.jpg ',
  'an override': '?\u202egpj.html',
  hidden: '.?',
  'for a server': '?/.htaccess',
  'in a folder': 'a/?.jpg',
  'page of a folder': '?/index.html',
  'a quote': '?".jpg',
  'a bracket': '?<b>.jpg',
  'a percent sign': '?%2e%2e.jpg',
  'a question mark': '?\u003fx.jpg',
  'a hash': '?#x.jpg',
  'a line end': '?\nx.jpg',
  'a backslash': '?\\x.jpg',
} as const satisfies Readonly<Record<string, string>>;

/** How an item mentions such a file. */
export const MENTIONS = {
  'its picture': (file: string) => ({ front: { image: { src: `../media/${file}`, alt: 'متن' } } }),
  'its gallery': (file: string) => ({
    front: { gallery: [{ src: `../media/${file}`, alt: 'متن' }] },
  }),
  'a picture of the body': (file: string) => ({ body: `![متن](</media/${encodeURI(file)}>)` }),
  'a link of the body': (file: string) => ({ body: `[متن](</media/${encodeURI(file)}>)` }),
  'HTML of the body': (file: string) => ({
    body: `<a href="/media/${encodeURI(file)}">متن</a> <img src="/media/${encodeURI(file)}" alt="">`,
  }),
  'a film': (file: string) => ({
    format: 'mdx' as const,
    body: `<Video src=${JSON.stringify(`/media/${file}`)} caption="متن" />`,
  }),
  'a transcript': (file: string) => ({
    format: 'mdx' as const,
    body: `<Audio src="/media/talk.wav" caption="متن" transcript=${JSON.stringify(`/media/${file}`)} />`,
  }),
  nobody: () => ({}),
} as const satisfies Readonly<Record<string, (file: string) => Item>>;
