import { defineConfig } from 'astro/config';
import { peyk } from './src/integrations/index.ts';
import { siteUrl } from './src/node/settings.ts';

export default defineConfig({
  site: siteUrl(),
  integrations: [peyk()],
});
