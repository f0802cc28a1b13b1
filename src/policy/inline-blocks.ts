/**
 * What stands inside pages beside the styles that Astro compiled. Each is one constant, so that the policy
 * of a page can name its hash without looking for it in the page.
 */

/** Applies the reader's choice of colours before anything is drawn. The only inline script of a page. */
export const STORED_THEME =
  "try{document.documentElement.dataset.theme=localStorage.theme||''}catch(e){}";

/** Names the cascade layers before any other style does, so that no bundler's order of files can change it. */
export const LAYER_ORDER = '@layer tokens,base,layout,prose,components,print;';

/** The same as it stands in a page's head. */
export const LAYER_ORDER_STYLE = `<style>${LAYER_ORDER}</style>`;
