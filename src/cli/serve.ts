#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { openServer } from '../deploy/serve/open-server.ts';
import { serveSite } from '../deploy/serve/serve-site.ts';
import { print, printError } from '../node/process/print.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { host, outDir, serviceUrl, siteUrl } from '../node/settings.ts';
import { COMMANDS, SERVE } from '../messages/commands.ts';
import { fail } from './fail.ts';
import { listenFault } from './listen-fault.ts';
import { readOptions } from './options.ts';
import { readPort } from './read-port.ts';

/** Serve what is published, on this machine alone unless HOST says otherwise. */
readOptions({}, SERVE.usage);
const port = readPort(4321);
const dir = outDir();
const base = basePathOf(siteUrl());
if (!existsSync(dir)) {
  printError(COMMANDS.nothingToServe(dir));
  process.exit(1);
}

const server = openServer(serveSite(dir, { base, service: readServiceUrl() }));
server.on('error', (error) => {
  printError(listenFault(error, port));
  process.exit(1);
});
server.listen(port, host(), () => {
  const { address = '', port = 0 } = server.address() as { address?: string; port?: number };
  const isOpen = address === '0.0.0.0' || address === '::';
  const isHere = isOpen || address === '127.0.0.1' || address === '::1';
  const name = address.includes(':') ? `[${address}]` : address;
  print(COMMANDS.serving(`http://${isHere ? 'localhost' : name}:${port}${base}`, isOpen));
});

function readServiceUrl(): URL {
  try {
    return serviceUrl();
  } catch (error) {
    return fail(error);
  }
}
