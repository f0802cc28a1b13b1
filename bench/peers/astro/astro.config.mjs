import { defineConfig } from 'astro/config';

/** Astro as it comes. */
export default defineConfig({
  site: 'https://news.example',
  outDir: 'site',
  cacheDir: 'cache',
});
