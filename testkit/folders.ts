import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Where sites are built that nobody publishes. Below the project, so that every program copied there finds
 * the project's node_modules above it, and because for an output outside it Astro keeps its parts in one
 * `.astro`, where two builds meet. May be deleted at any time.
 */
export const SCRATCH = path.join(PROJECT, '.peyk/tests');
