import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { UnfitFontReason } from '../../lib/diagnostics/reasons.ts';
import { digestOf } from '../../node/digest.ts';
import { type Border, Unreadable } from '../../node/files/read.ts';
import { ownModule } from '../../node/own-source.ts';
import { runScript } from '../../node/process/run-script.ts';
import { madeFile, singleFlight } from '../pictures/single-flight.ts';
import { FEATURES, HEAVIEST_FONT, NEWS_LETTERS, WEIGHTS } from './news-letters.ts';
import type { TakenApart } from './take-apart.ts';

const PROGRAM = ownModule('media/fonts/take-apart');

/** No font of one script has more. */
const LARGEST_FONT = 5_000_000;
/** In seconds; most take one. */
const LONGEST_TAKING = 60;
/** Goes up when fonts are made otherwise than the numbers here say. */
const RECIPE = 1;

/** The newsroom's own type: what pages load, and what cards are drawn with. */
export interface SiteFont {
  /** `weights` as CSS writes them: «400 700». */
  faces: readonly { url: string; weights: string }[];
  card: CardFont;
}

/** A font as Pango finds it. */
export interface CardFont {
  /** Absolute. */
  file: string;
  family: string;
}

/** A file that cannot be the type of pages. */
export class FontFault extends Error {
  readonly why: UnfitFontReason;
  /** In bytes, of what is too heavy. */
  readonly size: number | undefined;

  constructor(why: UnfitFontReason, { size, cause }: { size?: number; cause?: unknown } = {}) {
    super(why, { cause });
    this.name = 'FontFault';
    this.why = why;
    this.size = size;
  }
}

/** A face of the newsroom's type, made once and kept as long as the cache is. */
interface Face {
  url: string;
  weights: string;
  card: CardFont;
}

/**
 * A face from a file of `content/media`: only the letters and weights of Persian news.
 * @param src its path below media
 * @throws {FontFault} for what is no font that pages can be set in
 */
export async function makeFace(border: Border, src: string): Promise<Face> {
  const bytes = readFont(border, src);
  const recipe = [RECIPE, digestOf(bytes), NEWS_LETTERS, FEATURES, WEIGHTS];
  const name = `${digestOf(JSON.stringify(recipe)).replace(/\W/gu, '_')}-font`;
  let taken: Promise<TakenApart> | undefined;
  const take = (): Promise<TakenApart> => (taken ??= takeApart(bytes));
  const keep = (file: string, part: (taken: TakenApart) => string | Buffer): Promise<number> =>
    singleFlight(file, async (temporary) => writeFile(temporary, part(await take())));
  const size = await keep(`${name}.woff2`, ({ woff2 }) => Buffer.from(woff2, 'base64'));
  if (size > HEAVIEST_FONT) throw new FontFault('heavy', { size });
  await keep(`${name}.ttf`, ({ ttf }) => Buffer.from(ttf, 'base64'));
  await keep(`${name}.json`, ({ family, weights }) => JSON.stringify({ family, weights }));
  // Written above, by this very program.
  const { family, weights } = JSON.parse(
    readFileSync(madeFile(`${name}.json`), 'utf8'),
  ) as TakenApart;
  return {
    url: `/media/${name}.woff2`,
    weights,
    card: { file: madeFile(`${name}.ttf`), family },
  };
}

function readFont(border: Border, src: string): Buffer {
  try {
    return border.read(`media/${src}`, LARGEST_FONT);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const why = error.why === 'ENOENT' ? 'missing' : error.why;
    throw new FontFault(why === 'missing' || why === 'too-large' ? why : 'unreadable', {
      cause: error,
    });
  }
}

async function takeApart(bytes: Buffer): Promise<TakenApart> {
  const signal = AbortSignal.timeout(LONGEST_TAKING * 1000);
  let told: string;
  try {
    const feed = (give: (text: string) => Promise<void>) => give(bytes.toString('base64'));
    told = await runScript(PROGRAM, [], { feed, signal });
  } catch (error) {
    throw new FontFault(signal.aborted ? 'too-slow' : 'no-font', { cause: error });
  }
  const taken = JSON.parse(told) as TakenApart | { why: 'no-font' | 'no-persian' };
  if ('why' in taken) throw new FontFault(taken.why);
  return taken;
}
