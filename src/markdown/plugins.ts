/**
 * Plug-ins of remark and rehype for any Persian site: `import { persianRehype } from 'peyk/plugins'`. They
 * read and write trees and nothing else; docs/plugins.md tells of each, and in which order they stand.
 */
import type { PluggableList } from 'unified';
import { rehypeAttributeWords } from './rehype/attribute-words.ts';
import { rehypeBidi } from './rehype/bidi.ts';
import { rehypeHeadingIds } from './rehype/heading-ids.ts';
import { rehypeJoinLines } from './rehype/join-lines.ts';
import { rehypeMendEmphasis } from './rehype/mend-emphasis.ts';
import { rehypeNormaliseText } from './rehype/normalise-text.ts';
import { rehypePersianDigits } from './rehype/persian-digits.ts';
import { rehypePersianQuotes } from './rehype/persian-quotes.ts';
import { rehypeTypedLists } from './rehype/typed-lists.ts';
import { remarkPersianEmphasis } from './remark/persian-emphasis.ts';
import { remarkPersianListNumbers } from './remark/persian-list-numbers.ts';
import { remarkPersianStrikethrough } from './remark/persian-strikethrough.ts';
import { remarkYearParagraphs } from './remark/year-paragraphs.ts';

export {
  rehypeAttributeWords,
  rehypeBidi,
  rehypeHeadingIds,
  rehypeJoinLines,
  rehypeMendEmphasis,
  rehypeNormaliseText,
  rehypePersianDigits,
  rehypePersianQuotes,
  rehypeTypedLists,
  remarkPersianEmphasis,
  remarkPersianListNumbers,
  remarkPersianStrikethrough,
  remarkYearParagraphs,
};
export { persianiseQuotes } from './persian-quotes.ts';
export type { BodyHeading } from './body-context.ts';

/** For Markdown, behind remark-parse; with remark-gfm, `remarkPersianStrikethrough` behind that. */
export const persianRemark: PluggableList = [
  remarkPersianEmphasis,
  remarkPersianListNumbers,
  remarkYearParagraphs,
];

/** For HTML, behind remark-rehype: structure first, then text, direction last. */
export const persianRehype: PluggableList = [
  rehypeMendEmphasis,
  rehypeTypedLists,
  rehypeJoinLines,
  rehypeNormaliseText,
  rehypePersianQuotes,
  rehypePersianDigits,
  rehypeAttributeWords,
  rehypeHeadingIds,
  rehypeBidi,
];
