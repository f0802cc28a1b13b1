import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readTree, treeDifference } from '../../testkit/site/tree.ts';
import { COMMANDS } from '../../src/messages/commands.ts';
import { KeptSite } from '../../testkit/site/kept-site.ts';
import type { Newsroom } from '../../testkit/newsroom/newsroom.ts';
import { makeNewsroom } from '../../testkit/newsroom/random-newsroom.ts';
import { markTemplate } from '../../testkit/site/mark-template.ts';
import { SmallDisk } from '../../testkit/disk/small-disk.ts';

const ITEMS = 40;
/** More than a build of so many items writes, the desk's files among it, in bytes. */
const NEEDED = 16 * 2 ** 20;
/** What the cache may lose before a build, so that it has to be written again. */
const LOST = ['', 'cache/media', 'cache/search', 'cache'];

/**
 * Build on a disk that fills after more and more bytes, and on one that may not be written to. Each time
 * the build must end with one clear line or well, the site must stand as it was or as it shall be, and
 * the next build on a disk with room must make what a build from nothing makes.
 */
export async function fillDisk(dir: string, seed: number, times: number): Promise<void> {
  const content = path.join(dir, 'content');
  const site = new KeptSite(path.join(dir, 'site'), content);
  await site.prepare();
  const room = await makeNewsroom(content, seed, ITEMS);
  const states = [await stateOf(site, room, 1), await stateOf(site, room, 2)];
  const [program = ''] = site.programs;
  const disk = new SmallDisk(program);
  try {
    await site.build(room.now);
    for (let nth = 1; nth <= times; nth += 1) {
      const lost = LOST[nth % LOST.length] ?? '';
      if (lost) rmSync(path.join(program, 'made', lost), { recursive: true });
      const state = states[(nth + 1) % 2];
      await state?.set();
      // Most of a build's kinds of files come early, and the desk's megabytes last.
      disk.leave(Math.floor(NEEDED * (nth / times) ** 2));
      const told = await attempt(site, room, state?.fresh, [COMMANDS.diskFull()]);
      disk.free();
      await mustBeSound(site, room, state?.fresh);
      console.log(`${nth}: without ${lost || 'nothing'}, ${told}`);
    }
    for (const [folder, but] of [[''], ['made/cache'], ['made', 'made/cache']] as const) {
      await states[0]?.set();
      const permit = disk.forbid(folder, but);
      const told = await attempt(site, room, undefined, [COMMANDS.notWritable()]);
      permit();
      await mustBeSound(site, room, states[0]?.fresh);
      console.log(`read-only ${folder || 'disk'}: ${told}`);
      await states[1]?.set();
      await site.build(room.now);
    }
  } finally {
    disk.remove();
  }
}

/** The site under one of two templates, and what a build from nothing makes of it. */
async function stateOf(
  site: KeptSite,
  room: Newsroom,
  nth: number,
): Promise<{ fresh: Map<string, Buffer>; set: () => Promise<void> }> {
  const set = async (): Promise<void> => {
    for (const program of site.programs) {
      const template = path.join(program, 'src/pages/news/[code].astro');
      if (!readFileSync(template, 'utf8').includes(`data-bench="${nth}"`))
        await markTemplate(template, nth);
    }
  };
  await set();
  return { fresh: await site.buildFresh(room.now), set };
}

/** @param fresh what may be served after a build that ended well; undefined where it must not */
async function attempt(
  site: KeptSite,
  room: Newsroom,
  fresh: Map<string, Buffer> | undefined,
  sentences: readonly string[],
): Promise<string> {
  const before = await readTree(site.out);
  const { program, args, cwd, env } = site.command(room.now);
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const after = await readTree(site.out);
  if (status === 0) {
    const faults = fresh ? treeDifference(fresh, after) : ['it should have failed'];
    if (faults.length > 0) throw new Error(`Built wrongly:\n${faults.join('\n')}\n${stdout}`);
    return 'built';
  }
  const lines = stderr.trim().split('\n');
  const last = lines.at(-1) ?? '';
  const isClear = sentences.some((sentence) => last.startsWith(sentence.split('؛')[0] ?? ''));
  if (!isClear || /^\s+at /mu.test(stderr)) throw new Error(`Told badly:\n${stderr}`);
  const mixed = treeDifference(before, after);
  if (mixed.length > 0) throw new Error(`The site did not stand:\n${mixed.join('\n')}`);
  return `${lines.findLast((line) => line !== '' && line !== last) ?? 'at once'} ${last}`;
}

async function mustBeSound(
  site: KeptSite,
  room: Newsroom,
  fresh: ReadonlyMap<string, Buffer> | undefined,
): Promise<void> {
  await site.build(room.now);
  const faults = fresh ? await site.faults(fresh) : [];
  if (faults.length > 0)
    throw new Error(`The next build is not what one from nothing makes:\n${faults.join('\n')}`);
}
