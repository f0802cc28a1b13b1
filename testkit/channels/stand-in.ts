import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan } from './faults.ts';

export interface Asked {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

export interface Answered {
  status: number;
  json: unknown;
}

/** A server of this machine in the place of somebody's API. */
export interface StandIn {
  url: string;
  /** Settles when nothing is at work that was asked. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Answer as an API does, with faults in the way.
 * @param answer does what is asked, and says what is answered
 * @param tooMany how this API says «too many requests»
 */
export async function openStandIn(
  answer: (asked: Asked) => Promise<Answered>,
  faults: FaultPlan,
  tooMany: (seconds: number) => unknown,
): Promise<StandIn> {
  let working = 0;
  const waiting: (() => void)[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const asked = { path: request.url ?? '', headers, body: Buffer.concat(chunks) };
    const fault = faults();
    const send = (status: number, text: string, more: Record<string, string> = {}): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...more }).end(text);
    };
    const isDone = !fault || fault.kind === 'half-answer' || ('after' in fault && fault.after);
    const { status, json } = isDone ? await answer(asked) : { status: 500, json: {} };
    switch (fault?.kind) {
      case undefined:
        return send(status, JSON.stringify(json));
      case 'too-many':
        return send(429, JSON.stringify(tooMany(fault.seconds)), {
          'Retry-After': String(fault.seconds),
        });
      case 'server-error':
        return send(500, '{"ok":false,"error_code":500,"description":"Internal Server Error"}');
      case 'gateway':
        return send(502, '<html><body>Bad gateway</body></html>', { 'Content-Type': 'text/html' });
      case 'half-answer': {
        const text = JSON.stringify(json);
        response.writeHead(status, { 'Content-Length': String(Buffer.byteLength(text)) });
        response.write(text.slice(0, Math.floor(text.length / 2)));
        setImmediate(() => response.destroy());
        return;
      }
      case 'cut':
        response.destroy();
        return;
      case 'silence':
        return;
    }
  }

  const server = createServer((request, response) => {
    working += 1;
    void handle(request, response).finally(() => {
      working -= 1;
      if (working === 0) for (const settle of waiting.splice(0)) settle();
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    idle: () => (working === 0 ? Promise.resolve() : new Promise((settle) => waiting.push(settle))),
    close: () => {
      server.closeAllConnections();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}

/** The fields and files of a request, whichever way they are written. */
export async function formOf({ headers, body }: Asked): Promise<Map<string, string | File>> {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/json'))
    return new Map(Object.entries(JSON.parse(body.toString('utf8')) as Record<string, string>));
  const response = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
  return new Map(await response.formData());
}
