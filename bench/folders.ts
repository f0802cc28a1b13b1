import path from 'node:path';
import { PROJECT } from '../testkit/folders.ts';

/** The other programs' templates and settings. */
export const PEERS = path.join(PROJECT, 'bench/peers');

/** Where measurements are written; not kept in Git. */
export const RESULTS = path.join(PROJECT, 'bench/results');

/**
 * Where benchmarks work. Below the project, so that every program copied there finds the project's
 * node_modules above it; may be deleted at any time.
 */
export const WORK = path.join(PROJECT, '.peyk/bench');
