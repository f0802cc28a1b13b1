import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../newsroom/random.ts';
import { startReaders, type Met } from './readers.ts';
import { smallSite, type SmallNews } from './small-site.ts';
import { pushOnce, type OnePush } from './push-once.ts';

export interface UnderLoad {
  /** A folder for what is made. */
  dir: string;
  /** Where the push sends to, and where readers find that. */
  target: Pick<OnePush, 's3' | 'ssh'>;
  origin: string;
  publishes: number;
  /** How many pushes are killed at a random moment, besides. */
  kills: number;
  /** After at most so many ms a push that is to die does. */
  longest: number;
  readers: number;
  seed: number;
}

/** What came of it. */
export interface LoadReport extends Met {
  pushes: number;
  killed: number;
}

/** How long what is gone stays, ms: longer than a reader has a page open here. */
const GRACE = 60_000;

/**
 * Publish again and again, each time with another item more or less, while readers read; some of the pushes are
 * killed at random moments, and the next one goes on.
 */
export async function publishUnderLoad({
  dir,
  target,
  origin,
  publishes,
  kills,
  longest,
  readers,
  seed,
}: UnderLoad): Promise<LoadReport> {
  const random = seededRandom(seed);
  const program: OnePush = {
    ...{ dir: path.join(dir, 'dist'), cache: path.join(dir, 'cache'), grace: GRACE },
    ...target,
  };
  build(program.dir, newsOf(0, random.below(2)));
  await pushOnce(program);
  let pushes = 1;
  let killed = 0;
  const end = startReaders(origin, readers);
  for (let nth = 1; nth <= publishes; nth += 1) {
    build(program.dir, newsOf(nth, random.below(2)));
    const isToDie = killed * publishes < nth * kills;
    if (isToDie && (await isKilledIn(program, random.below(longest)))) killed += 1;
    // A server lets go of a dead push's lock when it sees that the other end is away.
    for (let tries = 0; (await pushOnce(program)) !== 'done'; tries += 1) {
      if (tries > 50) throw new Error('No push comes through');
      await pause(200);
    }
    pushes += 1;
  }
  return { ...(await end()), pushes, killed };
}

/** The newsroom at its n-th publish: the newest twelve items, one of them corrected. */
const newsOf = (nth: number, which: number): SmallNews => ({
  items: Array.from({ length: 12 }, (_, at) => ({
    code: nth + at + 1,
    text: at === which ? `corrected ${nth}` : 'a',
    tags: [['road', 'water', 'school', 'city'][(nth + at) % 4] ?? '', `tag-${(nth + at) >> 2}`],
    picture: `p${nth + at}.webp`,
  })),
});

function build(dist: string, news: SmallNews): void {
  rmSync(dist, { recursive: true, force: true });
  for (const [file, text] of smallSite(news)) {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    writeFileSync(path.join(dist, file), text);
  }
}

/** Push in a process that is killed so many ms after it begins. @returns false where it came to its end before */
function isKilledIn(push: OnePush, killAfter: number): Promise<boolean> {
  const file = path.join(import.meta.dirname, 'push-program.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(push)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    let timer: NodeJS.Timeout | undefined;
    child.stdout.once('data', () => {
      timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === 'SIGKILL') resolve(code !== 0);
      else reject(new Error(said));
    });
  });
}
