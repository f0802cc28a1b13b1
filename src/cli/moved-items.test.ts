import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readMoved } from './moved-items.ts';

test('old addresses of published items lead to them, decoded, and no others do', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-moved-'));
  mkdirSync(path.join(dir, '1403'));
  const write = (code: number, aliases: string): void =>
    writeFileSync(
      path.join(dir, `1403/${code}.md`),
      `---\ncode: ${code}\ntitle: پل\naliases: ${aliases}\n---\nمتن\n`,
    );
  write(1, '[/old/%D8%AE%D8%A8%D8%B1.html, /fa/1/]');
  write(2, '[/draft]');
  write(4, '["/index.php?lang=fa&id=4"]');
  write(3, '["https://other.example/", "/../up", /fine]');
  expect(readMoved(dir, (code) => code !== '2')).toEqual(
    new Map([
      ['/old/خبر.html', '/news/1/'],
      ['/fa/1/', '/news/1/'],
      ['/fine', '/news/3/'],
      ['/index.php?id=4&lang=fa', '/news/4/'],
    ]),
  );
});
