#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECK } from '../messages/check.ts';
import { PROOF } from '../messages/proof.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print, printError } from '../node/process/print.ts';
import { contentDir, siteUrl } from '../node/settings.ts';
import { changedFiles } from './changed-files.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Show items as they will be published, each as one file that opens anywhere. */
const { positionals, values } = readOptions(
  {
    allowPositionals: true,
    options: { since: { type: 'string' }, to: { type: 'string', default: 'proof' } },
  },
  PROOF.usage,
);
const { since, to } = values;
if ((since === undefined) === (positionals.length === 0)) misused(PROOF.nothingNamed, PROOF.usage);
for (const file of positionals) if (!existsSync(file)) misused(CHECK.noSuchFile(file), PROOF.usage);
const changed = since === undefined ? [] : await changedFiles(contentDir(), since);
if (changed === undefined) misused(CHECK.unknownCommit(since ?? ''), PROOF.usage);

const files = [
  ...positionals,
  ...changed
    .filter((file) => file.startsWith('news/'))
    .map((file) => path.join(contentDir(), file)),
].filter((file) => /\.mdx?$/u.test(file));

keepCompiledCode();
try {
  if (files.length > 0 || since === undefined) await make();
  else print(PROOF.nothingChanged(since));
} catch (error) {
  fail(error);
}

async function make(): Promise<void> {
  const { readShown } = await import('./proof/read-shown.ts');
  const { startPreviewServer } = await import('./proof/preview-server.ts');
  const { makeProofs } = await import('./proof/make-proofs.ts');
  const items = files.flatMap((file) => {
    const shown = readShown(readFileSync(file), file);
    if (shown === undefined) printError(PROOF.noItem(file));
    return shown ?? [];
  });
  const dir = path.resolve(to);
  const server = await startPreviewServer();
  try {
    const failed = await makeProofs(items, { origin: server.origin, siteUrl: siteUrl(), dir });
    for (const [code, status] of failed) printError(PROOF.failed(code, status));
    print(PROOF.made(items.length - failed.size, to));
    if (failed.size > 0 || items.length < files.length) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
