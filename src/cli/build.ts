#!/usr/bin/env node
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir, outDir } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });

try {
  await buildSite({ verbose: values.verbose });
} catch (error) {
  const short = (dir: string): string => path.relative(process.cwd(), dir) || '.';
  fail(error, COMMANDS.siteStays(short(outDir()), short(cacheDir())));
}
// Image workers may keep the process alive after all is written.
process.exit();
