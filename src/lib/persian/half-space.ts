/** U+200C ZERO WIDTH NON-JOINER, the half-space (نیم‌فاصله). */
export const HALF_SPACE = '\u200C';

export function normaliseHalfSpaces(text: string): string {
  return text
    .replace(/[\u200B\u00AD\uFEFF\u2060]+/g, HALF_SPACE)
    .replace(/([\p{L}\p{M}])[\u00A0\u00AC]+(?=[\p{L}])/gu, `$1${HALF_SPACE}`)
    .replace(/\u00A0/g, ' ')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/g, '')
    .replace(/\u200C+/g, HALF_SPACE)
    .replace(/(^|[^\u0620-\u06D5])\u200C/g, '$1')
    .replace(/\u200C(?![\u0620-\u06D5])/g, '');
}
