import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what systems give to whoever asks for any port, and to each connection that goes out (from 32768 on Linux,
 * from 49152 elsewhere): among those a port that was free a moment ago may be another's now, where many tests run.
 */
const FIRST = 10_240;
const END = 32_768;

const given = new Set<number>();

/**
 * A port of this machine that nobody listens on, for programs that must be told one before they start. None is
 * given twice in one process.
 * @throws {Error} where none can be had, with what the system says
 */
export async function freePort(): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = randomInt(FIRST, END);
    if (given.has(port)) continue;
    const fault = await faultOf(port);
    if (fault === undefined) {
      given.add(port);
      return port;
    }
    if (attempt === 50) throw fault;
  }
}

/** Why nobody can listen on a port of all addresses of this machine; undefined where one can. */
function faultOf(port: number): Promise<Error | undefined> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', settle);
    probe.listen(port, () => probe.close(() => settle(undefined)));
  });
}
