/** What the region round a wide table is called for a screen reader. */
export const TABLE_LABEL = 'جدول؛ با کلیدهای جهت به دو سو بروید';
