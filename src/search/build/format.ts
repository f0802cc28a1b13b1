import { readFileSync, readdirSync } from 'node:fs';

import { PAGEFIND_VERSION } from '../format/layout.ts';
import { hashOf } from './store.ts';

/** The source that decides what equal records become: how text is read, and how it is written. */
const ROOMS = ['../../lib/persian/', '../format/', './'];

/**
 * Moves whenever equal records might give other bytes, so that nothing made by an older analyser is
 * taken from a cache. The source itself is asked: a number would be forgotten.
 */
export const FORMAT = hashOf(PAGEFIND_VERSION, ...ROOMS.flatMap(readRoom));

function readRoom(room: string): string[] {
  const folder = new URL(room, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'));
}
