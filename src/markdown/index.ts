import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { directionOf, type Language } from '../lib/languages.ts';
import { rehypeBidi } from './rehype/bidi.ts';
import { rehypeDropBlank } from './rehype/drop-blank.ts';
import { rehypeDropEndMark } from './rehype/drop-end-mark.ts';
import { rehypeDropRepeatedOpening } from './rehype/drop-repeated-opening.ts';
import { rehypeFigures } from './rehype/figures.ts';
import { rehypeFootnoteWords } from './rehype/footnote-words.ts';
import { rehypeFragmentLinks } from './rehype/fragment-links.ts';
import { rehypeGate } from './rehype/gate.ts';
import { rehypeHeadingIds } from './rehype/heading-ids.ts';
import { rehypeHeadingLevels } from './rehype/heading-levels.ts';
import { rehypeAttributeWords } from './rehype/attribute-words.ts';
import { rehypeJoinLines } from './rehype/join-lines.ts';
import { rehypeJsxElements } from './rehype/jsx-elements.ts';
import { rehypeEscapedMarks } from './rehype/escaped-marks.ts';
import { rehypeMendEmphasis } from './rehype/mend-emphasis.ts';
import { rehypeNormaliseText } from './rehype/normalise-text.ts';
import { rehypeOutsideLinks } from './rehype/outside-links.ts';
import { rehypePersianDigits } from './rehype/persian-digits.ts';
import { rehypePersianQuotes } from './rehype/persian-quotes.ts';
import { rehypePictures } from './rehype/pictures.ts';
import { rehypeSafeUrls } from './rehype/safe-urls.ts';
import { rehypeSanitiseWritten } from './rehype/sanitise-written.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTypedLists } from './rehype/typed-lists.ts';
import { rehypeTypedText } from './rehype/typed-text.ts';
import { remarkNoAccidentalBlocks } from './remark/no-accidental-blocks.ts';
import { remarkPersianListNumbers } from './remark/persian-list-numbers.ts';
import { remarkPersianEmphasis } from './remark/persian-emphasis.ts';
import { remarkRejoinWrappedItems } from './remark/rejoin-wrapped-items.ts';
import { remarkPersianStrikethrough } from './remark/persian-strikethrough.ts';
import { remarkYearParagraphs } from './remark/year-paragraphs.ts';
import { remarkTrimAutolinks } from './remark/trim-autolinks.ts';

/** How every body is read. */
export const REMARK_PLUGINS: PluggableList = [
  remarkNoAccidentalBlocks,
  remarkPersianEmphasis,
  remarkPersianListNumbers,
  remarkRejoinWrappedItems,
  remarkYearParagraphs,
];

/** The same for a body in a language beside Persian: a number in a list is read as Markdown has it. */
const TYPED_REMARK_PLUGINS: PluggableList = REMARK_PLUGINS.filter(
  (plugin) => plugin !== remarkPersianListNumbers,
);

/** Tables, footnotes, strikethrough and bare addresses; loaded where a body has one. */
export const GFM_PLUGINS: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkPersianStrikethrough,
  remarkTrimAutolinks,
];

/** Raw HTML becomes elements, and only those that are let through; loaded where a body has some. */
export const HTML_PLUGINS: PluggableList = [rehypeRaw, rehypeSanitiseWritten, rehypeFragmentLinks];

/** The same for what MDX has in the place of raw HTML; components pass through. */
export const MDX_PLUGINS: PluggableList = [
  rehypeJsxElements,
  [rehypeRaw, { passThrough: ['component'] }],
  rehypeSanitiseWritten,
  rehypeFragmentLinks,
];

/**
 * What is done to every body, in this order.
 *
 * 1. What an editor did not mean for readers goes, while text is still as written.
 * 2. Lines become lists and figures while they are still lines; then they are joined.
 * 3. Text is put right: letters before quotes and digits, which look at letters.
 * 4. What stands around text: headings, links, pictures, tables.
 * 5. Direction after all other rules, for it cuts text into pieces that none could read across.
 * 6. The gate at the very end, for what a rule puts right may turn bad.
 */
export const REHYPE_PLUGINS: PluggableList = [
  rehypeSafeUrls,
  rehypeMendEmphasis,
  rehypeEscapedMarks,
  rehypeDropEndMark,
  rehypeDropBlank,
  rehypeDropRepeatedOpening,
  rehypeTypedLists,
  rehypeFigures,
  rehypeJoinLines,

  rehypeNormaliseText,
  rehypePersianQuotes,
  rehypePersianDigits,
  rehypeAttributeWords,

  rehypeHeadingLevels,
  rehypeHeadingIds,
  rehypeOutsideLinks,
  rehypePictures,
  rehypeTables,
  rehypeFootnoteWords,

  rehypeBidi,

  rehypeGate,
];

/** What puts Persian right, and would put another language wrong. */
const PERSIAN_ALONE = new Set<unknown>([
  rehypeDropEndMark,
  rehypeTypedLists,
  rehypePersianQuotes,
  rehypePersianDigits,
]);

/** What is done to a body in a language beside Persian: the same, but that its words stay as they were typed. */
const TYPED_REHYPE_PLUGINS: PluggableList = REHYPE_PLUGINS.filter(
  (plugin) => !PERSIAN_ALONE.has(plugin),
).map((plugin) => {
  if (plugin === rehypeNormaliseText) return rehypeTypedText;
  return plugin === rehypeAttributeWords ? [rehypeAttributeWords, { typed: true }] : plugin;
});

/** The plug-ins for a body in a language; undefined is Persian. */
export function pluginsFor(language: Language | undefined): {
  remark: PluggableList;
  rehype: PluggableList;
} {
  if (language === undefined) return { remark: REMARK_PLUGINS, rehype: REHYPE_PLUGINS };
  const rehype = TYPED_REHYPE_PLUGINS.filter(
    // It looks for what is read from left to right among what is not.
    (plugin) => plugin !== rehypeBidi || directionOf(language) === 'rtl',
  );
  return { remark: TYPED_REMARK_PLUGINS, rehype };
}
