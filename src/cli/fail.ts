import { inspect } from 'node:util';
import { ContentFaults } from '../loaders/content-faults.ts';
import { SettingFault } from '../settings.ts';
import { COMMANDS } from '../ui/commands.ts';

/**
 * End a command with exit code 1. Editors' faults are told as they are, faults of the machine (a full
 * disk, a folder that may not be written) and of a variable in one line, and anything else with its stack, for engineers.
 */
export function fail(error: unknown): never {
  const fault = findContentFaults(error);
  if (fault) console.error(`\n${fault.message}\n`);
  else if (error instanceof SettingFault) {
    const { name, value, example } = error.setting;
    console.error(COMMANDS.badSetting(name, value, example));
  } else console.error(`\n${machineFault(error) ?? stackOf(error)}\n`);
  process.exit(1);
}

/** Astro may wrap what a loader throws, and loads loaders apart from us, so the name decides. */
function findContentFaults(error: unknown): Error | undefined {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof ContentFaults || each.name === 'ContentFaults') return each;
  return undefined;
}

function machineFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (!('code' in error)) return machineFault(error.cause);
  const place = 'path' in error ? String(error.path) : error.message;
  switch (error.code) {
    case 'ENOSPC':
      return COMMANDS.diskFull(place);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return COMMANDS.notWritable(place);
    default:
      return undefined;
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? inspect(error) : String(error);
