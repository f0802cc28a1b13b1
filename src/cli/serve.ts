#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { outDir } from '../settings.ts';
import { COMMANDS, SERVE } from '../ui/commands.ts';
import { readOptions } from './options.ts';

/** Serve what is published, as a plain web server would: compressed, with 404.html, nothing rewritten. */
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

// `dev` reads the disk at each request, so that a site published meanwhile is seen.
const files = sirv(dir, {
  dev: true,
  dotfiles: true,
  // Without the charset, some browsers read Atom as Latin text.
  setHeaders: (response, file) => {
    if (file.endsWith('.atom'))
      response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
  },
});
const compress = compression();

const server = createServer((request, response) => {
  // The middleware was typed for Express; it uses only what node's own request and response have.
  compress(request as never, response as never, () => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(dir, '404.html')));
    });
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? COMMANDS.portTaken(port) : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(COMMANDS.serving(`http://localhost:${port}`)));
