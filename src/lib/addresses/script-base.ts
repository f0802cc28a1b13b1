/** Put in by who bundles the script: see `src/integrations/astro-settings.ts`. */
declare const PEYK_BASE_PATH: string | undefined;

/** The base path (`base-path.ts`) of the site that a script for browsers was made for; '' in `npm run dev`. */
export const SCRIPT_BASE = typeof PEYK_BASE_PATH === 'string' ? PEYK_BASE_PATH : '';

/** What a bundler is to put into scripts of a site. @param base as `basePathOf` gives it */
export const defineBase = (base: string): Record<string, string> => ({
  PEYK_BASE_PATH: JSON.stringify(base),
});
