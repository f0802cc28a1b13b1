import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openServer } from './open-server.ts';
import { serveSite } from './serve-site.ts';

const servers = new Set<Server>();
const urlOf = async (server: Server): Promise<URL> => {
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
};
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
});

/** A program that tells what it was asked. */
async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { method, url, headers } = request;
  response.writeHead(303, {
    Location: '/_/done',
    'Set-Cookie': ['a=1', 'b=2'],
    Connection: 'close',
  });
  response.end(JSON.stringify({ method, url, headers, body }));
}

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-pass-on-'));
  mkdirSync(path.join(dir, 'service-down'));
  writeFileSync(path.join(dir, 'service-down/index.html'), '<h1>away</h1>');
  writeFileSync(path.join(dir, 'index.html'), '<h1>front</h1>');
});
const serve = (service: URL): Promise<URL> => urlOf(openServer(serveSite(dir, { service })));
const ask = (url: URL, address: string, init: RequestInit = {}) =>
  fetch(new URL(address, url), { redirect: 'manual', ...init });

describe('what is for the service', () => {
  test('comes to it as it was sent, with the address of who asks, and its answer comes back', async () => {
    const site = await serve(await urlOf(createServer((...of) => void echo(...of))));
    const headers = {
      ...{ 'x-forwarded-for': '192.0.2.7', origin: site.origin, cookie: 'peyk=x' },
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answer = await ask(site, '/_/comments?a=b%20c', { method: 'POST', body: 'x=1', headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/done']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.json()).toMatchObject({
      ...{ method: 'POST', url: '/_/comments?a=b%20c', body: 'x=1' },
      headers: { ...headers, host: site.host, 'x-forwarded-for': '127.0.0.1' },
    });
  });

  test('is alone passed on', async () => {
    const asked: unknown[] = [];
    const site = await serve(await urlOf(createServer(({ url }) => void asked.push(url))));
    for (const address of ['/', '/_', '/x/_/y', '/service-down/']) await ask(site, address);
    expect(asked).toEqual([]);
  });

  test.each(['GET', 'POST'])('while it is away, is answered with a page (%s)', async (method) => {
    const gone = createServer();
    const service = await urlOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    const answer = await ask(await serve(service), '/_/comments', { method });
    expect([answer.status, await answer.text()]).toEqual([502, '<h1>away</h1>']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('is answered with a page when it hangs up, and the site goes on', async () => {
    const site = await serve(await urlOf(createServer(({ socket }) => socket.destroy())));
    expect((await ask(site, '/_/comments', { method: 'POST', body: 'x=1' })).status).toBe(502);
    expect((await ask(site, '/')).status).toBe(200);
  });

  test('is cut off where its answer is cut off', async () => {
    const half = createServer((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half', () => response.destroy());
    });
    const site = await serve(await urlOf(half));
    await expect(ask(site, '/_/x').then((answer) => answer.text())).rejects.toThrow();
  });
});
