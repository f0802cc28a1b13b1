/**
 * Build the site as `astro build` does: `node src/engine/compile/build-by-astro.ts`. A process of its own, so that
 * what compiling takes of memory ends with it.
 */
import { build } from 'astro';
import { writeError } from '../../node/process/serialise-error.ts';

try {
  await build({ logLevel: 'error' });
} catch (error) {
  writeError(error);
}
// Image workers may keep the process alive after all is written.
process.exit();
