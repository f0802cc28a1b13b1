import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { call } from './call.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

test('no answer is lost with a connection that the other side gives up meanwhile', async () => {
  const used = new Set<Socket>();
  // As a server whose patience with an idle connection ends while the next request is under way.
  server = createServer(({ socket }, response) => {
    if (used.has(socket)) return void socket.destroy();
    used.add(socket);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"ok":true}');
  });
  await new Promise<void>((settle) => server?.listen(0, '127.0.0.1', settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const body of ['1', '2', '3'])
    expect(await call({ url, body, timeout: 60_000, secrets: [] })).toMatchObject({ status: 200 });
});
