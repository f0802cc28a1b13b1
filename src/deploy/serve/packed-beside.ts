/** A way in which a file may lie packed beside itself, what its name ends with there, and who is sent it. */
export interface PackedBeside {
  /** As `Content-Encoding` names it. */
  coding: 'br' | 'gzip';
  ending: string;
  /**
   * What of an `Accept-Encoding` takes it: named, and not with a weight of nothing (RFC 9110, 12.5.3). A pattern
   * that servers know, too (PCRE).
   */
  accepted: string;
}

const named = (coding: string): string =>
  `(?:^|,)\\s*${coding}\\s*(?!;\\s*q=0(?:[.]0*)?\\s*(?:,|$))(?:;|,|$)`;

/** The smallest first. */
export const PACKED_BESIDE: readonly PackedBeside[] = [
  { coding: 'br', ending: '.br', accepted: named('br') },
  { coding: 'gzip', ending: '.gz', accepted: named('gzip') },
];
