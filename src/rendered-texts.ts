/**
 * Whoever wants the texts of items' bodies as pages render them: the search index, which would parse each
 * body again. As in `loaded.ts`, the compiled pages live in a module graph of their own.
 */
const PLACE = Symbol.for('peyk.rendered-texts');

/** @param text what a reader sees of the body, as `toPlainText` gives it */
export type HearText = (code: string, text: string) => void;

type Holder = { [PLACE]?: HearText | undefined };

/** Let pages of this thread tell the text of each body that they render from now on; undefined: no more. */
export function hearTexts(hear: HearText | undefined): void {
  (globalThis as Holder)[PLACE] = hear;
}

/** Tell a rendered body's text, which is made only where somebody hears. */
export function tellText(code: string, text: () => string): void {
  (globalThis as Holder)[PLACE]?.(code, text());
}
