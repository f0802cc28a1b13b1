import { WORKER, type Message } from '../../offline/names.ts';
import { loadedHere } from './loaded-here.ts';

/** Registers the service worker once the page is read, and tells a new one what this page was made of. */
async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register(WORKER);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  const message: Message = { type: 'opened', path: location.pathname, files: loadedHere() };
  active?.postMessage(message);
}

// Not there on an address without TLS, but for one's own machine; a browser may also forbid it.
if ('serviceWorker' in navigator) {
  const begin = () => void start().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
