import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownPlatform, PLATFORMS } from './platforms.ts';

/** A program in the place of Peyk: it does of each command what an installer can see. */
const STAND_IN = `
import fs from 'node:fs';
const [command, dir, ...rest] = process.argv.slice(2);
if (command === 'init') {
  if (rest.includes('refused')) { console.error('refused'); process.exit(1); }
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(dir + '/package.json', JSON.stringify({ dependencies: { peyk: '*' }, answers: rest }));
} else if (command === 'new') fs.writeFileSync('item.txt', rest[0]);
else if (command === 'build') {
  const { url } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url)));
  if (url) await fetch(url);
  fs.mkdirSync('dist/news/1', { recursive: true });
  fs.writeFileSync('dist/news/1/index.html', fs.readFileSync('item.txt'));
} else console.log([command, dir, ...rest].join(' '));
`;

/** The package with the Node of this machine. */
export const NODE_PACKAGE = PLATFORMS[ownPlatform()]?.node ?? '';

const FILES: Readonly<Record<string, string>> = {
  'node_modules/peyk/bin/peyk.mjs': STAND_IN,
  'node_modules/peyk/docs/editors.fa.md': '# راهنما\n',
  'node_modules/peyk/node_modules/inner/index.js': 'inner',
  'node_modules/@scope/own/index.js': 'own',
  'node_modules/@scope/tools/index.js': 'for development',
  'node_modules/.cache/kept': 'by tools',
  'node_modules/.package-lock.json': '{}',
  [`node_modules/${NODE_PACKAGE}/bin/node`]: `#!/bin/sh\nexec '${process.execPath}' "$@"\n`,
  [`node_modules/${NODE_PACKAGE}/include/node/node.h`]: 'headers',
  'package.json': '{"dependencies":{"peyk":"*"}}',
  'package-lock.json': '{"packages":{"node_modules/@scope/tools":{"dev":true}}}',
};

/** A small newsroom with stand-ins for its packages. @param url what its build asks for */
export function makeNewsroom(dir: string, version = '9.9.9', url?: string): string {
  const own = JSON.stringify({ name: 'peyk', version, url });
  for (const [name, text] of Object.entries({ ...FILES, 'node_modules/peyk/package.json': own })) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  chmodSync(path.join(dir, 'node_modules', NODE_PACKAGE, 'bin/node'), 0o755);
  mkdirSync(path.join(dir, 'node_modules/.bin'));
  symlinkSync('../peyk/bin/peyk.mjs', path.join(dir, 'node_modules/.bin/peyk'));
  symlinkSync('../@scope/tools/index.js', path.join(dir, 'node_modules/.bin/tools'));
  return dir;
}
