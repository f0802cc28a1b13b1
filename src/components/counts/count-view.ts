/**
 * Tell that the page is read: once, when it is seen. One that the browser made ahead, or opened behind
 * another, is not seen yet.
 */
const tell = (): void => {
  if (document.visibilityState !== 'visible') return;
  document.removeEventListener('visibilitychange', tell);
  const code = document.querySelector<HTMLElement>('article[data-code]')?.dataset['code'];
  const from = document.querySelector<HTMLElement>('template[data-from]')?.dataset['from'];
  if (code && from) navigator.sendBeacon(from, new URLSearchParams({ code }));
};

document.addEventListener('visibilitychange', tell);
tell();
