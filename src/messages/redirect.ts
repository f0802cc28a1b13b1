/** The page that stands at an old address. */
export const REDIRECT = {
  title: 'این صفحه جابه‌جا شده است',
  link: 'رفتن به نشانی تازه',
} as const;
