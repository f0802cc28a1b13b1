import type { RuleParams } from '../../lib/diagnostics/rule-params.ts';

/** The text of a match, for the sentence about it. */
export interface MatchText {
  found: string;
  /** What is put or proposed in its stead; empty where nothing is. */
  right: string;
  /** Whether `right` is certain, or only proposed. */
  sure: boolean;
}

/** One rule in words. */
export interface RuleWords<Params> {
  /** A few words, as a heading. */
  title: string;
  /** Why, and what to do. */
  about: string;
  /** One match in a sentence, without its full stop. */
  say(text: MatchText, params: Params): string;
  /** A text that the rule finds, and what it makes of it, where it corrects by itself. */
  example: { wrong: string; right?: string };
}

/** A table of words: each code with the params that it has. */
export type RuleTable<Code extends keyof RuleParams> = {
  readonly [Each in Code]: RuleWords<RuleParams[Each]>;
};
