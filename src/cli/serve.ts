#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { openServer } from '../deploy/serve/open-server.ts';
import { serveSite } from '../deploy/serve/serve-site.ts';
import { print, printError } from '../node/process/print.ts';
import { host, outDir } from '../node/settings.ts';
import { COMMANDS, SERVE } from '../messages/commands.ts';
import { readOptions } from './options.ts';

/** Serve what is published, on this machine alone unless HOST says otherwise. */
readOptions({}, SERVE.usage);
const asked = process.env['PORT']?.trim() || '4321';
const port = /^\d{1,5}$/u.test(asked) ? Number(asked) : NaN;
if (!(port <= 65_535)) {
  printError(COMMANDS.badPort(asked));
  process.exit(1);
}
const dir = outDir();
if (!existsSync(dir)) {
  printError(COMMANDS.nothingToServe(dir));
  process.exit(1);
}

/** Why it cannot listen, by the system's word for it. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: COMMANDS.portTaken(port),
  EACCES: COMMANDS.mayNotListen(port),
  EADDRNOTAVAIL: COMMANDS.badHost(host()),
  ENOTFOUND: COMMANDS.badHost(host()),
  EAI_AGAIN: COMMANDS.badHost(host()),
};
const server = openServer(serveSite(dir));
server.on('error', (error: NodeJS.ErrnoException) => {
  printError(WHY_NOT[error.code ?? ''] ?? error.message);
  process.exit(1);
});
server.listen(port, host(), () => {
  const { address = '', port = 0 } = server.address() as { address?: string; port?: number };
  const isOpen = address === '0.0.0.0' || address === '::';
  const isHere = isOpen || address === '127.0.0.1' || address === '::1';
  const name = address.includes(':') ? `[${address}]` : address;
  print(COMMANDS.serving(`http://${isHere ? 'localhost' : name}:${port}`, isOpen));
});
