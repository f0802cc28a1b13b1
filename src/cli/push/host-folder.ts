import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  hostFiles,
  limitsOf,
  type HostLimit,
  type HostName,
} from '../../deploy/hosts/host-files.ts';
import { replaceFolder } from '../../engine/snapshots/snapshots.ts';
import { Tree } from '../../engine/snapshots/tree.ts';
import { isSite } from '../../feeds/ping/published.ts';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { COMMANDS } from '../../messages/commands.ts';
import { PUSH } from '../../messages/push.ts';
import { partOf } from '../../node/files/atomic-write.ts';
import { outDir, siteUrl } from '../../node/settings.ts';
import { readPublishedMoved } from '../moved-items.ts';

/** Says that a folder was made here and may be replaced. */
const MARK = '.peyk-site';

/**
 * Make a folder that a host takes as it is: the site, by links where the file system allows, and the host's own
 * files. A former one is replaced.
 *
 * @returns what is to be told, and whether the folder was made
 */
export async function writeHostFolder(
  host: HostName,
  to: string,
): Promise<{ told: string[]; isFit: boolean }> {
  const refusal = (told: string) => ({ told: [told], isFit: false });
  const out = path.resolve(to);
  if (!isSite(outDir())) return refusal(COMMANDS.nothingToServe(outDir()));
  if (!isOurs(out)) return refusal(PUSH.folderInTheWay(to));
  const hasRules = host === 'netlify' || host === 'cloudflare';
  if (hasRules && basePathOf(siteUrl()) !== '') return refusal(PUSH.rootOnly(host));
  const { files, limits } = hostFiles(host, readPublishedMoved());
  const tree = new Tree(partOf(out));
  tree.linkAll(realpathSync(outDir()));
  // A file of `public/` with the name of one of these is the newsroom's own word.
  for (const [name, text] of [...files, [MARK, ''] as const])
    if (!existsSync(tree.pathOf(name))) tree.write(name, text);
  replaceFolder(out, { id: '', dir: tree.dir });
  const sizes = sizesIn(out);
  return {
    told: [
      PUSH.hostFolder(host, to, sizes.size),
      ...[...limits, ...limitsOf(host, sizes)].map(describe),
    ],
    isFit: true,
  };
}

function isOurs(out: string): boolean {
  const there = lstatSync(out, { throwIfNoEntry: false });
  if (!there) return true;
  return there.isDirectory() && (readdirSync(out).length === 0 || existsSync(path.join(out, MARK)));
}

const sizesIn = (dir: string): Map<string, number> =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dir, file), statSync(file).size]),
  );

function describe(limit: HostLimit): string {
  if (limit.what === 'large') return PUSH.limits.large(limit.most, limit.files);
  return PUSH.limits[limit.what](limit.most, limit.found);
}
