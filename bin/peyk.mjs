#!/usr/bin/env node
// Starts Peyk's commands. It is read by whatever Node a newsroom's machine has, from 20 on, and hands over to
// the one that comes along (docs/decisions/0601-the-node-that-comes-along.md).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** In Peyk's own repository its source runs, in a newsroom what was compiled of it. */
const IS_SOURCE = existsSync(path.join(PACKAGE, 'src/cli/main.ts'));
const MAIN = path.join(PACKAGE, IS_SOURCE ? 'src/cli/main.ts' : 'compiled/cli/main.js');

/** @returns {number} the first number of a version */
const major = (/** @type {string} */ version) => Number.parseInt(version.replace('v', ''), 10);

/** Commands that take much memory for a moment, and Node's options that keep it small. */
const NODE_OPTIONS = /** @type {Record<string, string[]>} */ ({
  build: ['--max-semi-space-size=16', '--heap-growing-percent=60'],
});

const require = createRequire(import.meta.url);
const { optionalDependencies: nodes } = JSON.parse(
  readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'),
);
/** Of one platform each; npm installs that of this machine. */
const NODES = Object.entries(nodes).filter(([name]) => /^node-/u.test(name));

/** @returns {string | undefined} the Node that npm installed with Peyk */
function ownNode() {
  for (const [name] of NODES)
    try {
      const file = require.resolve(`${name}/package.json`);
      return path.join(path.dirname(file), JSON.parse(readFileSync(file, 'utf8')).bin.node);
    } catch {
      // That of another platform.
    }
  return undefined;
}

/** The least version that Peyk is written for: that of the Node that it asks for. */
const needed = major(NODES[0]?.[1] ?? '');
const isEnough = major(process.version) >= needed;
const command = process.argv[2] ?? '';
const options = Object.hasOwn(NODE_OPTIONS, command) ? NODE_OPTIONS[command] : [];

if (isEnough && options.length === 0) {
  process.argv[1] = MAIN;
  await import(pathToFileURL(MAIN).href);
} else {
  const node = isEnough ? process.execPath : ownNode();
  if (node === undefined) {
    const words = path.join(PACKAGE, 'compiled/messages/launcher.js');
    const { LAUNCHER } = await import(pathToFileURL(words).href);
    console.error(LAUNCHER.noNode(needed, process.version));
    process.exit(1);
  }
  const child = spawn(node, [...options, MAIN, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal gives Ctrl+C to both, and the command ends first; other signals come to this one alone.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(String(error));
    process.exit(1);
  });
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
