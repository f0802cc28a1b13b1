import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

import { packPeyk } from '../../testkit/package/packed-peyk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Peyk, packed once for a whole run. */
    peykTarball: string;
  }
}

/** Packs this checkout before the first test that installs it. */
export default function setup({ vitest }: TestProject) {
  const tarball = packPeyk();
  vitest.provide('peykTarball', tarball);
  return () => rmSync(path.dirname(tarball), { recursive: true });
}
