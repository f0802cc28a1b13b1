#!/usr/bin/env node
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { SERVICE_COMMAND } from '../messages/service.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** The readers' service: comments, beside a site that reads whole without it. */
const {
  positionals: [act, subject, ...rest],
  values: { role },
} = readOptions(
  { allowPositionals: true, options: { role: { type: 'string' } } },
  SERVICE_COMMAND.usage,
);

const store = () => import('./service-store.ts');

/** What may stand behind the command, and whether it is about something. */
const ACTS: Readonly<Record<string, (subject: string) => Promise<void>>> = {
  invite: async (name) => (await store()).inviteModerator(name, role),
  export: async () => (await store()).exportStore(),
  import: async (file) => (await store()).importStore(file),
  'import-comments': async (file) => (await import('./import-comments.ts')).importOldComments(file),
  backup: async (file) => (await store()).backUpStore(file),
};

const run = act === undefined ? serve : Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
const isWhole =
  act === undefined || (rest.length === 0 && (act === 'export') === (subject === undefined));
if (!run || !isWhole) misused(SERVICE_COMMAND.unclear, SERVICE_COMMAND.usage);

keepCompiledCode();
try {
  await run(subject ?? '');
} catch (error) {
  fail(error);
}

async function serve(): Promise<void> {
  const { runService } = await import('./run-service.ts');
  await runService();
}
