import { readFileSync } from 'node:fs';
import { HEAD, typeOfBytes } from '../../media/pictures/media-bytes.ts';
import { measure } from '../../media/pictures/open-picture.ts';
import { unfitIcon, unfitLogo } from '../../media/identity/fitness.ts';
import { describePicture } from '../../messages/diagnostics/identity.ts';
import { INIT } from '../../messages/init.ts';
import { AnswerFault } from './answers.ts';

/** A picture of the newsroom's own, as `site.yml` is to name it. */
export interface OwnPicture {
  /** A square is its icon, all else its logo. */
  key: 'icon' | 'logo';
  /** Where it goes, below the content directory. */
  file: string;
  bytes: Buffer;
}

/** The newsroom's picture from a file. @throws {AnswerFault} for what is no picture, or fits neither place */
export async function readPicture(path: string): Promise<OwnPicture> {
  const { bytes, type, shape } = await open(path).catch(() => {
    throw new AnswerFault(INIT.faults.logo(path));
  });
  const key = unfitIcon(shape) === 'icon-shape' ? 'logo' : 'icon';
  const why = key === 'icon' ? unfitIcon(shape) : unfitLogo(shape);
  if (why) throw new AnswerFault(describePicture({ value: path, why, ...shape }));
  return { key, file: `media/${key}.${type}`, bytes };
}

const TYPES: ReadonlySet<string | undefined> = new Set(['svg', 'png', 'webp', 'jpg']);

async function open(path: string) {
  const bytes = readFileSync(path);
  const type = (await typeOfBytes(bytes.subarray(0, HEAD))) ?? '';
  if (!TYPES.has(type)) throw new Error(`${type} is no picture`);
  const { measured } = await measure(bytes, type);
  return { bytes, type, shape: { ...measured, isDrawing: type === 'svg' } };
}
