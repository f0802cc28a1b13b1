import type { AstroIntegration } from 'astro';
import { setPreview } from '../settings.ts';

/** Drafts and future items are seen in `npm run dev` and nowhere else, whatever NODE_ENV says. */
export function preview(): AstroIntegration {
  return {
    name: 'peyk:preview',
    hooks: { 'astro:config:setup': ({ command }) => setPreview(command === 'dev') },
  };
}
