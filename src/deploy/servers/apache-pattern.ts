/** A text as a pattern of Apache's; signs by their numbers, since mod_rewrite knows no quotes within quotes. */
export const pattern = (text: string): string =>
  text.replace(
    /[^\w/\u0080-\u{10FFFF}]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
