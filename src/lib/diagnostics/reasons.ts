/**
 * Why something cannot be published, where one code has several reasons. Each has its words in
 * `src/messages/diagnostics/`; what finds them stands in other rooms.
 */

/** Why a file or folder is not read. `forbidden` stands for whatever else the system says. */
export const UNREADABLE_REASONS = [
  'EISDIR',
  'ENOENT',
  'ENOTDIR',
  'forbidden',
  'link',
  'no-file',
  'too-deep',
  'too-large',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** The reason for what the system, or the border round the content, says of a file: `EACCES` … */
export const toUnreadableReason = (said: string): UnreadableReason =>
  UNREADABLE_REASONS.find((reason) => reason === said) ?? 'forbidden';

/** Why a file of `content/media` is not published. */
export type UnsoundReason =
  | 'kind'
  | 'heic'
  | 'not-what-it-says'
  | 'empty'
  | 'too-large'
  | 'too-many-pixels'
  | 'broken'
  | 'too-slow'
  | 'unreadable';

/** Why a picture cannot be a newsroom's logo or icon: its shape, too few pixels, that it moves, its weight. */
export type UnfitPictureReason =
  'logo-shape' | 'icon-shape' | 'logo-small' | 'icon-small' | 'moves' | 'heavy';

/**
 * Why a file cannot be the type of pages.
 *
 * - `no-font`: no font that can be read
 * - `no-persian`: letters of Persian are not in it
 * - `heavy`: even only with what Persian news needs it is too large
 * - `too-slow`: it was not taken apart in time
 */
export type UnfitFontReason =
  'missing' | 'unreadable' | 'too-large' | 'no-font' | 'no-persian' | 'heavy' | 'too-slow';

/**
 * What an editor did that made YAML unreadable.
 *
 * - `tab`: a Tab at the start of a line
 * - `open-quote`: a quotation mark at the start of a value, and none at its end
 * - `text-after-quote`: `"…" more`: a value that only begins with a quotation
 * - `no-space`: `code:12`
 * - `alias`, `tag`: a value that begins with `*` or `&`, with `!`
 * - `twice`, `key`: a key again, a key that is no text
 * - `documents`: a second `---`
 * - `deep`, `too-long`: beyond `YAML_LIMITS`
 * - `syntax`: anything else
 */
export type YamlMistake =
  | 'tab'
  | 'open-quote'
  | 'text-after-quote'
  | 'no-space'
  | 'hash'
  | 'alias'
  | 'tag'
  | 'twice'
  | 'key'
  | 'documents'
  | 'deep'
  | 'too-long'
  | 'syntax';

/** What a body may hold only so much of (`BODY_LIMITS` of `src/markdown/limits.ts`). */
export type BodyLimit =
  | 'characters'
  | 'depth'
  | 'quotes'
  | 'marks'
  | 'marksInBlock'
  | 'marksInAll'
  | 'brackets'
  | 'references'
  | 'columns'
  | 'cells'
  | 'elements'
  | 'tags';

/**
 * What an MDX body may not hold.
 *
 * - `syntax`: the body cannot be read at all; what offends is the parser's word for why
 * - `too-deep`: elements stand deeper in one another than they can be shown
 * - `import`, `export`: code of its own
 * - `expression`: `{…}` that is not a value written out
 * - `shown-value`: `{…}` in the text that is neither text nor a number
 * - `spread`: attributes from a computed object
 * - `component`, `element`: a component or an HTML element that is not ours to use
 * - `attribute`: an event handler, a directive of Astro, or what the HTML allow-list leaves out
 * - `attribute-twice`: one that the same element has already
 * - `address`: a link or a file with an address that runs something
 * - `elsewhere`: a film or sound of another site
 */
export type MdxReason =
  | 'syntax'
  | 'too-deep'
  | 'import'
  | 'export'
  | 'expression'
  | 'shown-value'
  | 'spread'
  | 'component'
  | 'element'
  | 'attribute'
  | 'attribute-twice'
  | 'address'
  | 'elsewhere';

/** What is wrong with a property of a component. */
export type PropReason =
  | 'prop-unknown'
  | 'prop-missing'
  | 'prop-text'
  | 'prop-list'
  | 'prop-file'
  | 'prop-address'
  | 'prop-long';

/** What of Markdown stands on no page, and is lost to readers. */
export type LostReason =
  'element' | 'handler' | 'address' | 'elsewhere' | 'footnote' | 'definition';
