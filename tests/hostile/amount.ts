import type { Amount } from './draw.ts';

/** `npm run test:long` runs with Vite's mode `long`: more cases, drawn anew each time. */
const isLong = import.meta.env.MODE === 'long';

/** How much is tried; the seed is that of all generated texts, and stands in the tests' names. */
export const amount: Amount & { isLong: boolean; only: RegExp } = {
  isLong,
  more: isLong ? 250 : 10,
  size: isLong ? 10_000 : 300,
  seed: Number(process.env['PROPERTY_SEED']),
  /** What `HOSTILE_ONLY` names: the cases whose rules fit this are tried, and no others. */
  only: new RegExp(process.env['HOSTILE_ONLY'] ?? '', 'u'),
};
