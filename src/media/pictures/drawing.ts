import { readFileSync } from 'node:fs';
import type { Border } from '../../node/files/read.ts';
import { LONGEST_DRAWING } from '../../lib/limits.ts';
import { ownModule } from '../../node/own-source.ts';
import { runScript } from '../../node/process/run-script.ts';
import { madeFile, singleFlight } from './single-flight.ts';
import { PictureFault } from './open-picture.ts';
import { readPicture, type Original } from './original.ts';
import { LARGEST_WIDTH } from './recipe.ts';

const PROGRAM = ownModule('media/pictures/draw');

/** Goes up when drawings are drawn otherwise. */
const RECIPE = 1;

/**
 * The pixels of a drawing (SVG), as wide as pictures ever are; drawn once and kept. A drawing itself is
 * never published: it may run, load and hide things.
 *
 * @returns a PNG
 * @throws {PictureFault} where it cannot be drawn, or not in time
 */
export async function drawPixels(border: Border, original: Original): Promise<Buffer> {
  const file = `${original.version}-drawn-${RECIPE}.png`;
  const signal = AbortSignal.timeout(LONGEST_DRAWING * 1000);
  try {
    await singleFlight(file, async (temporary) => {
      const drawing = readPicture(border, original).toString('utf8');
      const feed = (give: (text: string) => Promise<void>) => give(drawing);
      await runScript(PROGRAM, [String(LARGEST_WIDTH), temporary], { feed, signal });
    });
  } catch (error) {
    throw new PictureFault(signal.aborted ? 'too-slow' : 'broken', error);
  }
  return readFileSync(madeFile(file));
}
