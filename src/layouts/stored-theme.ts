/**
 * Applies the reader's choice of colours before anything is drawn. The only inline script of a page, and
 * one constant, so that a content security policy can name its hash.
 */
export const STORED_THEME =
  "try{document.documentElement.dataset.theme=localStorage.theme||''}catch(e){}";
