import { printError } from '../node/process/print.ts';
import { askedPort } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';

/** The port that `PORT` asks for; ends the command where that is none. */
export function readPort(usual: number): number {
  const asked = askedPort() ?? String(usual);
  const port = /^\d{1,5}$/u.test(asked) ? Number(asked) : NaN;
  if (port <= 65_535) return port;
  printError(COMMANDS.badPort(asked));
  process.exit(1);
}
