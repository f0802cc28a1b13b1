import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../../../testkit/site/tree.ts';
import { idsIn } from '../case.ts';
import { CANARY } from '../rules/media.ts';

/** What only a file of the machine holds. */
const OF_THE_MACHINE = /root:[x*]:0:0:|(?:^|\0)PATH=/u;

/** Endings that a browser opens as a page, a script or a style of the site. */
const RUNS =
  /\.(?:x?html?|shtml|svgz?|m?js|css|xml|xslt?|swf|pdf|wasm|mht|htc|php|cgi|htaccess)$/iu;

/** By their first bytes, what may be published as media (the WHATWG's MIME sniffing, and text). */
const MAGIC: readonly (readonly [string, RegExp])[] = [
  ['jpe?g|jfif', /^\xff\xd8\xff/u],
  ['png', /^\x89PNG\r\n/u],
  ['gif', /^GIF8[79]a/u],
  ['webp', /^RIFF....WEBP/su],
  ['avif', /^....ftypavi[fs]/su],
  ['mp4|m4a|m4v|mov', /^....ftyp/su],
  ['webm|mkv', /^\p{Cc}E\xdf\xa3/u],
  ['ogg|oga|ogv|opus', /^OggS/u],
  ['mp3', /^(?:ID3|\xff[\xe2-\xfb])/u],
  ['wav', /^RIFF....WAVE/su],
  ['flac', /^fLaC/u],
  ['vtt', /^(?:\xef\xbb\xbf)?WEBVTT/u],
];

/** Media that a browser would open as something else, and bytes of what is not of the newsroom. */
export async function byteFaults(site: string, known: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const file of await listFiles(site)) {
    const bytes = readFileSync(join(site, file)).toString('latin1');
    if (bytes.includes(CANARY)) faults.push(`canary: ${file}`);
    if (OF_THE_MACHINE.test(bytes)) faults.push(`file of the machine: ${file}`);
    if (known.has(file) || idsIn(file).length === 0 || !/(?:^|\/)media\//u.test(file)) continue;
    if (RUNS.test(file)) faults.push(`runs: ${file}`);
    const [, magic] =
      MAGIC.find(([ending]) => new RegExp(`\\.(?:${ending})$`, 'iu').test(file)) ?? [];
    if (magic && !magic.test(bytes)) faults.push(`not what it is named: ${file}`);
  }
  return faults;
}
