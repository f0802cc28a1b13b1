import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { defineBase } from '../lib/addresses/script-base.ts';
import { overviewUrl } from '../queries/urls.ts';
import { outDir, siteUrl } from '../node/settings.ts';
import { OVERVIEW } from '../messages/overview.ts';
import { ownFile } from '../node/own-source.ts';
import { astroSettings } from './astro-settings.ts';
import { replaceOwn, type Replacements } from './replace-own.ts';
import { serveDesk, serveIcons, serveMedia, serveService } from './serve-files.ts';
import { showContent } from './show-content.ts';
import { WholeSite } from './whole-site.ts';

/** What a newsroom says to `peyk()` in its `astro.config.mjs`. */
export interface PeykOptions {
  /**
   * Components of the newsroom's own in the place of ours, by the name of ours:
   * `{ SiteFooter: './src/SiteFooter.astro' }`. They lie below `src/`, and get the props that ours gets.
   */
  components?: Replacements;
}

/**
 * Peyk as an integration of Astro: `astro dev` shows the content directory as it is written, drafts
 * included, `astro build` publishes the whole site, and `astro preview` serves it.
 * @throws {Error} in Astro's set-up, for a component that there is not to replace, or not to put in its place
 */
export function peyk({ components = {} }: PeykOptions = {}): AstroIntegration {
  const site = new WholeSite();
  return {
    name: 'peyk',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        updateConfig(astroSettings());
        updateConfig({ vite: { plugins: [replaceOwn(process.cwd(), components)] } });
        // Only what is built stands below the site's path; the preview of `dev` has a host of its own.
        if (command === 'build')
          updateConfig({ vite: { define: defineBase(basePathOf(siteUrl())) } });
        if (command === 'preview') updateConfig({ base: basePathOf(siteUrl()) || '/' });
        if (command === 'dev')
          injectRoute({
            pattern: overviewUrl(),
            entrypoint: ownFile('editorial/preview/overview.astro'),
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
        serveIcons(server);
        serveDesk(server);
        serveService(server);
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
