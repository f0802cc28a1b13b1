import { INDEX_DIR, SEARCH_INDEX, type Message } from '../../offline/names.ts';

/** The part of the offline page that keeps the search index: says how it stands, and asks the worker. */
export async function showSearch(part: HTMLElement): Promise<void> {
  const status = part.querySelector('p');
  const button = part.querySelector('button');
  const worker = navigator.serviceWorker.controller;
  if (!status || !button || !worker) return;
  const say = (name: 'kept' | 'keeping' | 'failed'): void => {
    status.textContent = status.dataset[name] ?? '';
  };
  part.hidden = false;
  if (await isKept()) {
    say('kept');
    button.hidden = true;
    return;
  }
  button.addEventListener('click', () => {
    button.disabled = true;
    say('keeping');
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<{ kept: boolean }>) => {
      say(data.kept ? 'kept' : 'failed');
      button.disabled = false;
      button.hidden = data.kept;
    });
    port1.start();
    const message: Message = { type: 'keep-search' };
    worker.postMessage(message, [port2]);
  });
}

async function isKept(): Promise<boolean> {
  // Not opened where there is none: that would make it.
  if (!(await caches.has(SEARCH_INDEX))) return false;
  const names = await (await caches.open(SEARCH_INDEX)).keys();
  return names.some(({ url }) => url.includes(INDEX_DIR) && url.endsWith('.json'));
}
