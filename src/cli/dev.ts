#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { astroCommand, PREVIEW_NOTE } from '../engine/astro-internals.ts';
import { printError } from '../node/process/print.ts';
import { NO_TELEMETRY } from '../node/process/run-script.ts';
import { contentDir, now, serviceUrl, siteUrl } from '../node/settings.ts';
import { COMMANDS, DEV } from '../messages/commands.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';
import { runningPreview } from './running-preview.ts';

const args = process.argv.slice(2);
readOptions(
  {
    // Astro's `--host` may stand alone, which `parseArgs` does not know.
    args: args.map((arg, at) => (arg === '--host' && !isValue(args[at + 1]) ? '--host=' : arg)),
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      open: { type: 'boolean' },
      mode: { type: 'string' },
      force: { type: 'boolean' },
      silent: { type: 'boolean' },
      verbose: { type: 'boolean' },
      'allowed-hosts': { type: 'string' },
      'ignore-lock': { type: 'boolean' },
    },
  },
  DEV.usage,
);

try {
  // Astro would tell of these with a stack.
  siteUrl();
  serviceUrl();
  now();
  const running = await runningPreview(PREVIEW_NOTE);
  if (running !== undefined) {
    printError(COMMANDS.previewRuns(running));
    process.exit(1);
  }
  writeEditorSchemas(contentDir(), process.cwd());
} catch (error) {
  fail(error);
}

const astro = spawn(process.execPath, [astroCommand(), 'dev', ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...NO_TELEMETRY },
});
// A terminal gives Ctrl+C to both; the preview ends first, and its code is ours.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => astro.kill());
astro.on('error', fail);
astro.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));

function isValue(arg: string | undefined): boolean {
  return arg !== undefined && !arg.startsWith('-');
}
