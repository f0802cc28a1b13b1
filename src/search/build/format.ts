import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { isSourceName } from '../../node/files/walk.ts';
import { OWN_EXTENSION, ownFile } from '../../node/own-source.ts';
import { INDEX_VERSION } from '../format/layout.ts';
import { hashOf } from './store.ts';

/** The source that decides what equal records become: how text is read, and how it is written. */
const ROOMS = ['lib/persian', 'search/format', 'search/build'];

/**
 * Moves whenever equal records might give other bytes, so that nothing made by an older analyser is
 * taken from a cache. The source itself is asked: a number would be forgotten.
 */
export const FORMAT = hashOf(INDEX_VERSION, ...ROOMS.flatMap(readRoom));

function readRoom(room: string): string[] {
  const folder = ownFile(room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(OWN_EXTENSION) && isSourceName(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}
