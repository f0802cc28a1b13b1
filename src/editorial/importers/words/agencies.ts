import { textKey } from '../../../markdown/text-key.ts';

/**
 * News agencies and news sites that stand as datelines, as each writes its own name. Pasted text often
 * lost the half-spaces, and the name is the one word where that can be mended by knowing.
 */
const AGENCIES = [
  'آنا',
  'آی‌تی‌ایران',
  'آی‌تی‌من',
  'آی‌تی‌نا',
  'ایانا',
  'ایبنا',
  'ایتنا',
  'ایرنا',
  'ایسکانیوز',
  'ایسنا',
  'ایکنا',
  'ایلنا',
  'ایمنا',
  'بازار',
  'باشگاه خبرنگاران',
  'باشگاه خبرنگاران جوان',
  'برنا',
  'پانا',
  'تسنیم',
  'تین‌نیوز',
  'جماران',
  'حوزه',
  'خانهٔ ملت',
  'خبرآنلاین',
  'دفاع‌پرس',
  'دیجیاتو',
  'رکنا',
  'روابط عمومی',
  'زومیت',
  'سیتنا',
  'شانا',
  'شبستان',
  'شفقنا',
  'صداوسیما',
  'صدا و سیما',
  'عصر ایران',
  'فارس',
  'قدس آنلاین',
  'مهر',
  'موج',
  'میزان',
] as const;

const BY_KEY: ReadonlyMap<string, string> = new Map(
  AGENCIES.map((name) => [textKey(name), name] as const),
);

/** The agency a text names, as the agency spells itself. */
export function agencyNamed(text: string): string | undefined {
  const bare = text.replace(/^خبرگزاری\s+/u, '');
  return BY_KEY.get(textKey(bare));
}
