#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { ASTRO_COMMAND, PREVIEW_NOTE } from '../engine/astro-internals.ts';
import { contentDir, now, siteUrl } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { fail } from './fail.ts';
import { runningPreview } from './running-preview.ts';

try {
  // Astro would tell of these with a stack.
  siteUrl();
  now();
  const running = await runningPreview(PREVIEW_NOTE);
  if (running !== undefined) {
    console.error(COMMANDS.previewRuns(running));
    process.exit(1);
  }
  writeEditorSchemas(contentDir(), process.cwd());
} catch (error) {
  fail(error);
}

const astro = spawn(process.execPath, [ASTRO_COMMAND, 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// A terminal gives Ctrl+C to both; the preview ends first, and its code is ours.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => astro.kill());
astro.on('error', fail);
astro.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
