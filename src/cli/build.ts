#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });

try {
  await buildSite({ verbose: values.verbose });
} catch (error) {
  fail(error);
}
// Image workers may keep the process alive after all is written.
process.exit();
