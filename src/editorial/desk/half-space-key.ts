import { HALF_SPACE } from '../../lib/persian/script.ts';

const TEXT_FIELD =
  'textarea, input:not([type]), input[type="text"], input[type="search"], [contenteditable]';

/**
 * Shift and space write a half-space in every text field, as the standard Persian keyboard has it
 * (ISIRI 9147); keyboards that do so themselves send no space here.
 */
export function writeHalfSpaces(page: Document): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'Space' || event.key !== ' ' || !event.shiftKey) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const field = event.target;
      if (!(field instanceof Element) || !field.closest(TEXT_FIELD)) return;
      event.preventDefault();
      event.stopPropagation();
      // The one way that undo, frameworks and rich text editors all take part in.
      page.execCommand('insertText', false, HALF_SPACE);
    },
    { capture: true },
  );
}
