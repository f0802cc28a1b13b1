import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../../policy/headers.ts';

/** What a request is answered with that is none (RFC 9110, 9112). */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** A server that no request ends, whatever bytes it consists of. */
export function openServer(listener: RequestListener): Server {
  const server = createServer(listener);
  // Whoever expects something of a server of files gets the file.
  server.on('checkExpectation', listener);
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || code === 'ECONNRESET') socket.destroy();
    else refuse(socket, STATUS[code] ?? 400);
  });
  server.on('connect', (_, socket) => refuse(socket, 405));
  return server;
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  const headers = {
    ...securityHeaders({ path: '/', type: 'text/plain' }),
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    'Content-Length': 0,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
}
