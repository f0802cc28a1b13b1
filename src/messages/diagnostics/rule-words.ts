/** What a sentence about a finding may name. */
export interface Found {
  /** The text of the place. */
  found: string;
  /** What is put or proposed in its place. */
  right: string;
  detail: Readonly<Record<string, string | number>>;
  /** Whether `right` is certain, or only proposed. */
  sure: boolean;
}

/** One rule in words. */
export interface RuleWords {
  /** A few words, as a heading. */
  title: string;
  /** Why, and what to do. */
  about: string;
  /** One finding in a sentence, without its full stop. */
  say(found: Found): string;
  /** A text that the rule finds, and what it makes of it, where it corrects by itself. */
  example: { wrong: string; right?: string };
}
