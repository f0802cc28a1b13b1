import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressBook } from './address-book.ts';
import { readOldAddress } from './old-address.ts';
import { fileOfAddress, foldName } from './same-file.ts';
import { TakenAddresses } from './taken-addresses.ts';

/** The pairs that meet, each once, with the smaller first. */
function meetingsOf(addresses: readonly string[]): string[] {
  const book = new AddressBook<number>();
  for (const [at, address] of addresses.entries()) book.add(address, at);
  const pairs = Array.from(book.meetings(), ({ one, other }) => [one, other].sort().join('-'));
  return [...new Set(pairs)].sort();
}

describe('addresses meet', () => {
  test.each([
    ['/old', '/old/'],
    ['/old', '/old/index.html'],
    ['/old/', '/OLD/'],
    ['/old/', '/old/INDEX.HTML'],
    ['/a.html', '/a.html/b'],
    ['/a.html', '/A.HTML/b/c.html'],
    ['/a.html', '/a.html/'],
    ['/caf\u00E9/', '/cafe\u0301/'],
    ['/Straße/', '/STRASSE/'],
    ['/\u212A/', '/k/'],
    ['/old./', '/old/'],
  ])('%s and %s', (one, other) => {
    expect(meetingsOf([one, other])).toEqual(['0-1']);
    expect(meetingsOf([other, one])).toEqual(['0-1']);
  });

  test.each([
    ['/old.html', '/old/'],
    ['/old/', '/old/a.html'],
    ['/old', '/older'],
    ['/می\u200Cشود/', '/میشود/'],
  ])('not %s and %s', (one, other) => {
    expect(meetingsOf([one, other])).toEqual([]);
  });

  test('of thousands at one address, each is told of a few', () => {
    for (const addresses of [
      Array.from({ length: 3000 }, () => '/old/'),
      ['/a.html', ...Array.from({ length: 3000 }, (_, at) => `/a.html/${at}`)],
    ]) {
      const book = new AddressBook<number>();
      for (const [at, address] of addresses.entries()) book.add(address, at);
      const met = [...book.meetings()];
      expect(new Set(met.map(({ one }) => one)).size).toBe(addresses.length);
      expect(met.length).toBeLessThanOrEqual(addresses.length * 3);
    }
  });
});

const part = fc.constantFrom(
  'a',
  'A',
  'a.html',
  'b.htm',
  'index.html',
  'é',
  'e\u0301',
  'É',
  'خبر',
  'c d',
);
const address = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([parts, isFolder]) => `/${parts.join('/')}${isFolder ? '/' : ''}`)
  .map((written) => readOldAddress(written))
  .map((read) => (read.ok ? read.address : '/x/'));

describe('for any addresses', () => {
  test('those that do not meet stand beside each other, each in a file of its own, with any file system', () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'peyk-addresses-'));
    try {
      fc.assert(
        fc.property(fc.array(address, { maxLength: 8 }), (addresses) => {
          if (meetingsOf(addresses).length > 0) return;
          const dir = mkdtempSync(path.join(root, 'site-'));
          for (const each of addresses) {
            // As a file system that folds case would keep it.
            const file = path.join(dir, foldName(fileOfAddress(each)));
            mkdirSync(path.dirname(file), { recursive: true });
            writeFileSync(file, each, { flag: 'wx' });
          }
        }),
        { numRuns: 300 },
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('those that are taken one by one never meet, and what is left out meets one that was taken', () => {
    fc.assert(
      fc.property(fc.array(address, { maxLength: 10 }), (addresses) => {
        const free = new TakenAddresses([]);
        const taken: string[] = [];
        for (const each of addresses) {
          if (free.take(each)) taken.push(each);
          else if (fileOfAddress(each) !== 'index.html' && !/^\/index/iu.test(each))
            expect(meetingsOf([...taken, each])).not.toEqual([]);
        }
        expect(meetingsOf(taken)).toEqual([]);
      }),
    );
  });
});
