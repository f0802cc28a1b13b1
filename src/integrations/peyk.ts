import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { overviewUrl } from '../queries/urls.ts';
import { outDir } from '../node/settings.ts';
import { OVERVIEW } from '../messages/overview.ts';
import { ASTRO_SETTINGS } from './astro-settings.ts';
import { serveDesk, serveMedia } from './serve-files.ts';
import { showContent } from './show-content.ts';
import { WholeSite } from './whole-site.ts';

/**
 * Peyk as an integration of Astro: `astro dev` shows the content directory as it is written, drafts
 * included, `astro build` publishes the whole site, and `astro preview` serves it.
 */
export function peyk(): AstroIntegration {
  const site = new WholeSite();
  return {
    name: 'peyk',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        updateConfig(ASTRO_SETTINGS);
        if (command === 'dev')
          injectRoute({
            pattern: overviewUrl(),
            entrypoint: './src/editorial/preview/overview.astro',
          });
        // Who names another output, on the command line or in the settings, gets that.
        if (config.outDir.href !== new URL('dist/', config.root).href) return;
        const dir = command === 'build' ? site.takeSnapshot(outDir()) : outDir();
        updateConfig({ outDir: pathToFileURL(`${dir}/`) });
        // Shown after the hooks of all other integrations.
        if (command === 'build') updateConfig({ integrations: [showLast(site)] });
      },
      'astro:server:setup': async ({ server, logger }) => {
        serveMedia(server);
        serveDesk(server);
        await showContent(server, logger);
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(OVERVIEW.where(`http://localhost:${address.port}${overviewUrl()}`));
      },
      'astro:build:setup': ({ pages }) => site.takeHeads(pages),
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((base) => site.prerenderer(base, logger));
      },
      'astro:config:done': ({ config }) => site.takeDir(config.outDir),
      'astro:build:done': () => site.finish(),
    },
  };
}

function showLast(site: WholeSite): AstroIntegration {
  return { name: 'peyk:show', hooks: { 'astro:build:done': () => site.show() } };
}
