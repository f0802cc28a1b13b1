import { defineConfig } from 'astro/config';
import { peyk } from './src/integrations/index.ts';

export default defineConfig({ integrations: [peyk()] });
