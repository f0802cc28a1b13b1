/** The words that the HTML of a body says itself; see `BodyLabels` of the markdown room. */
export const BODY_LABELS = {
  table: 'جدول؛ با کلیدهای جهت به دو سو بروید',
  footnotes: 'پانوشت‌ها',
  backToText: 'بازگشت به متن',
} as const;
