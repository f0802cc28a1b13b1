import { frontUrl } from '../queries/urls.ts';

/** The colours of paper and ink, as in `styles/tokens.css`. */
const PAPER = '#ffffff';

/** What of a site stands in its manifest. */
interface Described {
  name: string;
  description?: string | undefined;
  colours?: { brand: string } | undefined;
  /** Whether there are icons that a device may cut to its own shape. */
  hasIcon?: boolean;
}

/**
 * What a phone shows of a site that was put on its home screen (W3C, Web Application Manifest).
 * @param base the path that the site stands below (`basePathOf`)
 */
export const webManifest = (
  { name, description, colours, hasIcon = false }: Described,
  base: string,
): string =>
  JSON.stringify({
    id: `${base}${frontUrl()}`,
    name,
    short_name: name,
    ...(description !== undefined && { description }),
    lang: 'fa',
    dir: 'rtl',
    start_url: `${base}${frontUrl()}`,
    scope: `${base}${frontUrl()}`,
    display: 'standalone',
    background_color: PAPER,
    theme_color: colours?.brand ?? PAPER,
    categories: ['news'],
    icons: [...icons('icon', base), ...(hasIcon ? icons('maskable', base) : [])],
  });

const icons = (kind: 'icon' | 'maskable', base: string) =>
  [192, 512].map((size) => ({
    src: `${base}/icons/${kind}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(kind === 'maskable' && { purpose: 'maskable' }),
  }));
