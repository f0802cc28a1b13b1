/**
 * What pages may be others than they were, or gone, after a change of the content: a superset, of which the
 * digests of views then decide. Keys are as addresses write them.
 */
export interface Touched {
  /** Codes of items. */
  codes: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  /** «id/yyyy/mm» */
  sectionMonths: ReadonlySet<string>;
  /** Slugs. */
  tags: ReadonlySet<string>;
  /** «slug/yyyy» */
  tagYears: ReadonlySet<string>;
  series: ReadonlySet<string>;
  dossiers: ReadonlySet<string>;
  /** «id/yyyy» */
  dossierYears: ReadonlySet<string>;
  /** Ids. */
  people: ReadonlySet<string>;
  /** «id/yyyy» */
  personYears: ReadonlySet<string>;
  /** «yyyy» */
  years: ReadonlySet<string>;
  /** «yyyy-mm» */
  months: ReadonlySet<string>;
  /** «yyyy-mm-dd» */
  days: ReadonlySet<string>;
  /** Old addresses as files below the site. */
  aliases: ReadonlySet<string>;
  /** Whether the feeds of the whole site may be. */
  feeds: boolean;
  /** Whether what tells of corrections may be. */
  corrections: boolean;
  /** Whether what tells of decisions may be. */
  decisions: boolean;
  /** Whether standing pages may be. */
  standingPages: boolean;
}
