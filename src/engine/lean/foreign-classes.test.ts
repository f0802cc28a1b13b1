import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { walk } from '../../node/files/walk.ts';
import { ownFile } from '../../node/own-source.ts';
import { FOREIGN_CLASSES } from './foreign-classes.ts';

test('every class of what comes into a page later is known', () => {
  const classes = ['service', 'offline'].flatMap((room) => {
    const dir = ownFile(room);
    return walk(dir, (name) => name.endsWith('.ts') && !name.includes('.test.')).flatMap((file) =>
      Array.from(
        readFileSync(path.join(dir, file), 'utf8').matchAll(/class="(?<names>[^"]*)"/gu),
        ({ groups }) => groups?.['names'] ?? '',
      ),
    );
  });
  const names = new Set(classes.flatMap((one) => one.split(/\s+/u)).filter((one) => one !== ''));
  expect(names.size).toBeGreaterThan(3);
  expect(names.difference(FOREIGN_CLASSES)).toEqual(new Set());
});
