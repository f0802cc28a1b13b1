import type { TestProject } from 'vitest/node';

import { buildSite } from '../../testkit/site/build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site of `content/` stands, built once for a whole run. */
    siteDir: string;
  }
}

/** Builds `content/` before the first test that needs it, and once only: the projects share it. */
export default async function setup({ vitest }: TestProject) {
  if ('siteDir' in vitest.getProvidedContext()) return;
  const site = await buildSite({ content: 'content', keepPictures: true });
  if (site.code !== 0) {
    await site.remove();
    throw new Error(`content/ could not be built:\n${site.log}`);
  }
  vitest.provide('siteDir', site.out);
  return () => site.remove();
}
