import type { PageScript } from '../http/page-script.ts';

/**
 * In the window that the desk opened: tell it what the forge said, as Sveltia CMS (and Decap CMS before it) asks
 * for it. Said is nothing to anybody but the site's own origin, and nothing before its desk has answered.
 */
export const FORGE_SCRIPT: PageScript = {
  path: '/_/auth.js',
  run: () => {
    // The code of the forge stays in no history.
    history.replaceState(null, '', location.pathname);
    const box = document.querySelector<HTMLElement>('[data-said]');
    const desk = window.opener as Window | null;
    const { said = '', provider = '', origin = '' } = box?.dataset ?? {};
    box?.removeAttribute('data-said');
    if (!box) return;
    if (!desk) {
      box.textContent = box.dataset['alone'] ?? '';
      return;
    }
    const greeting = `authorizing:${provider}`;
    window.addEventListener('message', (told) => {
      if (told.origin === origin && told.source === desk && told.data === greeting)
        desk.postMessage(said, origin);
    });
    desk.postMessage(greeting, origin);
  },
};
