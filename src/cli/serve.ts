#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { openServer } from '../deploy/serve/open-server.ts';
import { serveSite } from '../deploy/serve/serve-site.ts';
import { host, outDir } from '../node/settings.ts';
import { COMMANDS, SERVE } from '../messages/commands.ts';
import { readOptions } from './options.ts';

/** Serve what is published, on this machine alone unless HOST says otherwise. */
readOptions({}, SERVE.usage);
const asked = process.env['PORT']?.trim() || '4321';
const port = /^\d{1,5}$/u.test(asked) ? Number(asked) : NaN;
if (!(port <= 65_535)) {
  console.error(COMMANDS.badPort(asked));
  process.exit(1);
}
const dir = outDir();
if (!existsSync(dir)) {
  console.error(COMMANDS.nothingToServe(dir));
  process.exit(1);
}

/** Why it can't listen, by the system's word for it. */
const IMPORT_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: COMMANDS.portTaken(port),
  EACCES: COMMANDS.mayNotListen(port),
  EADDRNOTAVAIL: COMMANDS.badHost(host()),
  ENOTFOUND: COMMANDS.badHost(host()),
  EAI_AGAIN: COMMANDS.badHost(host()),
};
const server = openServer(serveSite(dir));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(IMPORT_ERRORS[error.code ?? ''] ?? error.message);
  process.exit(1);
});
server.listen(port, host(), () => {
  const { address = '', port = 0 } = server.address() as { address?: string; port?: number };
  const isOpen = address === '0.0.0.0' || address === '::';
  const isHere = isOpen || address === '127.0.0.1' || address === '::1';
  const name = address.includes(':') ? `[${address}]` : address;
  console.log(COMMANDS.serving(`http://${isHere ? 'localhost' : name}:${port}`, isOpen));
});
