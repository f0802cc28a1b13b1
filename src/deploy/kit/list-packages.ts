import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { KitFault } from './kit-fault.ts';

/** Headers and manuals of Node, a third of its package: nobody compiles against it here. */
const OF_NODE_ALONE = /^node-[^/]+\/(?:include|share)$/u;

/**
 * What a newsroom's packages come to in a kit: files and links below `node_modules`, as paths with `/` below it,
 * sorted by code unit. Left out are packages for the newsroom's own development, and what tools keep there.
 *
 * @throws {KitFault} for a package that is a link to somewhere else: it would be a link to nothing there
 */
export function listPackages(newsroom: string): string[] {
  const dir = path.join(newsroom, 'node_modules');
  const isForDevelopment = developmentPackages(newsroom);
  const names = readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? inScope(dir, name) : [name]))
    .filter((name) => !isForDevelopment(name));
  const linked = names.filter((name) => lstatSync(path.join(dir, name)).isSymbolicLink());
  if (linked.length > 0) throw new KitFault('linked', linked.join(' '));
  const files = names.flatMap((name) => listFiles(dir, name));
  return [...files, ...commandLinks(dir, new Set(names))].sort();
}

const inScope = (dir: string, scope: string): string[] =>
  readdirSync(path.join(dir, scope)).map((name) => `${scope}/${name}`);

/** By the lock file; a newsroom without one has what it needs and no more. */
function developmentPackages(newsroom: string): (name: string) => boolean {
  const file = path.join(newsroom, 'package-lock.json');
  if (!existsSync(file)) return () => false;
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages?: Record<string, { dev?: boolean }>;
  };
  return (name) => packages[`node_modules/${name}`]?.dev === true;
}

/** Files and links below one package. */
function listFiles(dir: string, below: string): string[] {
  if (OF_NODE_ALONE.test(below)) return [];
  return readdirSync(path.join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const file = `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(dir, file);
    return entry.isFile() || entry.isSymbolicLink() ? [file] : [];
  });
}

/** The links that npm makes for commands, of packages that come along. */
function commandLinks(dir: string, names: ReadonlySet<string>): string[] {
  const bin = path.join(dir, '.bin');
  if (!existsSync(bin)) return [];
  return readdirSync(bin).flatMap((name) => {
    const link = path.join(bin, name);
    if (!lstatSync(link).isSymbolicLink()) return [];
    const [, owner] = /^\.\.\/((?:@[^/]+\/)?[^/]+)\//u.exec(readlinkSync(link)) ?? [];
    return owner !== undefined && names.has(owner) ? [`.bin/${name}`] : [];
  });
}
