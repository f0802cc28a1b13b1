/**
 * Loaded before a build (`--import`), lets what the fast way relies on of Astro be of another shape, as a
 * later version of Astro may have it. Astro's own modules go on finding theirs.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro/runtime/prerender/static-paths.js'
      ? {
          url: 'data:text/javascript,export class StaticPaths { everyPath() {} }',
          format: 'module',
          shortCircuit: true,
        }
      : next(specifier, context),
});
