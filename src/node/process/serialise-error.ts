import { writeFileSync } from 'node:fs';

/** Begins the line that carries an error to the process that waits for it. */
const MARK = '\u0001peyk-failure ';

/** What an error says of the system call that failed (Node's `SystemError`). */
const SYSTEM = ['code', 'errno', 'syscall', 'path', 'dest'] as const;

interface Told {
  name: string;
  message: string;
  stack?: string;
  system: Partial<Record<(typeof SYSTEM)[number], unknown>>;
  cause?: Told;
}

/**
 * Tell the process that started this one what it fails with, and let it end with exit code 1. Which file
 * and which fault of the machine it was goes along, which an error's text alone would lose.
 */
export function writeError(error: unknown): void {
  writeFileSync(process.stderr.fd, `\n${MARK}${JSON.stringify(toTold(error))}\n`);
  process.exitCode = 1;
}

/** The error that `writeError` told; undefined where it told none, as when the process was killed. */
export function readError(stderr: string): Error | undefined {
  const line = stderr.split('\n').findLast((each) => each.startsWith(MARK));
  // Written by `writeError` of this very program.
  return line === undefined ? undefined : toError(JSON.parse(line.slice(MARK.length)) as Told);
}

function toTold(error: unknown): Told {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), system: {} };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    system: Object.fromEntries(Object.entries(error).filter(([key]) => isSystemKey(key))),
    ...(cause instanceof Error && { cause: toTold(cause) }),
  };
}

function toError({ name, message, stack, system, cause }: Told): Error {
  const error = new Error(message, cause && { cause: toError(cause) });
  return Object.assign(error, system, { name }, stack !== undefined && { stack });
}

const isSystemKey = (key: string): boolean => (SYSTEM as readonly string[]).includes(key);
