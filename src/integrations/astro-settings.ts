import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownDir, packageFile, packagesDir } from '../node/own-source.ts';
import { cacheDir, siteUrl } from '../node/settings.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/**
 * How Astro makes the pages; what else stands in `astro.config.mjs` is a newsroom's own.
 * @throws {SettingFault} where SITE_URL is no address
 */
export const astroSettings = () =>
  ({
    site: siteUrl(),
    // The program's pages: in a newsroom they are those of the package.
    srcDir: pathToFileURL(`${ownDir()}/`),
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
      server: {
        watch: { ignored: ['**/.peyk/**', '**/.dist-*/**'] },
        // A package that is linked lies outside the newsroom.
        fs: { allow: [process.cwd(), packageFile('.'), packagesDir()] },
      },
      // Its modules import styles and templates, which Node does not know.
      ssr: { noExternal: ['peyk'] },
      build: {
        assetsInlineLimit: 0,
        // Phones that are four years old: nesting and light-dark() are rewritten for them.
        cssTarget: ['chrome99', 'safari15.4', 'firefox97'],
      },
    },
  }) satisfies Parameters<Setup['updateConfig']>[0];
