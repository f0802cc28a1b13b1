import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { DeskSettings } from '../../src/collections/schemas/site.ts';
import { deskPolicy } from '../../src/policy/desk-policy.ts';
import { listFiles } from '../../testkit/site/tree.ts';

const PAGE = 'admin/index.html';

/**
 * The same site, its desk with other settings: its page differs in what it tells the script, and in the policy that
 * names the forge.
 * @param root a built site
 * @returns a folder beside it, of links; `remove` it
 */
export async function withDesk(
  root: string,
  settings: DeskSettings,
): Promise<{ root: string; remove: () => void }> {
  const copy = mkdtempSync(`${root.replace(/\/$/u, '')}-desk-`);
  for (const file of await listFiles(root)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    if (file !== PAGE) linkSync(join(root, file), join(copy, file));
  }
  const html = readFileSync(join(root, PAGE), 'utf8');
  const data = /(?<=id="desk-page"[^>]*>)[^<]*/u.exec(html)?.[0] ?? '{}';
  const told = JSON.stringify({ ...(JSON.parse(data) as object), settings });
  const [before, after] = [deskPolicy(undefined), deskPolicy(settings)];
  const page = html
    .replace(data, () => told)
    .replace(before, after)
    .replace(before.replaceAll("'", '&#39;'), after.replaceAll("'", '&#39;'));
  writeFileSync(join(copy, PAGE), page);
  return { root: copy, remove: () => rmSync(copy, { recursive: true }) };
}
