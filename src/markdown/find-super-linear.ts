/** Less time of the processor than what takes the square of a text needs; nothing below it is looked at twice. */
const FELT = 30_000;
/** Twice the text may take twice the time, and its square four times; what lies between is noise. */
const MOST_GROWTH = 3;
/** Noise of the machine only adds, so the least of some runs is nearest to the truth. */
const RUNS = 2;
/** A busy machine can be wrong of a few runs: so often each must say that a stage does not grow, or else that it does. */
const ROUNDS = { calm: 2, growing: 6 };

/**
 * The names of texts for which a stage takes more than their length: for tests.
 *
 * Whether it does, growth alone decides: the same machine reads a text and one twice as long, and how fast
 * it is falls out. The time is that of this thread on the processor, so that other programs do not count.
 */
export async function findSuperLinear(
  stage: (text: string) => unknown,
  texts: (length: number) => [name: string, text: string][],
  length: number,
): Promise<string[]> {
  const found: string[] = [];
  const twice = new Map(texts(2 * length));
  for (const [name, text] of texts(length)) {
    if ((await timeOf(stage, text)) < FELT || (await leastTimeOf(stage, text)) < FELT) continue;
    if (await grows(stage, text, twice.get(name) ?? '')) found.push(name);
  }
  return found;
}

async function grows(
  stage: (text: string) => unknown,
  text: string,
  twice: string,
): Promise<boolean> {
  let [single, double] = [Infinity, Infinity];
  const said = { calm: 0, growing: 0 };
  while (said.calm < ROUNDS.calm && said.growing < ROUNDS.growing) {
    single = Math.min(single, await leastTimeOf(stage, text));
    double = Math.min(double, await leastTimeOf(stage, twice));
    said[double > MOST_GROWTH * single ? 'growing' : 'calm'] += 1;
  }
  return said.growing === ROUNDS.growing;
}

async function leastTimeOf(stage: (text: string) => unknown, text: string): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) least = Math.min(least, await timeOf(stage, text));
  return least;
}

/** In microseconds of this thread. */
async function timeOf(stage: (text: string) => unknown, text: string): Promise<number> {
  const before = process.threadCpuUsage();
  await stage(text);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
