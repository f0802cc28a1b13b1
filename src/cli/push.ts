#!/usr/bin/env node
import { HOSTS, type HostName } from '../deploy/hosts/host-files.ts';
import { PUSH } from '../messages/push.ts';
import { OPTIONS, SERVER_FILE } from '../messages/commands.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print, printError } from '../node/process/print.ts';
import { contentDir, hasSiteUrl } from '../node/settings.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Send the built site to where readers are, or make a folder that a host of static files takes. */
const USAGE = PUSH.usage(HOSTS);
const {
  positionals: [name, ...rest],
  values: { 'dry-run': isDry = false, files: host, to },
} = readOptions(
  {
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      files: { type: 'string' },
      to: { type: 'string' },
    },
  },
  USAGE,
);
if (host === undefined ? to !== undefined : name !== undefined || isDry)
  misused(PUSH.filesAlone, USAGE);
const [superfluous] = rest;
if (superfluous !== undefined) misused(OPTIONS.superfluous(superfluous), USAGE);
if (host !== undefined && !(HOSTS as readonly string[]).includes(host))
  misused(PUSH.unknownHost(host, HOSTS), USAGE);

try {
  if (!hasSiteUrl()) stop(SERVER_FILE.noAddress);
  keepCompiledCode();
  if (host === undefined) {
    const { readLists } = await import('../collections/loaders/lists.ts');
    const { readPublish } = await import('../collections/loaders/publish.ts');
    const { InvalidContent } = await import('../collections/loaders/invalid-content.ts');
    const sections = readLists(contentDir()).sections.map(({ id }) => id);
    const { publish, diagnostics } = readPublish(contentDir(), sections);
    if (diagnostics.length > 0) throw new InvalidContent(diagnostics, contentDir());
    const { push: targets = [] } = publish ?? {};
    const names = targets.map(({ id }) => id);
    if (targets.length === 0) stop(PUSH.noTarget);
    if (name === undefined && targets.length > 1) misused(PUSH.whichTarget(names), USAGE);
    const target = name === undefined ? targets[0] : targets.find(({ id }) => id === name);
    if (!target) misused(PUSH.unknownTarget(name ?? '', names), USAGE);
    const { runPush } = await import('./push/run-push.ts');
    const { describePushFault } = await import('./push/push-faults.ts');
    await runPush(target, isDry).catch((error: unknown) => {
      const told = describePushFault(error);
      if (told === undefined) throw error;
      stop(told);
    });
  } else {
    const { writeHostFolder } = await import('./push/host-folder.ts');
    const { told, isFit } = await writeHostFolder(host as HostName, to ?? `dist-${host}`);
    told.forEach((line, at) => (at === 0 && isFit ? print : printError)(line));
    if (!isFit) process.exitCode = 1;
  }
} catch (error) {
  fail(error);
}

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}
