import type { AstroIntegration } from 'astro';
import { overviewUrl } from '../newsroom/urls.ts';
import { setPreview } from '../settings.ts';
import { OVERVIEW } from '../ui/overview.ts';

/**
 * Drafts and future items are seen in `npm run dev` and nowhere else, whatever NODE_ENV says; and only
 * there is a page that lists them.
 */
export function preview(): AstroIntegration {
  return {
    name: 'peyk:preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        setPreview(command === 'dev');
        if (command === 'dev')
          injectRoute({ pattern: overviewUrl(), entrypoint: './src/overview/overview.astro' });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(OVERVIEW.where(`http://localhost:${address.port}${overviewUrl()}`));
      },
    },
  };
}
