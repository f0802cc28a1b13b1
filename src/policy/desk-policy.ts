/** As much of the desk's settings as its policy depends on. */
interface Settings {
  backend: 'forgejo' | 'gitea' | 'gitlab' | 'github';
  url?: string | undefined;
}

/** Where a forge's interface is when it is not one's own. */
const FORGES: Readonly<Record<Settings['backend'], string>> = {
  forgejo: 'https://codeberg.org',
  gitea: 'https://gitea.com',
  gitlab: 'https://gitlab.com',
  github: 'https://api.github.com',
};

/**
 * The Content Security Policy of `/admin/` (CSP level 3): only this site's own files, and the one forge
 * that keeps the newsroom's.
 *
 * Sveltia CMS writes style elements and style attributes, so styles cannot be named one by one; pictures
 * that are not saved yet are blobs, and so is the frame of the preview; Safari has no WebP encoder of its
 * own, so that of the CMS must be let run (`wasm-unsafe-eval` lets WebAssembly run, and no script text).
 */
export function deskPolicy(settings: Settings | undefined): string {
  const forge = settings && new URL(settings.url ?? FORGES[settings.backend]).origin;
  const withForge = forge === undefined ? '' : ` ${forge}`;
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'unsafe-inline' blob:`,
    `img-src 'self' data: blob:${withForge}`,
    `font-src 'self'`,
    `media-src 'self' blob:`,
    `connect-src 'self' blob: data:${withForge}`,
    `worker-src 'self' blob:`,
    `frame-src blob:`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ].join('; ');
}
