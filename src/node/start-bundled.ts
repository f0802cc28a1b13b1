/**
 * Starts a module of a bundled program: `node src/node/start-bundled.ts MODULE ARGS`. A bundle lies in a cache and
 * cannot tell where the program does; this module says it for both, before the other asks.
 */
import { pathToFileURL } from 'node:url';
import './own-source.ts';

const [node = '', , module = '', ...args] = process.argv;
process.argv = [node, module, ...args];
await import(pathToFileURL(module).href);
