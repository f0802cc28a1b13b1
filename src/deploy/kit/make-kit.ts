import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ownFile } from '../../node/own-source.ts';
import { walk } from '../../node/files/walk.ts';
import { helpFiles } from './help/help-files.ts';
import { installScript } from './install-script.ts';
import { KitFault } from './kit-fault.ts';
import { listPackages } from './list-packages.ts';
import { nodeOf, PLATFORMS } from './platforms.ts';
import { writeArchive } from './write-archive.ts';

/** A kit that was made. */
export interface Kit {
  /** Of the archive. */
  bytes: number;
  /** Of the packages, unpacked. */
  unpacked: number;
  files: number;
  /** SHA-256 of the archive, as `sha256sum` writes it. */
  sum: string;
}

/**
 * Write one archive with all that a newsroom needs where there is no network: Node, its packages, Peyk's own
 * package, the manuals as pages and `install.sh`. The same packages give the same bytes.
 *
 * @param newsroom the folder whose `node_modules` go along, as npm installed them for `platform`
 * @throws {KitFault} where something lacks
 */
export async function makeKit(
  file: string,
  newsroom: string,
  { platform, onFile }: { platform: string; onFile?: (done: number, total: number) => void },
): Promise<Kit> {
  const packages = path.join(newsroom, 'node_modules');
  const known = PLATFORMS[platform];
  if (!existsSync(path.join(packages, 'peyk/package.json'))) throw new KitFault('noNewsroom');
  if (!known || !existsSync(path.join(packages, nodeOf(known))))
    throw new KitFault('noNode', known?.node ?? platform);
  const files = listPackages(newsroom);
  const stage = mkdtempSync(`${file}.making-`);
  try {
    const { version } = JSON.parse(
      readFileSync(path.join(packages, 'peyk/package.json'), 'utf8'),
    ) as { version: string };
    const tarball = `peyk-${version}.tgz`;
    let done = 0;
    const onPacked = (): void => onFile?.((done += 1), files.length);
    await writeArchive(path.join(stage, 'packages.tar.gz'), {
      ...{ files, cwd: packages, prefix: 'node_modules', level: 6, onFile: onPacked },
    });
    const own = path.join(packages, 'peyk');
    await writeArchive(path.join(stage, tarball), {
      ...{ files: ownFiles(files), cwd: own, prefix: 'package', level: 9 },
    });
    copyFileSync(ownFile('deploy/kit/peyk.sh'), path.join(stage, 'peyk'));
    mkdirSync(path.join(stage, 'help'));
    for (const [name, data] of helpFiles(path.join(own, 'docs')))
      writeFileSync(path.join(stage, 'help', name), data);
    const facts = { PLATFORM: platform, VERSION: version, NODE: nodeOf(known), TARBALL: tarball };
    writeFileSync(path.join(stage, 'install.sh'), installScript(facts));
    for (const name of ['peyk', 'install.sh']) chmodSync(path.join(stage, name), 0o755);
    await writeSums(stage);
    await writeArchive(file, {
      ...{ files: walk(stage, () => true), cwd: stage, level: 1 },
      prefix: `peyk-kit-${version}-${platform}`,
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  const sum = await sumOf(file);
  writeFileSync(`${file}.sha256`, `${sum}  ${path.basename(file)}\n`);
  const unpacked = files.reduce((bytes, each) => bytes + sizeOf(path.join(packages, each)), 0);
  return { bytes: statSync(file).size, unpacked, files: files.length, sum };
}

/** The files of Peyk's own package, below it; what npm laid there beside is another package. */
const ownFiles = (files: readonly string[]): string[] =>
  files
    .filter((each) => each.startsWith('peyk/') && !each.startsWith('peyk/node_modules/'))
    .map((each) => each.slice('peyk/'.length));

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** `SHA256SUMS` of every file but itself and the script that reads it. */
async function writeSums(stage: string): Promise<void> {
  const lines = [];
  for (const name of walk(stage, (each) => each !== 'install.sh'))
    lines.push(`${await sumOf(path.join(stage, name))}  ${name}\n`);
  writeFileSync(path.join(stage, 'SHA256SUMS'), lines.join(''));
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
