import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningPreview } from './running-preview.ts';

const server = createServer();
const dir = mkdtempSync(path.join(tmpdir(), 'peyk-preview-note-'));
let url = '';
beforeAll(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  // A server of TCP has an address of this form.
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

function told(note: string | object): Promise<string | undefined> {
  const file = path.join(dir, 'dev.json');
  writeFileSync(file, typeof note === 'string' ? note : JSON.stringify(note));
  return runningPreview(file);
}

test('names the preview that runs', async () => {
  expect(await told({ url, pid: process.pid })).toBe(url);
});

test('names none when its process is over, though another has its port', async () => {
  const over = spawnSync(process.execPath, ['--version']).pid;
  expect(await told({ url, pid: over })).toBeUndefined();
});

test('names none when nobody listens, though another has its number', async () => {
  expect(await told({ url: 'http://localhost:1', pid: process.pid })).toBeUndefined();
});

test('names none for a note that cannot be read, or for none', async () => {
  expect(await told('{')).toBeUndefined();
  expect(await runningPreview(path.join(dir, 'nowhere.json'))).toBeUndefined();
});
