import path from 'node:path';
import { inspect } from 'node:util';
import { showText } from '../lib/shown-text.ts';
import { findInvalidContent } from '../collections/loaders/invalid-content.ts';
import { OutFault } from '../engine/snapshots/snapshots.ts';
import { SettingFault } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { findMachineFault, type MachineFaultKind } from './machine-fault.ts';
import { tellWhole } from './tell-whole.ts';

/**
 * End a command with exit code 1. What is wrong with content is told as it is, faults of the machine (a full
 * disk, a folder that may not be written) and of a variable in one line, and anything else with its stack, for engineers.
 *
 * @param aftermath what holds after a fault of the machine, such as that the former site stands
 */
export function fail(error: unknown, aftermath = ''): never {
  const invalid = findInvalidContent(error);
  if (invalid) tellWhole(`\n${invalid.message}\n`);
  else if (error instanceof SettingFault) {
    const { name, value, example } = error.setting;
    tellWhole(COMMANDS.badSetting(name, showText(value), example));
  } else if (error instanceof OutFault) tellWhole(tellOutFault(error));
  else tellWhole(`\n${tellMachineFault(error, aftermath) ?? stackOf(error)}\n`);
  process.exit(1);
}

function tellOutFault({ out, target }: OutFault): string {
  const shown = path.relative(process.cwd(), out);
  return `\n${target === undefined ? COMMANDS.outIsFile(shown) : COMMANDS.outIsLink(shown, target)}\n`;
}

const WORDS: Record<MachineFaultKind, (path: string | undefined) => string> = {
  'disk-full': COMMANDS.diskFull,
  'not-writable': COMMANDS.notWritable,
  'in-the-way': COMMANDS.inTheWay,
  busy: COMMANDS.busy,
  'disk-broken': COMMANDS.diskBroken,
};

function tellMachineFault(error: unknown, aftermath: string): string | undefined {
  const fault = findMachineFault(error);
  return fault && [WORDS[fault.kind](fault.path), aftermath].join(' ').trim();
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? inspect(error) : String(error);
