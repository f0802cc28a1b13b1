#!/usr/bin/env node
import { UNITS, type UnitName } from '../deploy/watch/units.ts';
import { PUBLISH } from '../messages/publish.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Pull, build and send the site to readers: once, or by itself from now on. */
const { values } = readOptions(
  {
    options: {
      watch: { type: 'boolean', default: false },
      'no-pull': { type: 'boolean', default: false },
      'try-mail': { type: 'boolean', default: false },
      systemd: { type: 'string' },
    },
  },
  PUBLISH.usage,
);
const { watch, 'no-pull': stays, 'try-mail': tries, systemd } = values;
if ([watch, tries, systemd !== undefined].filter(Boolean).length > 1)
  misused(PUBLISH.alone, PUBLISH.usage);
if (systemd !== undefined && !Object.hasOwn(UNITS, systemd))
  misused(PUBLISH.badUnit(systemd, Object.keys(UNITS)), PUBLISH.usage);

keepCompiledCode();
try {
  if (systemd !== undefined) {
    const { unitText } = await import('./publishing/print-unit.ts');
    process.stdout.write(unitText(systemd as UnitName));
  } else if (tries) await (await import('./publishing/try-mail.ts')).tryMail();
  else if (watch) await (await import('./publishing/watch.ts')).watchNewsroom();
  else await (await import('./publishing/publish-now.ts')).publishNow({ pulls: !stays });
} catch (error) {
  fail(error);
}
