import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeComments } from '../../lib/published-comments.ts';
import { Cache } from '../../node/cache/cache.ts';
import { readComments, readKeptComments } from './comments.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-comments-'));
});
const write = (name: string, text: string): void => writeFileSync(path.join(dir, name), text);
const textOf = (name: string): string =>
  writeComments({
    comments: [{ id: 'a', name, text: 'متن', at: '2026-11-20T08:00:00.000Z' }],
    ...{ pending: 0, rejected: 0 },
  });

test('files that stayed as they were are not opened again, by the same program', () => {
  for (let code = 1; code <= 200; code += 1) write(`${code}.json`, textOf('مینا'));
  const kept = new Cache(path.join(dir, 'cache'));
  const read = (version = 'v1') => {
    const { keep, ...reading } = readKeptComments(dir, 'comments', kept, version);
    keep();
    return reading;
  };
  expect(read().opened).toBe(200);
  write('7.json', textOf('سارا'));
  rmSync(path.join(dir, '8.json'));
  write('201.json', textOf('مینا'));
  const second = read();
  expect(second.opened).toBe(2);
  expect(second.comments).toEqual(readComments(dir, 'comments').comments);
  expect(read('v2').opened).toBe(200);
});

describe('a file that a stranger put there', () => {
  const one = JSON.parse(textOf('مینا')) as { comments: [Record<string, unknown>] };
  const changed = (fields: object): string =>
    JSON.stringify({ ...one, comments: [{ ...one.comments[0], ...fields }] });

  test.each<[string, (file: string) => void]>([
    ['is empty', (file) => writeFileSync(file, '')],
    ['is no UTF-8', (file) => writeFileSync(file, Buffer.from([0x22, 0xff, 0x22]))],
    ['is a list', (file) => writeFileSync(file, '[]')],
    ['is deep', (file) => writeFileSync(file, '['.repeat(500_000))],
    ['is a text', (file) => writeFileSync(file, '"x"')],
    ['has a prototype', (file) => writeFileSync(file, `{"__proto__":{},${changed({}).slice(1)}`)],
    ['has an id that is an address', (file) => writeFileSync(file, changed({ id: '../../x' }))],
    ['has an id with a quote', (file) => writeFileSync(file, changed({ id: '"><b>' }))],
    ['has a parent that is a map', (file) => writeFileSync(file, changed({ parent: {} }))],
    ['has a name that is none', (file) => writeFileSync(file, changed({ name: ' ' }))],
    ['has a number for a text', (file) => writeFileSync(file, changed({ text: 1 }))],
    ['has a day for an instant', (file) => writeFileSync(file, changed({ at: '2026-11-20' }))],
    ['has a long text', (file) => writeFileSync(file, changed({ text: 'ا'.repeat(20_001) }))],
    ['has half a count', (file) => writeFileSync(file, JSON.stringify({ ...one, pending: 0.5 }))],
    [
      'has very many',
      (file) =>
        writeFileSync(
          file,
          JSON.stringify({
            ...one,
            comments: Array.from({ length: 5001 }, (_, id) => ({
              ...one.comments[0],
              id: String(id),
            })),
          }),
        ),
    ],
    [
      'is huge',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 3 * 2 ** 30);
      },
    ],
    ['is a link to another', (file) => symlinkSync('2.json', file)],
    ['is a link out of the folder', (file) => symlinkSync('/etc/passwd', file)],
    ['is a pipe', (file) => void execFileSync('mkfifo', [file])],
    ['is a folder', (file) => mkdirSync(file)],
  ])('and that %s is told by its name, and the others are read', (_name, make) => {
    write('2.json', textOf('مینا'));
    make(path.join(dir, '1.json'));
    const { comments, diagnostics } = readComments(dir, 'comments');
    expect(diagnostics.map(({ file }) => file)).toEqual(['comments/1.json']);
    expect([...comments.keys()]).toEqual(['2']);
  });

  test('and whose name is no code is passed over', () => {
    for (const name of ['x.json', '۱.json', '1.json.part', '1234567890123456.json', '-1.json'])
      write(name, '{');
    expect(readComments(dir, 'comments')).toMatchObject({ diagnostics: [], opened: 0 });
  });

  test('and that holds anything is told or read, and never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.json().map(changedBy)), (text) => {
        write('1.json', text);
        const { comments, diagnostics } = readComments(dir, 'comments');
        expect(comments.size + diagnostics.length).toBe(1);
      }),
    );
  });
  const changedBy = (json: string): string => changed(JSON.parse(json) as Record<string, unknown>);
});
