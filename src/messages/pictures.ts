/** Pictures shown large, one after the other. */
export const PICTURES = {
  title: 'تصویرها در اندازهٔ بزرگ',
  place: (number: string, total: string): string => `تصویر ${number} از ${total}`,
  previous: 'قبلی',
  next: 'بعدی',
  close: 'بستن',
} as const;
