import type { Options as Schema } from 'rehype-sanitize';

type Attributes = NonNullable<Schema['attributes']>[string];

/** Ids of a body begin so: none can take the place of the page's own (DOM clobbering). */
export const ID_PREFIX = 'body-';

const NAMES = {
  blocks:
    'address article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ul',
  tables: 'caption col colgroup table tbody td tfoot th thead tr',
  phrases:
    'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr',
  media: 'audio img picture source track video',
};

const CELL = ['align', 'colSpan', 'headers', 'rowSpan', 'scope'];
const PLAYER: Attributes = [
  ['controls', true],
  'height',
  'loop',
  'muted',
  'preload',
  'src',
  'width',
];

/**
 * The HTML that a body may hold: what says something, in the page's own looks.
 *
 * Left out on purpose: scripts, frames, forms and plug-ins; event handlers; `style` and `class`,
 * which break the layout or borrow its classes; addresses other than web, mail and telephone. The
 * content of what nobody should read as text (`script`, `style`, …) goes with it, other foreign
 * elements leave their text. rehype-sanitize applies it; restrict-mdx asks it for each JSX element.
 */
export const HTML_SCHEMA: Schema = {
  tagNames: Object.values(NAMES).flatMap((names) => names.split(' ')),
  attributes: {
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
  },
  ancestors: Object.fromEntries(
    ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [
      name,
      ['table'],
    ]),
  ),
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    poster: [],
    src: ['http', 'https'],
  },
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

/** Whether a body may hold an element of this name. */
export const isAllowedElement = (name: string): boolean =>
  HTML_SCHEMA.tagNames?.includes(name) ?? false;

/** Whether such an element may have this attribute, named as HTML names it. */
export function isAllowedAttribute(element: string, attribute: string): boolean {
  const rules = [HTML_SCHEMA.attributes?.['*'], HTML_SCHEMA.attributes?.[element]];
  return rules.some((list) =>
    list?.some(
      (rule) => toHtmlName(typeof rule === 'string' ? rule : rule[0]) === attribute.toLowerCase(),
    ),
  );
}

/** `className` → `class`, `ariaLabel` → `aria-label`, `colSpan` → `colspan`. */
const toHtmlName = (property: string): string =>
  property === 'className'
    ? 'class'
    : property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
