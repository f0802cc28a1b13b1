const MOST = 25;

/** The first of many faults and how many more there are, so that a failed test can be read. */
export const first = (faults: readonly string[]): string[] =>
  faults.length > MOST
    ? [...faults.slice(0, MOST), `… and ${faults.length - MOST} more`]
    : [...faults];
