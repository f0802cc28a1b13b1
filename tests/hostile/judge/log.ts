/** A call of a stack, and what engines and libraries call their faults. */
const STACK = /^\s+at .+[:)]/mu;
const ENGLISH = /\b(?:[A-Z]\w*)?(?:Error|Exception)\b|\bE[A-Z]{4,}\b|\bCannot |\bUnexpected /u;
/** What moves the cursor or colours a terminal, and what turns its text around. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with what a command printed: nothing of it may be for engineers, or do anything but be read. */
export function logFaults(log: string): string[] {
  const lines = log.split('\n');
  const first = (pattern: RegExp, what: string): string[] => {
    const line = lines.find((one) => pattern.test(one));
    return line === undefined ? [] : [`${what}: ${JSON.stringify(line.slice(0, 300))}`];
  };
  return [
    ...(STACK.test(log) ? first(/^\s+at /u, 'stack') : []),
    ...first(ENGLISH, 'English'),
    ...first(CONTROL, 'control'),
  ];
}
