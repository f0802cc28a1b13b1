/** What a body needs beyond CommonMark. Each costs time on every line, and most bodies need none. */
export interface BodyFeatures {
  gfm: boolean;
  html: boolean;
}

/** A table's rule, `~~`, a footnote, or an address that no Markdown link or `<…>` holds. */
const GFM =
  /^[ \t>|]*:?-+:?[ \t]*\||\|[ \t]*:?-+:?[ \t]*$|~|\[\^|(?:^|[^(<[/\w])(?:https?:\/\/|www\.)|[\w.+-]@[\w-]/imu;

/** `<` where an element, a comment or a declaration begins; not an autolink (CommonMark 6.5). */
const HTML = /<(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|[\w.+-]+@[\w.-]+>)[a-z/!?]/i;

/** Tell what to load for a body, by a look that may be wrong towards too much, never too little. */
export const featuresOf = (body: string): BodyFeatures => ({
  gfm: GFM.test(body),
  html: HTML.test(body),
});
