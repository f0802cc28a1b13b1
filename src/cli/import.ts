#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../settings.ts';
import { IMPORT } from '../ui/importers.ts';
import { fail } from './fail.ts';
import { importFiles } from './import-files.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, section: { type: 'string' } },
  });
  if (positionals.length === 0) {
    console.error(IMPORT.usage);
    process.exit(2);
  }
  const out = path.resolve(values.out ?? contentDir());
  // Sections and series are those of the newsroom, unless the items go to another one.
  const content = existsSync(path.join(out, 'sections.yml')) ? out : contentDir();
  const { refused } = await importFiles(positionals, { out, content, section: values.section });
  if (refused > 0) process.exitCode = 1;
} catch (error) {
  if (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    console.error(IMPORT.usage);
    process.exit(2);
  }
  fail(error);
}
