import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDue } from '../../node/due-file.ts';
import { nextDueNow } from './next-due-now.ts';

const NOW = Date.parse('2026-11-22T23:30:00+03:30');
const [BEFORE, SOON, LATER] = [NOW - 1, NOW + 60_000, NOW + 3_600_000];

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-due-'))));
afterEach(() => rmSync(dir, { recursive: true }));

test.each([
  { says: 'nothing where nothing is due' },
  { says: 'the item that comes out', item: LATER, due: LATER },
  { says: 'an item whose time came while it was built', item: BEFORE, due: BEFORE },
  { says: 'the morning of a channel', post: LATER, due: LATER },
  { says: 'the morning of a channel before a later item', item: LATER, post: SOON, due: SOON },
  { says: 'an item before the morning', item: SOON, post: LATER, due: SOON },
  { says: 'no morning that has come already', item: LATER, post: BEFORE, due: LATER },
  { says: 'nothing where only a morning has come already', post: BEFORE },
])('the watcher wakes up for $says', ({ item, post, due }) => {
  const dirs = { cache: path.join(dir, 'cache'), state: path.join(dir, 'state') };
  if (item !== undefined) writeDue(dirs.cache, item);
  if (post !== undefined) writeDue(dirs.state, post);
  expect(nextDueNow(dirs, NOW)).toBe(due);
});
