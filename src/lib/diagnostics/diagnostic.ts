import type { ContentCode, ContentParams } from './content-params.ts';
import type { RuleCode, RuleParams } from './rule-params.ts';

/** An error stops a build or is something that a reader finds false or broken; a warning is poor writing. */
export type Severity = 'error' | 'warning';

/** A location in a file below the content directory, with `/`; `line` and `column` count from 1. */
export interface Location {
  file: string;
  line: number;
  column?: number;
}

/** What is wrong with content, before its location is known. */
export type Problem = {
  [Code in ContentCode]: { code: Code; params: ContentParams[Code] };
}[ContentCode];

/** What would stop a build, of a text that nobody sees: its line is told by how it begins. */
export interface ProblemOfLine {
  problem: Problem;
  line: string;
}

/** What stops a build: one thing at one location in a file that an editor owns. */
export type ContentDiagnostic = Problem & Location & { severity: 'error' };

/** The text that a rule stopped at, and what is put or proposed in its stead. */
export interface RuleText {
  found: string;
  /** What goes there; only where nothing else can be meant. */
  fix?: string | undefined;
  /** What an editor may want there, where the rule cannot be sure. */
  suggestion?: string | undefined;
  /** The nearest text of its line, on both sides. */
  context: { before: string; after: string };
}

/** What a rule of the checker found at one location in an item. */
export type RuleDiagnostic = {
  [Code in RuleCode]: { code: Code } & ParamsOf<RuleParams[Code]>;
}[RuleCode] &
  Required<Location> &
  RuleText & { severity: Severity };

/** Params that must be given, but for codes that have none. */
export type ParamsOf<Params> =
  Params extends Record<string, never> ? { params?: undefined } : { params: Params };

/**
 * What is wrong with what somebody wrote, whatever found it. Its code says what its params are; for
 * `missing-picture`, which the loaders tell of files of `media/` and a rule of addresses, ask `isFromRule`.
 */
export type Diagnostic = ContentDiagnostic | RuleDiagnostic;

/** Say where something is wrong. */
export const diagnosticAt = (problem: Problem, location: Location): ContentDiagnostic => ({
  ...problem,
  ...location,
  severity: 'error',
});

/** Whether it was found by a rule of the checker, and does not stop a build. */
export const isFromRule = (diagnostic: Diagnostic): diagnostic is RuleDiagnostic =>
  'found' in diagnostic;
