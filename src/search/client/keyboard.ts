/**
 * Goes through what is found by keys: `/` leads into the field from anywhere on the page, the arrows from there
 * through the results to what shows more, and Escape back.
 *
 * @param stops what the keys go through, in order, the field first; asked anew for each key
 */
export function walkByKeys(stops: () => readonly HTMLElement[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const all = stops();
    const at = all.findIndex((stop) => stop === document.activeElement);
    const to = toStop(event, at);
    const stop = to === undefined ? undefined : all[to];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
    if (event.key === '/' && stop instanceof HTMLInputElement) stop.select();
  });
}

/** @param at the stop that has the focus; -1 where none has */
function toStop({ key, target }: KeyboardEvent, at: number): number | undefined {
  if (key === '/') return isTyped(target) ? undefined : 0;
  if (at < 0) return undefined;
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  // In the field it empties it, as browsers do.
  return key === 'Escape' && at > 0 ? 0 : undefined;
}

/** Where a sign is a sign. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
