import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ownFile, packageFile, REPLACEMENTS } from '../node/own-source.ts';
import { REPLACING } from '../messages/replacing.ts';

/**
 * The components that a newsroom may replace: what they are given is told in `docs/looks.md`, and changes of it
 * in the changelog. All others are ours to change.
 */
export const REPLACEABLE = [
  ...['SiteHeader', 'SiteLogo', 'SectionNav', 'SiteFooter', 'EmptyNewsroom'],
  ...['LeadStory', 'ItemCard', 'ItemHeader', 'ItemMeta', 'TagList', 'RelatedStories'],
] as const;

/** Files by the name of what they replace, from the newsroom's folder. */
export type Replacements = Partial<Record<(typeof REPLACEABLE)[number], string>>;

/** What `layouts/BaseLayout.astro` calls the newsroom's style sheet. */
const THEME = 'virtual:peyk/theme.css';

/**
 * Puts a newsroom's components and its `src/theme.css` in the place of ours, whoever imports these. Only what
 * replaces a component gets that itself: it may show ours with something round it.
 *
 * @param root the newsroom's folder
 * @throws {Error} for a component that cannot be replaced, a file that is not there or lies elsewhere
 */
export function replaceOwn(root: string, components: Replacements): Plugin {
  const folder = path.join(root, REPLACEMENTS);
  const isOwnRepository = path.resolve(root) === path.resolve(packageFile('.'));
  const replacements = new Map(
    Object.entries(components).map(([name, file]): [string, string] => {
      if (!REPLACEABLE.some((known) => known === name))
        throw new Error(REPLACING.unknown(name, REPLACEABLE));
      const replacement = path.resolve(root, file);
      // Only there is it known that a file changed since the pages were compiled.
      if (!replacement.startsWith(folder + path.sep) || !existsSync(replacement))
        throw new Error(REPLACING.noFile(name, file));
      return [ownFile(`components/${name}.astro`), replacement];
    }),
  );
  const theme = path.join(folder, 'theme.css');
  return {
    name: 'peyk:replace-own',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === THEME)
        return !isOwnRepository && existsSync(theme) ? theme : ownFile('styles/no-theme.css');
      if (replacements.size === 0 || !source.endsWith('.astro') || importer === undefined)
        return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const replacement = found && replacements.get(pathOf(found.id));
      const isItself = replacement === pathOf(importer);
      return isItself ? undefined : replacement;
    },
  };
}

/** The file of a module, without what Vite asks of it. */
const pathOf = (id: string): string => path.normalize(id.split('?', 1)[0] ?? id);
