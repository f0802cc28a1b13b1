import type { Data, Parent, PhrasingContent } from 'mdast';

/** A run of text that Markdown has no mark for and HTML has: `<sup>`, `<ins>`, `<abbr title>`. */
export interface Phrase extends Parent {
  type: 'phrase';
  /** What it means to who reads it as a full sentence: none, but for abbreviations. */
  title?: string;
  children: PhrasingContent[];
  /** The element's name, by which `hast-util-to-mdast` knows that it stands in a line. */
  data: Data & { hName: PhraseName };
}

declare module 'mdast' {
  interface RootContentMap {
    phrase: Phrase;
  }
  interface PhrasingContentMap {
    phrase: Phrase;
  }
}

/** Elements that say something that Markdown cannot; all may stand in a body (`html-schema.ts`). */
export const PHRASE_NAMES = ['abbr', 'ins', 'kbd', 'mark', 'small', 'sub', 'sup', 'u'] as const;
export type PhraseName = (typeof PHRASE_NAMES)[number];
