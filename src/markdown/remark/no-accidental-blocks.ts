import type { Processor } from 'unified';

/**
 * Constructs that only ever strike Persian bodies by accident:
 *
 * - `codeIndented` (CommonMark 4.4): paragraphs pasted from a word processor begin with spaces.
 *   Code is written between fences.
 * - `setextUnderline` (4.3): a line of dashes under a paragraph is meant as a rule and would make the
 *   whole paragraph a heading. It becomes a thematic break; headings begin with `#`.
 * - `tasklistCheck` (GFM 5.3): an unlabelled checkbox that nobody can tick.
 */
const ACCIDENTS = ['codeIndented', 'setextUnderline', 'tasklistCheck'];

/** Read pasted paragraphs as paragraphs, however they are indented or underlined. */
export function remarkNoAccidentalBlocks(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ACCIDENTS } });
}
