import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheDir } from '../node/settings.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/** How Astro makes the pages; what stands in `astro.config.mjs` is a newsroom's own. */
export const ASTRO_SETTINGS = {
  trailingSlash: 'always',
  // What an integration gives is taken as it is, so it must be an address.
  cacheDir: pathToFileURL(`${cacheDir()}/astro/`),
  // Line breaks between inline elements are spaces between Persian words.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  // While one page waits for a file or a picture, another is rendered.
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    // What builds write is no source.
    server: { watch: { ignored: ['**/.peyk/**', '**/.dist-*/**'] } },
    build: {
      assetsInlineLimit: 0,
      // Phones that are four years old: nesting and light-dark() are rewritten for them.
      cssTarget: ['chrome99', 'safari15.4', 'firefox97'],
    },
  },
} satisfies Parameters<Setup['updateConfig']>[0];
