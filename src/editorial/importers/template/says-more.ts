import type { TagValues } from './tokens.ts';

/** Values that say how a thing looks. */
const LOOKS =
  /^(?:class|classes|width|height|align|style|loading|lightbox|target|rel|size|ratio|resize|command|options|autoplay|start|columns|link|order|orderby|preload|poster|loop|muted|format|id|ids|include|exclude|type|tag|itemtag|icontag|captiontag)$/u;
/** A value that holds no words of a language. */
const IS_MEASURE = /^(?:[a-z\d.%:/-]*|true|false)$/iu;

/** Whether a tag holds words that stand in none of the texts. */
export function saysMore({ named, positional }: TagValues, shown: readonly string[]): boolean {
  const words = [
    ...positional.filter((value) => !IS_MEASURE.test(value)),
    ...Array.from(named).flatMap(([key, value]) => (LOOKS.test(key) ? [] : [value.trim()])),
  ];
  return words.some((word) => !shown.some((text) => text.includes(word)));
}
