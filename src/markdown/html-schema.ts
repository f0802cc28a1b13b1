import type { Schema } from 'hast-util-sanitize';
import { toHtmlRules } from './html-rules.ts';

type Attributes = NonNullable<Schema['attributes']>[string];

/** Ids of a body begin so: none can take the place of the page's own (DOM clobbering). */
export const ID_PREFIX = 'body-';

/** The id of the heading of a body's footnotes. */
export const FOOTNOTE_LABEL = `${ID_PREFIX}footnote-label`;

const NAMES = {
  blocks:
    'address article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ul',
  tables: 'caption col colgroup table tbody td tfoot th thead tr',
  phrases:
    'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr',
  media: 'audio img picture source track video',
};

const CELL = ['align', 'colSpan', 'headers', 'rowSpan', 'scope'];
const ALIGNED: Attributes[number] = ['dataAlign', 'left', 'center', 'right', 'justify', 'char'];
const PLAYER: Attributes = [
  ['controls', true],
  'height',
  'loop',
  'muted',
  'preload',
  'src',
  'width',
];

/** What an element may have by its name; the same for what editors write and what is published. */
const ATTRIBUTES = {
  '*': ['ariaLabel', 'dir', 'id', 'lang', 'title'],
  // The attributes after `href` are those of GFM's footnotes.
  a: [
    'href',
    'ariaDescribedBy',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    ['className', 'data-footnote-backref'],
  ],
  audio: PLAYER,
  blockquote: ['cite'],
  code: [['className', /^language-/]],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  h2: [['className', 'sr-only']],
  img: ['alt', 'height', 'src', 'width'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['reversed', 'start', 'type'],
  q: ['cite'],
  section: ['dataFootnotes', ['className', 'footnotes']],
  source: ['src', 'type'],
  td: CELL,
  th: [...CELL, 'abbr'],
  time: ['dateTime'],
  track: ['kind', 'label', 'src', 'srcLang', ['default', true]],
  video: [...PLAYER, 'poster'],
} satisfies NonNullable<Schema['attributes']>;

/**
 * The HTML that an editor may write: what says something, in the page's own looks.
 *
 * Left out on purpose: scripts, frames, forms and plug-ins; event handlers; `style` and `class`,
 * which break the layout or borrow its classes. The content of what nobody should read as text
 * (`script`, `style`, …) goes with it, other foreign elements leave their text.
 */
export const WRITTEN_SCHEMA: Schema = {
  tagNames: Object.values(NAMES).flatMap((names) => names.split(' ')),
  attributes: ATTRIBUTES,
  ancestors: Object.fromEntries(
    ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [
      name,
      ['table'],
    ]),
  ),
  // Addresses are judged by `classifyUrl`, as values, in one place before and one after the plugins.
  protocols: {},
  required: { audio: { controls: true }, img: { alt: '' }, video: { controls: true } },
  strip: [
    'embed',
    'iframe',
    'math',
    'noscript',
    'object',
    'script',
    'style',
    'svg',
    'template',
    'title',
  ],
  clobber: ['ariaDescribedBy', 'id'],
  clobberPrefix: ID_PREFIX,
};

/** The same with what our own plugins add: the HTML that a page may show. The gate applies it last. */
export const PUBLISHED_SCHEMA: Schema = {
  ...WRITTEN_SCHEMA,
  attributes: {
    ...ATTRIBUTES,
    a: [...ATTRIBUTES.a, ['rel', 'external', 'noopener']],
    div: [
      ['className', 'figure-row', 'table-scroll'],
      ['role', 'region'],
      ['tabIndex', 0],
    ],
    figcaption: [['dataPart', 'caption']],
    img: [...ATTRIBUTES.img, ['decoding', 'async'], ['loading', 'lazy'], 'sizes', 'srcSet'],
    source: [...ATTRIBUTES.source, 'sizes', 'srcSet'],
    td: [...CELL, ALIGNED],
    th: [...ATTRIBUTES.th, ALIGNED],
    ul: [['dataMarks', 'own']],
  },
};

export const WRITTEN_RULES = toHtmlRules(WRITTEN_SCHEMA);
export const PUBLISHED_RULES = toHtmlRules(PUBLISHED_SCHEMA);
