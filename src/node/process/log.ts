/** What a line of the log may tell: how the service does, and never who a reader is or what they wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

/**
 * A log of JSON lines (`time`, `level`, `event`, and the event's own fields), one event a line.
 * @param write takes a whole line
 */
export const openLog =
  (write: (line: string) => void, now: () => number = Date.now): Log =>
  (level, event, fields = {}) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`);

/**
 * What may be told of an error: its kind and code. Its message is left out where a database made it, for
 * such messages quote rows.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  const frame = lines.find((line) => line.startsWith('at '))?.slice(3) ?? '';
  return { error: error.name, ...(code && { code }), ...(frame && { frame }) };
}
