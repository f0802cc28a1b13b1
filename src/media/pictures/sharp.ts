import { createRequire } from 'node:module';
import type { default as SharpModule, Sharp, SharpInput, SharpOptions } from 'sharp';
import { packageFile } from '../../node/own-source.ts';

interface MakeSharp {
  (options?: SharpOptions): Sharp;
  (input?: SharpInput, options?: SharpOptions): Sharp;
}

let loaded: typeof SharpModule | undefined;

/** sharp, loaded for the first picture: most builds make none. */
export const sharp: MakeSharp = (...given: unknown[]): Sharp =>
  // As one of its signatures has them.
  (loaded ??= load())(...(given as [SharpInput, SharpOptions]));

function load(): typeof SharpModule {
  const sharp = createRequire(packageFile('package.json'))('sharp') as typeof SharpModule;
  /*
   * Without libvips' cache of operations, 50 MB of pixels in the hope of doing the same again: every picture here
   * is made once and kept as a file.
   */
  sharp.cache(false);
  /*
   * One thread for a picture, and several pictures at once. libaom cuts a picture into as many parts as it has
   * threads, so an AVIF's bytes would follow the machine's cores; and sharp takes one or all of them by whether
   * `MALLOC_ARENA_MAX` is set, which is not the same in all processes of one build.
   */
  sharp.concurrency(1);
  return sharp;
}
