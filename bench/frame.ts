import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { peykLists, toPeykFile } from '../testkit/newsroom/content-format.ts';
import { BENCH_NOW, generateItems, newItem, SECTIONS } from '../testkit/newsroom/generate.ts';
import { WORK } from './folders.ts';
import { copyProgram, runProgram } from '../testkit/site/program.ts';
import { writeFiles } from '../testkit/newsroom/write-files.ts';

/** What surrounds the text of every page of ours. */
export type Frame = Record<'head' | 'top' | 'foot', string>;

/** What of a head each template writes itself. */
const OF_ONE_PAGE =
  /<title>.*?<\/title>|<link rel="canonical"[^>]*>|<meta (?:charset|name="(?:viewport|description)"|property=)[^>]*>/gsu;

/**
 * Read the frame off a page of Peyk, so that the other programs' pages wear the same one and weigh as
 * much: head with its styles, masthead with the menu, foot.
 */
export async function makeFrame(): Promise<Frame> {
  const dir = path.join(WORK, 'frame');
  await rm(dir, { recursive: true, force: true });
  const program = path.join(dir, 'program');
  const content = path.join(dir, 'content');
  const out = path.join(dir, 'site');
  await copyProgram(program);
  const item = newItem(1, 0);
  await writeFiles(content, [
    ...peykLists(SECTIONS),
    ...[...generateItems({ seed: 1, size: 20 }), item].map(toPeykFile),
  ]);
  await runProgram({ program, content, out, cache: path.join(dir, 'cache'), now: BENCH_NOW });
  return toFrame(await readFile(path.join(out, 'news', item.code, 'index.html'), 'utf8'));
}

export function toFrame(page: string): Frame {
  const between = (from: RegExp, to: string): string => {
    const start = from.exec(page);
    const end = page.indexOf(to);
    if (!start || end < 0) throw new Error(`No ${to} in the page`);
    return page.slice(start.index + start[0].length, end);
  };
  // A script of Peyk's own stands in no other site.
  const plain = (html: string): string => html.replace(/<script\b.*?<\/script>/gsu, '');
  return {
    head: plain(between(/<head[^>]*>/u, '</head>')).replace(OF_ONE_PAGE, ''),
    top: plain(between(/<body[^>]*>/u, '<main')),
    foot: plain(between(/<\/main>/u, '</body>')),
  };
}

/** @param nameOf the file of a part below `dir` */
export async function writeFrame(
  frame: Frame,
  dir: string,
  nameOf: (part: string) => string,
): Promise<void> {
  for (const [part, html] of Object.entries(frame)) {
    const file = path.join(dir, nameOf(part));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
  }
}
