import { frontUrl } from '../queries/urls.ts';

/** The colours of paper and ink, as in `styles/tokens.css`. */
const PAPER = '#ffffff';

/** What a phone shows of a site that was put on its home screen (W3C, Web Application Manifest). */
export const webManifest = (name: string, description: string | undefined): string =>
  JSON.stringify({
    id: frontUrl(),
    name,
    short_name: name,
    ...(description !== undefined && { description }),
    lang: 'fa',
    dir: 'rtl',
    start_url: frontUrl(),
    scope: frontUrl(),
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: [192, 512].map((size) => ({
      src: `/icons/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  });
