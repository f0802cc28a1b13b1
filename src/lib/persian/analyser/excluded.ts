/**
 * A hyphen or a minus that stands at the beginning of a word or a phrase and at the end of none: «تهران -کرج», but
 * neither «Wi-Fi» nor «قم - تهران». Not before a digit: of «1400 -1403» nobody means to leave a year out.
 */
const EXCLUDED =
  /(?<![^\s])[-\u2212](?:([«“„"][^«»“”„"]*(?:[»”"]|$))|(?=[\p{L}\u200C])([^\s«»“”„"]+))/gu;

/** Part what a reader leaves out from what they ask for. @param text as it was typed */
export function takeExcluded(text: string): { rest: string; excluded: string[] } {
  const excluded: string[] = [];
  const rest = text.replace(EXCLUDED, (_, phrase?: string, word?: string) => {
    excluded.push(phrase ?? word ?? '');
    return ' ';
  });
  return { rest: excluded.length > 0 ? rest.trimEnd() : rest, excluded };
}
