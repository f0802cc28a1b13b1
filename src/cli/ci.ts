#!/usr/bin/env node
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CI_FILES, ciFile, FORGES_WITH_PAGES, type Forge } from '../deploy/ci/ci-file.ts';
import { CI } from '../messages/ci.ts';
import { print, printError } from '../node/process/print.ts';
import { secretVariables } from '../node/variables.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Print the file by which a forge's own runners check, show and publish a newsroom. */
const USAGE = CI.usage(Object.keys(CI_FILES));
const {
  positionals: [name, ...rest],
  values: { write, pages, branch },
} = readOptions(
  {
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      branch: { type: 'string', default: 'main' },
    },
  },
  USAGE,
);
if (name === undefined || rest.length > 0) misused(CI.noForge, USAGE);
if (!Object.hasOwn(CI_FILES, name)) misused(CI.unknown(name), USAGE);
const forge = name as Forge;
if (pages && !FORGES_WITH_PAGES.has(forge)) misused(CI.noPages(name), USAGE);
// It comes into conditions of the file: what Git allows besides is written nowhere.
if (!/^(?!-)[\w./-]{1,200}$/u.test(branch)) misused(CI.badBranch(branch), USAGE);

try {
  const text = ciFile(forge, { branch, toPages: pages, secrets: secretVariables() });
  const file = CI_FILES[forge];
  if (!write) process.stdout.write(text);
  else if (existsSync(file)) {
    printError(CI.present(file));
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    print(CI.written(file));
  }
} catch (error) {
  fail(error);
}
