import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharp } from '../../media/pictures/sharp.ts';
import { AnswerFault } from './answers.ts';
import { readPicture } from './picture.ts';

let dir = '';
beforeAll(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-picture-'))));
afterAll(() => rmSync(dir, { recursive: true }));

const drawing = (width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#a00"/></svg>`,
  );

function put(name: string, bytes: Buffer): string {
  const file = path.join(dir, name);
  writeFileSync(file, bytes);
  return file;
}

test.each([
  ['square.svg', drawing(20, 20), 'icon', 'media/icon.svg'],
  ['wide.svg', drawing(60, 20), 'logo', 'media/logo.svg'],
  // What it is, whatever it is called.
  ['wide.png', drawing(60, 20), 'logo', 'media/logo.svg'],
])('%s is the newsroom’s own %s', async (name, bytes, key, file) => {
  await expect(readPicture(put(name, bytes))).resolves.toEqual({ key, file, bytes });
});

test.each([
  ['photo.jpg', async () => sharp(drawing(600, 600)).jpeg().toBuffer(), undefined],
  ['small.jpg', async () => sharp(drawing(60, 60)).jpeg().toBuffer(), 'کوچک است'],
  ['ribbon.svg', async () => drawing(900, 20), 'به بالای صفحه نمی‌خورد'],
  ['text.png', async () => Buffer.from('text'), 'تصویر نیست'],
  ['page.svg', async () => Buffer.from('<p>'), 'تصویر نیست'],
])('%s is taken or refused with words', async (name, draw, words) => {
  const read = readPicture(put(name, await draw())).then(
    () => undefined,
    (error: unknown) => (error instanceof AnswerFault ? error.message : String(error)),
  );
  if (words === undefined) await expect(read).resolves.toBeUndefined();
  else await expect(read).resolves.toContain(words);
});

test('a file that is not there is refused', async () => {
  await expect(readPicture(path.join(dir, 'none.svg'))).rejects.toThrow(AnswerFault);
});
