import { truncateWords } from '../../lib/persian/truncate.ts';
import type { CardFont } from '../fonts/site-font.ts';
import { drawText, type Mask } from './text-mask.ts';

/** The largest letters that fit are taken. */
const SIZES = [72, 64, 56, 48, 42];
const SMALLEST = 42;

/** A letter's width and a line's height, in sizes of the letters; only to pass over what can't fit. */
const LETTER = 0.42;
const LINE = 1.4;

/** How much narrower lines may become, so that they grow alike and no word stands alone on the last. */
const NARROWER = [0.72, 0.86];

interface TitleRoom {
  width: number;
  height: number;
  /** Vazirmatn unless given. */
  font?: CardFont | undefined;
}

/**
 * A title in letters that fill its room, on lines of about one length; one that is too long in the
 * smallest letters is cut after a word.
 */
export async function setTitle(title: string, { width, height, font }: TitleRoom): Promise<Mask> {
  for (const size of SIZES) {
    const lines = Math.floor((title.length * size * LETTER) / width);
    if (lines * size * LINE > height) continue;
    const set = await drawText(title, size, width, font);
    if (set.height <= height) return balance(set, title, size, { width, font });
  }
  const room = Math.floor(height / (SMALLEST * LINE)) * Math.floor(width / (SMALLEST * LETTER));
  return setTitle(truncateWords(title, Math.min(room, Math.floor(title.length * 0.9))), {
    width,
    height,
    font,
  });
}

async function balance(
  set: Mask,
  title: string,
  size: number,
  { width, font }: Omit<TitleRoom, 'height'>,
): Promise<Mask> {
  const isOneLine = set.height < size * LINE;
  if (isOneLine) return set;
  for (const share of NARROWER) {
    const narrower = await drawText(title, size, Math.round(width * share), font);
    // A line more is higher by a whole line; letters that reach low make less of a difference.
    if (narrower.height < set.height + size / 2) return narrower;
  }
  return set;
}
