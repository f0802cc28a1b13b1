import { embedAddress } from '../template/embeds.ts';
import { saysMore } from '../template/says-more.ts';
import { readValues, type TagValues } from '../template/tokens.ts';
import type { Attachment } from './attachments.ts';

/** What a post's shortcodes say beside its text. */
export interface ShortcodeUse {
  attachments: ReadonlyMap<string, Attachment>;
  /** The attachments of the post itself, which a gallery without numbers shows. */
  own: readonly string[];
  /** Pictures that stand as a gallery. */
  gallery: Attachment[];
  /** Players and posts of other sites. */
  embedded: string[];
  /** Shortcodes that hold something and have no place in an item, … */
  dropped: string[];
  /** … and those that only said how a part looks. */
  looks: string[];
}

interface Shortcode {
  start: number;
  end: number;
  raw: string;
  name: string;
  rest: string;
  closes: boolean;
  /** «[[gallery]]» shows itself. */
  isEscaped: boolean;
}

const SHORTCODE =
  /(?<escape>\[?)\[(?<slash>\/?)(?<name>[A-Za-z][\w-]{0,60})(?<rest>(?:[\s:=](?:[^[\]"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})?)\](?<escaped>\]?)(?!\()/gu;
/** Shortcodes of WordPress and of plugins that are not told from words by what stands in them. */
const KNOWN =
  /^(?:gallery|audio|video|playlist|embed|caption|wp_caption|ads?|adsense|contact-form.*|vc_.+|et_pb_.+|elementor.*|rev_slider|toc|su_.+|button|row|column|related.*|aparat|youtube|jwplayer|post_.+|smartslider3?|code|sourcecode|poll|divider|clear)$/iu;
/** Frames, columns, advertisements: nothing that a reader would look for. */
const LOOKS =
  /^(?:ads?|adsense|vc_.+|et_pb_.+|elementor.*|row|column|col|toc|clear|divider|spacer|box|button|related.*|su_(?!youtube|video|audio|gmap).+|contact-form.*|socials?|share.*)$/iu;
const CODE = /^(?:code|sourcecode)$/iu;
const PICTURE = /^\s*(?<picture>(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)(?<caption>.*)$/su;

/**
 * A post's content as HTML alone: captions become figures, players and files links, galleries pictures of
 * the item. Of all other shortcodes the text between them stays; block comments go. Plain words in
 * brackets, as in «[sic]», are none.
 */
export function fromShortcodes(content: string, use: ShortcodeUse): string {
  return withoutShortcodes(withLinks(withoutBlockComments(content), use), use);
}

/** An address on a line of its own, which WordPress makes a player or a link of. */
const LONE_ADDRESS =
  /(?<=^|\n|<p>)(?<space>[ \t]*)(?<address>https?:\/\/[^\s<>"[\]]+)(?=[ \t]*(?:\r?\n|<\/p>|$))/gu;
const PLAYER =
  /^https?:\/\/(?:[\w-]+\.)*(?:aparat\.com|youtube\.com|youtu\.be|vimeo\.com|instagram\.com|twitter\.com|x\.com|t\.me|soundcloud\.com|tamasha\.com|namasha\.com)\//iu;

const withLinks = (html: string, use: ShortcodeUse): string =>
  html.replace(LONE_ADDRESS, (_, space: string, address: string) => {
    if (PLAYER.test(address)) use.embedded.push(address);
    return `${space}<a href="${escaped(address)}">${escaped(address)}</a>`;
  });

function withoutShortcodes(html: string, use: ShortcodeUse): string {
  const tags = shortcodesIn(html);
  const ends = endsIn(tags);
  const kept: string[] = [];
  let done = 0;
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at];
    if (!tag) break;
    const end = tag.closes || tag.isEscaped ? undefined : nextEnd(ends, tag.name, at);
    const close = end === undefined ? undefined : tags[end];
    if (!isMeant(tag, close)) continue;
    const inside = close && html.slice(tag.end, close.start);
    const whole = replace(tag, inside, use);
    if (whole !== undefined && saysMore(readValues(tag.rest), [whole])) use.looks.push(tag.raw);
    kept.push(html.slice(done, tag.start), whole ?? single(tag, close !== undefined, use));
    // Parts that follow each other, such as tabs, are parts of the text, too.
    const next = tags[at + 1];
    if (tag.closes && next?.closes === false && html.slice(tag.end, next.start).trim() === '')
      kept.push('\n\n');
    done = tag.end;
    if (whole !== undefined && close) {
      done = close.end;
      at = end ?? at;
    }
  }
  return kept.join('') + html.slice(done);
}

function shortcodesIn(html: string): Shortcode[] {
  return Array.from(html.matchAll(SHORTCODE), ({ 0: raw, index, groups = {} }) => {
    const isEscaped = groups['escape'] !== '' && groups['escaped'] !== '';
    const before = isEscaped ? 0 : (groups['escape'] ?? '').length;
    const after = isEscaped ? 0 : (groups['escaped'] ?? '').length;
    return {
      start: index + before,
      end: index + raw.length - after,
      raw: raw.slice(before, raw.length - after),
      name: (groups['name'] ?? '').toLowerCase(),
      rest: (groups['rest'] ?? '').replace(/\/\s*$/u, ''),
      closes: groups['slash'] !== '',
      isEscaped,
    };
  });
}

/** A shortcode is known, has values by name, encloses something, or bears a name that no word has. */
const isMeant = ({ name, rest, closes }: Shortcode, end: Shortcode | undefined): boolean =>
  closes || end !== undefined || KNOWN.test(name) || /=/u.test(rest) || /[_-]/u.test(name);

function endsIn(tags: readonly Shortcode[]): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  tags.forEach(({ name, closes }, at) => {
    if (!closes) return;
    const known = ends.get(name);
    if (known) known.push(at);
    else ends.set(name, [at]);
  });
  // Taken from the end, so that each is looked at once.
  for (const indexes of ends.values()) indexes.reverse();
  return ends;
}

function nextEnd(
  ends: ReadonlyMap<string, number[]>,
  name: string,
  at: number,
): number | undefined {
  const indexes = ends.get(name);
  while (indexes && (indexes.at(-1) ?? Infinity) <= at) indexes.pop();
  return indexes?.at(-1);
}

/**
 * Whether what a caption encloses is to be read. One that another one opens within never closed; were it
 * read, all behind it would be read once more for each.
 */
const mayHoldPicture = (inside: string): boolean =>
  /\[(?:wp_)?caption\b|<img\b/iu.exec(inside)?.[0].startsWith('<') === true;

/** What stands for a shortcode and all it encloses; undefined where its inside is read on. */
function replace(
  tag: Shortcode,
  inside: string | undefined,
  use: ShortcodeUse,
): string | undefined {
  const { name, rest, raw, isEscaped, closes } = tag;
  if (isEscaped) return raw.slice(1, -1);
  if (closes) return undefined;
  const values = readValues(rest);
  if (name === 'gallery' || name === 'playlist')
    return attachmentsOf(values, use, name === 'gallery') ?? undefined;
  if (name === 'caption' || name === 'wp_caption')
    return inside !== undefined && mayHoldPicture(inside)
      ? toFigure(withoutShortcodes(inside, use), values)
      : undefined;
  if (name === 'video' || name === 'audio') return toFile(values, inside);
  if (CODE.test(name) && inside !== undefined) return `<pre>${inside}</pre>`;
  if (name !== 'embed' && name !== 'aparat' && name !== 'youtube') return undefined;
  const address = inside?.trim() || embedAddress(name, values) || values.positional[0] || '';
  if (address === '') return undefined;
  use.embedded.push(address);
  return /^https?:\S+$/iu.test(address) ? toLink(address, address) : `\n\n<p>${address}</p>\n\n`;
}

function single({ name, raw, closes }: Shortcode, isOpen: boolean, use: ShortcodeUse): string {
  if (!closes) (isOpen || LOOKS.test(name) ? use.looks : use.dropped).push(raw);
  return '';
}

/** Pictures go into the gallery, films and sounds are led to. Undefined where the export has none of them. */
function attachmentsOf(
  { named }: TagValues,
  { attachments, own, gallery }: ShortcodeUse,
  isGallery: boolean,
): string | undefined {
  const ids = (named.get('ids') ?? named.get('include'))?.match(/\d+/gu) ?? own;
  const found = ids.flatMap((id) => attachments.get(id) ?? []);
  if (found.length === 0) return undefined;
  if (!isGallery) return found.map((each) => toLink(each.url, each.title)).join('');
  gallery.push(...found);
  return '\n\n';
}

/** «[video mp4="…"]», «[audio src="…"]» → a link to the file. */
function toFile({ named, positional }: TagValues, inside: string | undefined): string | undefined {
  const keys = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv'];
  const address =
    keys.map((key) => named.get(key)).find(Boolean) ?? positional[0] ?? inside?.trim();
  return address ? toLink(address, undefined) : undefined;
}

function toLink(address: string, title: string | undefined): string {
  const name = title ?? address.split(/[?#]/u, 1)[0]?.split('/').at(-1) ?? address;
  return `\n\n<p><a href="${escaped(address)}">${escaped(name)}</a></p>\n\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param caption what «[caption]» encloses: a picture, and its words unless a value has them */
function toFigure(caption: string, { named }: TagValues): string | undefined {
  const parts = PICTURE.exec(caption)?.groups;
  if (!parts) return undefined;
  const words = (parts['caption'] ?? '').trim() || (named.get('caption') ?? '');
  return `\n\n<figure>${parts['picture']}<figcaption>${words}</figcaption></figure>\n\n`;
}

function withoutBlockComments(content: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let start = content.indexOf('<!--'); start !== -1; start = content.indexOf('<!--', done)) {
    const end = content.indexOf('-->', start + 4);
    if (end === -1) break;
    const comment = content.slice(start + 4, end);
    const by = /^\s*\/?wp:/u.test(comment)
      ? ''
      : /^\s*(?:more|nextpage|noteaser)/u.test(comment)
        ? '\n\n'
        : content.slice(start, end + 3);
    kept.push(content.slice(done, start), by);
    done = end + 3;
  }
  return kept.join('') + content.slice(done);
}
