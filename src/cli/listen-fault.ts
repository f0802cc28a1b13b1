import { COMMANDS } from '../messages/commands.ts';
import { host } from '../node/settings.ts';

/** Why a server of ours cannot listen, by the system's word for it. */
export function listenFault(error: unknown, port: number): string {
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: COMMANDS.portTaken(port),
    EACCES: COMMANDS.mayNotListen(port),
    EADDRNOTAVAIL: COMMANDS.badHost(host()),
    ENOTFOUND: COMMANDS.badHost(host()),
    EAI_AGAIN: COMMANDS.badHost(host()),
  };
  const { code = '', message } = error as NodeJS.ErrnoException;
  return words[code] ?? message;
}
