/**
 * Persian text for any program: `import { normalise } from 'peyk/persian'`. Pure functions that run in a
 * browser as in Node; docs/persian.md tells of each.
 */
export { HALF_SPACE } from './script.ts';
export { normalise } from './normalise.ts';
export { normaliseLetters } from './letters.ts';
export { normaliseHalfSpaces } from './half-space.ts';
export { normaliseNoBreakSpaces } from './no-break-space.ts';
export { persianiseDigits, toAsciiDigits, toPersianDigits } from './digits.ts';
export { formatNumber, formatOrdinal } from './numbers.ts';
export { toSlug } from './slug.ts';
export { comparePersian } from './collation.ts';
export { toSearchKey } from './search-key.ts';
export { truncateWords } from './truncate.ts';
export {
  isolateRuns,
  splitIsolates,
  splitLatinRuns,
  type DirectedRun,
  type TextRun,
} from './bidi.ts';
export { toPlainProse } from './plain-prose.ts';
export { tokenise, type Token } from './analyser/tokens.ts';
export { wordParts } from './analyser/word.ts';
export { foldWords } from './analyser/fold.ts';
export { stemJoined } from './analyser/stem.ts';
export { parseQuery, type Query, type QueryClause, type QueryUnit } from './analyser/query.ts';
