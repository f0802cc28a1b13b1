import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { BodyContext } from './body-context.ts';
import { HTML_SCHEMA, ID_PREFIX } from './html-schema.ts';
import { rehypeBidi } from './rehype/bidi.ts';
import { rehypeDropBlank } from './rehype/drop-blank.ts';
import { rehypeDropEndMark } from './rehype/drop-end-mark.ts';
import { rehypeDropRepeatedOpening } from './rehype/drop-repeated-opening.ts';
import { rehypeFigures } from './rehype/figures.ts';
import { rehypeFootnoteWords } from './rehype/footnote-words.ts';
import { rehypeFragmentLinks } from './rehype/fragment-links.ts';
import { rehypeHeadingIds } from './rehype/heading-ids.ts';
import { rehypeHeadingLevels } from './rehype/heading-levels.ts';
import { rehypeAttributeWords } from './rehype/attribute-words.ts';
import { rehypeJoinLines } from './rehype/join-lines.ts';
import { rehypeJsxElements } from './rehype/jsx-elements.ts';
import { rehypeMendEmphasis } from './rehype/mend-emphasis.ts';
import { rehypeNormaliseText } from './rehype/normalise-text.ts';
import { rehypeOutsideLinks } from './rehype/outside-links.ts';
import { rehypePersianDigits } from './rehype/persian-digits.ts';
import { rehypePersianQuotes } from './rehype/persian-quotes.ts';
import { rehypePictures } from './rehype/pictures.ts';
import { rehypeSafeUrls } from './rehype/safe-urls.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTypedLists } from './rehype/typed-lists.ts';
import { remarkBodyContext } from './remark/body-context.ts';
import { remarkNoAccidentalBlocks } from './remark/no-accidental-blocks.ts';
import { remarkPersianEmphasis } from './remark/persian-emphasis.ts';
import { remarkRejoinWrappedItems } from './remark/rejoin-wrapped-items.ts';
import { remarkTrimAutolinks } from './remark/trim-autolinks.ts';
import { type RestrictMdxOptions, remarkRestrictMdx } from './restrict-mdx.ts';

/** Plugins themselves, as Astro takes them, and not their names. */
type Named = string | [string, unknown];
type Remark = Exclude<RemarkPlugins[number], Named>[];
type Rehype = Exclude<RehypePlugins[number], Named>[];

/** How every body is read. */
export const REMARK_PLUGINS: Remark = [
  remarkNoAccidentalBlocks,
  remarkPersianEmphasis,
  remarkRejoinWrappedItems,
];

/** Tables, footnotes, strikethrough and bare addresses; loaded where a body has one. */
export const GFM_PLUGINS: Remark = [remarkGfm, remarkTrimAutolinks];

/** Raw HTML becomes elements, and only those that are let through; loaded where a body has some. */
export const HTML_PLUGINS: Rehype = [rehypeRaw, [rehypeSanitize, HTML_SCHEMA], rehypeFragmentLinks];

/**
 * What is done to every body, in this order.
 *
 * 1. What an editor did not mean for readers goes, while text is still as written.
 * 2. Lines become lists and figures while they are still lines; then they are joined.
 * 3. Text is put right: letters before quotes and digits, which look at letters.
 * 4. What stands around text: headings, links, pictures, tables.
 * 5. Direction last, for it cuts text into pieces that no other rule could read across.
 */
export const REHYPE_PLUGINS: Rehype = [
  rehypeSafeUrls,
  rehypeMendEmphasis,
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
];

/** What the site as a whole gives to MDX bodies; title and lead come from each one's front matter. */
export type MdxSettings = Omit<BodyContext, 'title' | 'lead'> & RestrictMdxOptions;

/**
 * The same treatment for `.mdx`, for `markdown.processor: unified({ ...mdxPlugins(…), gfm: false,
 * smartypants: false })` of `@astrojs/markdown-remark`; `@astrojs/mdx` takes its plugins from there.
 * GFM is here because the order matters to it, so it must be off there.
 */
export const mdxPlugins = ({ components, describe, ...context }: MdxSettings) => ({
  remarkPlugins: [
    ...REMARK_PLUGINS,
    ...GFM_PLUGINS,
    [remarkRestrictMdx, { components, describe }],
    [remarkBodyContext, context],
  ] satisfies Remark,
  rehypePlugins: [rehypeJsxElements, ...REHYPE_PLUGINS] satisfies Rehype,
  remarkRehype: { clobberPrefix: ID_PREFIX },
});
