/** The names of made files, as they stand after `/media/` in a page: digest and width, or a file's own. */
const MEDIA = /\/media\/(?<file>\w[\w.-]*)/gu;

/** The files below `media/` that a page or a program names, each once, in the order of the text. */
export const namedMedia = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(MEDIA), ({ groups }) => groups?.['file'] ?? '')),
];
