import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A package in npm's lock file, and in what npm keeps of what it installed (package-lock.json(5)). */
interface LockedPackage {
  version?: string;
  integrity?: string;
  /** Left out where the machine is another, or nobody develops. */
  optional?: boolean;
  dev?: boolean;
  devOptional?: boolean;
}

type Locked = Readonly<Record<string, LockedPackage>>;

/** Whether the packages of a folder are those that its lock file names, as npm tells of what it installed. */
export function isInstalled(dir: string): boolean {
  const wanted = packagesOf(path.join(dir, 'package-lock.json'));
  const there = packagesOf(path.join(dir, 'node_modules/.package-lock.json'));
  const isThere = (name: string, { version, integrity }: LockedPackage): boolean =>
    there[name]?.version === version && there[name]?.integrity === integrity;
  const isNeeded = ({ optional, dev, devOptional }: LockedPackage): boolean =>
    !optional && !dev && !devOptional;
  return Object.entries(wanted).every(
    ([name, each]) =>
      name === '' ||
      isThere(name, each) ||
      // A link leads to a folder of the newsroom, and is no package of its own.
      !name.startsWith('node_modules/') ||
      (there[name] === undefined && !isNeeded(each)),
  );
}

function packagesOf(file: string): Locked {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages?: Locked };
    return packages ?? {};
  } catch {
    return {};
  }
}
