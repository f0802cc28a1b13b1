#!/usr/bin/env node
import path from 'node:path';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { cacheDir, outDir } from '../node/settings.ts';
import { BUILD, COMMANDS } from '../messages/commands.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';

const { values } = readOptions(
  {
    options: {
      verbose: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
    },
  },
  BUILD.usage,
);

keepCompiledCode();
const { buildSite } = await import('./build-site.ts');

try {
  await buildSite(values);
} catch (error) {
  const short = (dir: string): string => path.relative(process.cwd(), dir) || '.';
  fail(error, COMMANDS.siteStays(short(outDir()), short(cacheDir())));
}
// Image workers may keep the process alive after all is written.
process.exit();
