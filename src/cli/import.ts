#!/usr/bin/env node
import path from 'node:path';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { contentDir } from '../node/settings.ts';
import { IMPORT } from '../messages/importers.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      section: { type: 'string' },
      type: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean', default: false },
    },
  },
  IMPORT.usage,
);
if (positionals.length === 0) misused(IMPORT.noFiles, IMPORT.usage);

keepCompiledCode();
const { JobThread } = await import('./job-thread.ts');
const { importFiles } = await import('./import-files.ts');
const { importTarget } = await import('./import-target.ts');

const thread = new JobThread();
try {
  const out = path.resolve(values.out ?? contentDir());
  // Sections and series are those of the newsroom, unless the items go to another one.
  const own = importTarget(out, path.resolve(contentDir()));
  const content = own.home === undefined ? contentDir() : own.root;
  const { refused } = await importFiles(positionals, {
    out,
    content,
    section: values.section,
    types: values.type,
    isDry: values['dry-run'],
    thread,
  });
  if (refused > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
} finally {
  await thread.close();
}
