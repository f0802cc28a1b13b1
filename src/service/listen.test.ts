import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import type { ServiceContext } from './context.ts';
import { listen, type Listening } from './listen.ts';
import { testContext } from './test-context.ts';

const HEAD = [
  'POST /_/comments HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/x-www-form-urlencoded',
];

describe('the service’s port', () => {
  let context: ServiceContext;
  let service: Listening;
  /** One that soon has enough of who is slow, as a busy machine is as well: for what must be cut off alone. */
  let impatient: Listening;
  beforeAll(async () => {
    context = await testContext();
    const address = { host: '127.0.0.1', port: 0 };
    service = await listen(createApp(context), address);
    const limits = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };
    impatient = await listen(createApp(context), address, limits);
  });
  afterAll(async () => {
    await Promise.all([service.stop(), impatient.stop()]);
    await context.store.destroy();
  });

  /** Send these, one after the other, without an end. @returns what is answered until it is cut off */
  const drip = (
    parts: readonly string[],
    pause: number,
    { address }: Listening = service,
  ): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(address.port, '127.0.0.1');
      let answer = '';
      const left = parts.values();
      const timer = setInterval(() => {
        const { value } = left.next();
        if (value !== undefined && socket.writable) socket.write(value);
      }, pause);
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(timer);
        resolve(answer);
      });
    });

  test.each([
    ['headers', [...`${HEAD.join('\r\n')}\r\nX: `, ...'a'.repeat(2000)]],
    ['a body', [`${HEAD.join('\r\n')}\r\nContent-Length: 2000\r\n\r\n`, ...'a'.repeat(1999)]],
    [
      'chunks',
      [`${HEAD.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n`, ...'1\r\na\r\n'.repeat(2000)],
    ],
  ])('is not held by who drips %s', async (_name, parts) => {
    expect(await drip(parts, 10, impatient)).toMatch(/^HTTP\/1\.1 408 /u);
    // Others are answered all the while.
    expect((await fetch(`http://127.0.0.1:${impatient.address.port}/_/health`)).status).toBe(200);
  });

  test('takes little of a body without an end', async () => {
    let sent = 0;
    const status = await new Promise<number | undefined>((resolve) => {
      const asked = request({
        ...{ port: service.address.port, path: '/_/comments', method: 'POST' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      asked.on('response', (response) => {
        resolve(response.statusCode);
        response.resume();
        asked.destroy();
      });
      asked.on('error', () => resolve(undefined));
      const more = (): void => {
        if (asked.destroyed || sent > 200_000_000) return;
        sent += 65_536;
        asked.write('a'.repeat(65_536), more);
      };
      more();
    });
    // Who goes on sending may lose the answer with the connection.
    expect([413, undefined]).toContain(status);
    expect(sent).toBeLessThan(50_000_000);
  });

  test('refuses a body that says it is huge before it comes', async () => {
    const answer = await drip([`${HEAD.join('\r\n')}\r\nContent-Length: 99999999999\r\n\r\n`], 1);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
  });

  test.each([
    ['no request', 'x\r\n\r\n'],
    ['two lengths', `${HEAD.join('\r\n')}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na`],
    [
      'a length and chunks',
      `${HEAD.join('\r\n')}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na`,
    ],
    ['very long headers', `${HEAD.join('\r\n')}\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`],
  ])('answers %s with a refusal', async (_name, text) => {
    expect(await drip([text], 1)).toMatch(/^HTTP\/1\.1 4\d\d /u);
  });
});
