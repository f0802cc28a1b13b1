import { defineConfig } from 'astro/config';
import { liveContent } from './src/integrations/live-content.ts';
import { preview } from './src/integrations/preview.ts';
import { serveDesk } from './src/integrations/serve-desk.ts';
import { serveMedia } from './src/integrations/serve-media.ts';
import { cacheDir, outDir, siteUrl } from './src/settings.ts';

/** Assembles the site; decides nothing. */
export default defineConfig({
  site: siteUrl(),
  trailingSlash: 'always',
  outDir: outDir(),
  cacheDir: `${cacheDir()}/astro`,
  // Line breaks between inline elements are spaces between Persian words.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  // While one page waits for a file or a picture, another is rendered.
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
  integrations: [preview(), liveContent(), serveMedia(), serveDesk()],
  devToolbar: { enabled: false },
  vite: {
    // What builds write is no source.
    server: { watch: { ignored: ['**/.peyk/**', '**/.dist-*/**'] } },
    build: {
      assetsInlineLimit: 0,
      emptyOutDir: false,
      // Phones that are four years old: nesting and light-dark() are rewritten for them.
      cssTarget: ['chrome99', 'safari15.4', 'firefox97'],
    },
  },
});
