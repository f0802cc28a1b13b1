const PICTURE = /^\s*(?<picture>(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)(?<caption>.*)$/su;
/**
 * A shortcode that encloses nothing, or one half of a pair: «[gallery ids="1,2"]», «[/vc_column]». Plain
 * words in brackets, as in «[sic]», are none.
 */
const SHORTCODE =
  /\[\/?(?:gallery|audio|video|playlist|embed|caption|ads?|adsense|contact-form[\w-]{0,40}|vc_\w{1,40}|et_pb_\w{1,40}|elementor[\w-]{0,40}|rev_slider|toc|su_\w{1,40}|button|row|column|related\w{0,40}|aparat|jwplayer|post_\w{1,40}|smartslider3?)(?:\s[^[\]]{0,4000})?\/?\](?!\()/giu;

/** A post's content as HTML alone: captions become figures, other shortcodes and block comments go. */
export function fromShortcodes(content: string): string {
  const html = replaceBetween(content, '<!--', '-->', (comment) => {
    if (/^\s*\/?wp:/u.test(comment)) return '';
    return /^\s*(?:more|nextpage)/u.test(comment) ? '\n\n' : undefined;
  });
  return replaceBetween(html, '[caption', '[/caption]', toFigure).replace(SHORTCODE, '');
}

/** @param caption what stands between «[caption» and «[/caption]», the first one's own words included */
function toFigure(caption: string): string | undefined {
  const start = caption.indexOf(']') + 1;
  const parts = start > 0 && PICTURE.exec(caption.slice(start))?.groups;
  return parts
    ? `<figure>${parts['picture']}<figcaption>${(parts['caption'] ?? '').trim()}</figcaption></figure>`
    : undefined;
}

/**
 * A text with what `replace` gives for each part from `open` to the next `close`; undefined leaves the
 * part. The text is gone through once, also where nothing closes what was opened.
 */
function replaceBetween(
  text: string,
  open: string,
  close: string,
  replace: (inside: string) => string | undefined,
): string {
  const kept: string[] = [];
  let done = 0;
  for (;;) {
    const start = text.indexOf(open, done);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) break;
    const after = end + close.length;
    const by = replace(text.slice(start + open.length, end));
    kept.push(text.slice(done, start), by ?? text.slice(start, after));
    done = after;
  }
  return kept.join('') + text.slice(done);
}
