import { FIELDS, type FieldName } from './layout.ts';

/*
 * What an item is worth for one word, as the writer of the index sorts by it and its reader ranks by it:
 * BM25 (Robertson and Zaragoza, 2009) with the fields as more occurrences (BM25F). Both must reckon alike to
 * the last bit, or a reader could not tell that what it has not read is worth less.
 */

/** Pagefind weighs a word 24, and the parts of a compound by their share of it. */
export const WHOLE = 24;
export const SATURATION = 2;
const LENGTH_SHARE = 0.75;
const FIELD_WEIGHT: Readonly<Record<FieldName, number>> = { title: 5, kicker: 2, tags: 3 };

/** Steps of an octave: a step is 9 %, which moves no figure of relevance. */
const STEPS = 8;

/** The length of an item in words as one byte. */
export const lengthClass = (words: number): number =>
  Math.min(255, Math.round(STEPS * Math.log2(Math.max(1, words))));

/** How much longer than others an item is, for what ranking takes off; 1 for the average. */
export const longerThan = (lengthOfClass: number, averageLength: number): number =>
  1 - LENGTH_SHARE + (LENGTH_SHARE * 2 ** (lengthOfClass / STEPS)) / averageLength;

/** What an occurrence in a field counts for. @param field as an index of `FIELDS` */
export const fieldWeight = (field: number): number => FIELD_WEIGHT[FIELDS[field] ?? 'kicker'];

/** How often an item has one word, fields weighed. @param fields a bit for each of `FIELDS` */
export function frequencyOf(weight: number, fields: number): number {
  let frequency = weight / WHOLE;
  for (let field = 0; field < FIELDS.length; field += 1)
    if ((fields >> field) & 1) frequency += fieldWeight(field);
  return frequency;
}

/** What of a word's rarity an item scores. */
export const saturated = (frequency: number, longer: number): number =>
  (frequency * (SATURATION + 1)) / (frequency + SATURATION * longer);
