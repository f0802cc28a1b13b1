import { join } from 'node:path';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';

import type { TestProject } from 'vitest/node';

import { SCRATCH } from '../../testkit/folders.ts';
import { buildSite } from '../../testkit/site/build-site.ts';
import { writeCleanNewsroom } from './newsroom.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site of the clean newsroom, and where the pages that it was made of are kept compiled. */
    clean: { site: string; cache: string };
  }
}

/** Builds the clean newsroom before the tests that hold other sites to it. */
export default async function setup({ provide }: TestProject) {
  await mkdir(SCRATCH, { recursive: true });
  const scratch = await mkdtemp(join(SCRATCH, 'clean-'));
  const [content, site, cache] = [
    join(scratch, 'content'),
    join(scratch, 'dist'),
    join(scratch, 'cache'),
  ] as const;
  writeCleanNewsroom(content);
  const built = await buildSite({ content, out: site, cache });
  if (built.code !== 0) throw new Error(`The clean newsroom could not be built:\n${built.log}`);
  provide('clean', { site, cache });
  return async () => {
    await built.remove();
    await rm(scratch, { recursive: true, force: true });
  };
}
