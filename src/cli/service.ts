#!/usr/bin/env node
import { SERVICE_COMMAND } from '../messages/service.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';
import { runService } from './run-service.ts';
import { backUpStore, exportStore, importStore, inviteModerator } from './service-store.ts';

/** The readers' service: comments, beside a site that reads whole without it. */
const {
  positionals: [act, subject, ...rest],
  values: { role },
} = readOptions(
  { allowPositionals: true, options: { role: { type: 'string' } } },
  SERVICE_COMMAND.usage,
);

/** What may stand behind the command, and whether it is about something. */
const ACTS: Readonly<Record<string, (subject: string) => Promise<void>>> = {
  invite: (name) => inviteModerator(name, role),
  export: () => exportStore(),
  import: importStore,
  backup: backUpStore,
};

try {
  if (act === undefined) await runService();
  else {
    const run = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    const isWhole = rest.length === 0 && (act === 'export') === (subject === undefined);
    if (!run || !isWhole) misused(SERVICE_COMMAND.unclear, SERVICE_COMMAND.usage);
    await run(subject ?? '');
  }
} catch (error) {
  fail(error);
}
