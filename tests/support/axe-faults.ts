import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds on a page, each with the first element it is about. The tool is put into the page, which the
 * site's own policy would rightly refuse: the page must be opened with `bypassCSP`.
 */
export async function axeFaults(page: Page): Promise<[rule: string, html: string | undefined][]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
