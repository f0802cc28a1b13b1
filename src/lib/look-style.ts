import { toPalette } from './colour/palette.ts';

/** How a newsroom looks, as `site.yml` says. */
export interface Look {
  /** Its colour, `#rrggbb`. */
  accent?: string | undefined;
  corners?: 'sharp' | 'soft' | 'round' | undefined;
  density?: 'comfortable' | 'compact' | undefined;
}

/** A face of the newsroom's own type. */
interface Face {
  /** Site-absolute, of letters that need no quotes. */
  url: string;
  /** As CSS writes them: «400 700». */
  weights: string;
}

const CORNERS = { sharp: '0', soft: '2px', round: '10px' } as const;

/** Lines and gaps of a page on which more is seen at once; what is pressed stays as large. */
const COMPACT = {
  '--line-title': '1.4',
  '--line-list': '1.55',
  '--line-text': '1.75',
  '--space-5': '1.125rem',
  '--space-6': '1.5rem',
  '--space-7': '2rem',
  '--space-8': 'clamp(1.75rem,1.25rem + 2vw,2.75rem)',
};

/** What stands in for it until it is there, and for what letters it lacks. */
const FONT_FAMILIES =
  "Newsroom,'Vazirmatn Naskh','Vazirmatn Sans','Vazirmatn DejaVu',tahoma,system-ui,sans-serif";

/** A logo in the masthead, with the words under the name below it. */
const LOGO =
  'a.drawn{flex-direction:column;gap:var(--space-1);align-items:flex-start;min-inline-size:0}' +
  '.logo{inline-size:auto;max-block-size:2.5rem}' +
  '@media (min-width:48rem){.logo{max-block-size:3rem}}';

/** Of two logos the one is seen that suits the page: as the device says, unless the reader chose. */
const TWO_LOGOS =
  '.on-dark{display:none}' +
  "@media screen and (prefers-color-scheme:dark){:root:not([data-theme='light']) .on-light{display:none}" +
  ":root:not([data-theme='light']) .on-dark{display:block}}" +
  "@media screen{:root[data-theme='dark'] .on-light{display:none}:root[data-theme='dark'] .on-dark{display:block}}";

/**
 * The tokens of `src/styles/tokens.css` that a newsroom's look changes, as a style sheet; '' where it changes
 * none. It stands in every page, and the policy of each names it.
 * @param own what the newsroom brings itself: the faces of its type, and whether it has a logo, or two
 */
export function lookStyle(
  { accent, corners, density }: Look = {},
  {
    faces = [],
    logo,
  }: { faces?: readonly Face[] | undefined; logo?: { dark?: unknown } | undefined } = {},
): string {
  const palette = accent === undefined ? undefined : toPalette(accent);
  const tokens = {
    ...(palette && {
      '--brand-on-light': palette.brandOnLight,
      '--brand-on-dark': palette.brandOnDark,
      '--accent-on-light': palette.accentOnLight,
      '--accent-on-dark': palette.accentOnDark,
      '--foot-950': palette.foot,
      '--foot-200': palette.quietOnFoot,
    }),
    ...(corners && { '--corner': CORNERS[corners] }),
    ...(density === 'compact' && COMPACT),
    ...(faces.length > 0 && { '--font-text': FONT_FAMILIES }),
  };
  const declarations = Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
  const fonts = faces.map((face) => faceStyle('Newsroom', face));
  // Weightier than the tokens' own rule, which may come after it.
  const rule =
    declarations.length > 0 ? `@layer tokens{:root:root{${declarations.join(';')}}}` : '';
  const drawn = logo ? `@layer components{${LOGO}${logo.dark === undefined ? '' : TWO_LOGOS}}` : '';
  return fonts.join('') + rule + drawn;
}

/** @param family a name that needs no quotes */
export const faceStyle = (family: string, { url, weights }: Face): string =>
  `@font-face{font-family:${family};src:url(${url})format('woff2');font-weight:${weights};font-display:swap}`;
