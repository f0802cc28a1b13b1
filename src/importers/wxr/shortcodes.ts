const CAPTION = /\[caption[^\]]*\](?<inner>.*?)\[\/caption\]/gsu;
const PICTURE = /^\s*(?<picture>(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)\s*(?<caption>.*)$/su;
/** A shortcode that encloses nothing, or one half of a pair: «[gallery ids="1,2"]», «[/vc_column]». */
const SHORTCODE = /\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|\S+?))*\s*\/?\](?!\()/giu;
/** Of those, plain words in brackets, as in «[sic]», are left. */
const KNOWN =
  /^\[\/?(?:gallery|audio|video|playlist|embed|caption|ads?|adsense|contact-form[\w-]*|vc_\w+|et_pb_\w+|elementor[\w-]*|rev_slider|toc|su_\w+|button|row|column|related\w*|aparat|jwplayer|post_\w+|smartslider3?)(?=[\s\]/])/iu;

/** A post's content as HTML alone: captions become figures, other shortcodes and block comments go. */
export function fromShortcodes(content: string): string {
  return content
    .replace(/<!--\s*\/?wp:.*?-->/gsu, '')
    .replace(/<!--\s*(?:more|nextpage).*?-->/gsu, '\n\n')
    .replace(CAPTION, (whole, inner: string) => {
      const { picture, caption = '' } = PICTURE.exec(inner)?.groups ?? {};
      return picture === undefined
        ? whole
        : `<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>`;
    })
    .replace(SHORTCODE, (code) => (KNOWN.test(code) ? '' : code));
}
