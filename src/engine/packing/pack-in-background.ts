/** Pack what of the shown site is not packed yet, when nothing else is to be done: `OUT PACKING…`. */
import { constants, setPriority } from 'node:os';
import { packShown } from './pack-shown.ts';
import type { Packing } from './packed-file.ts';

// Before the first thread is there: threads take it over.
setPriority(constants.priority.PRIORITY_LOW);
const [out = '', ...packings] = process.argv.slice(2);
// Given by `packInBackground`.
await packShown(out, packings as Packing[]);
