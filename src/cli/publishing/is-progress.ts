import { COMMANDS } from '../../messages/commands.ts';

const STEPS: ReadonlySet<string> = new Set([
  ...[COMMANDS.waiting, COMMANDS.reading, COMMANDS.compiling, COMMANDS.indexing],
  COMMANDS.publishing,
]);

/** Whether a line of a build tells how far it is, and no more. */
export const isProgress = (line: string): boolean =>
  STEPS.has(line.trim()) || line.startsWith(`${COMMANDS.rendering}:`);
