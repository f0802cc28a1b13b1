import { twoDigits } from '../../src/lib/calendar/day-text.ts';
import { writeItem } from '../../src/collections/schemas/write-item.ts';

/** A newsroom's repository with items of ten years, 1396 to 1405, as many in each month. */
export function archive(items: number): Map<string, string> {
  const months = Array.from({ length: 120 }, (_, at) => ({
    year: 1396 + Math.floor(at / 12),
    month: (at % 12) + 1,
  }));
  const files = new Map([
    ['content/site.yml', 'name: پیک\n'],
    ['content/sections.yml', '- id: city\n  title: شهر\n'],
    ['content/pages/about.md', '---\ntitle: دربارهٔ ما\n---\n\nما.\n'],
  ]);
  for (let at = 0; at < items; at += 1) {
    const { year, month } = months[at % months.length]!;
    const nth = Math.floor(at / months.length);
    const [day, hour, minute] = [(nth % 28) + 1, (nth % 14) + 8, Math.floor(nth / 28) % 60].map(
      twoDigits,
    );
    const code = `${year}${twoDigits(month)}${day}${hour}${minute}00`;
    const folder = `${year}/${twoDigits(month)}`;
    const image = nth % 10 === 0 && { src: `../media/${folder}/${code}.webp`, alt: 'نمایی از شهر' };
    files.set(
      `content/news/${folder}/${code}.md`,
      writeItem({
        frontMatter: {
          ...{ code, title: `خبر ${nth + 1} از ${folder}`, section: 'city', tags: ['شهر'] },
          publishedAt: `${year}-${twoDigits(month)}-${day} ${hour}:${minute}`,
          ...(image && { image }),
        },
        body: 'متن خبر در چند جمله نوشته می‌شود. '.repeat(12),
      }),
    );
    if (image) files.set(`content/media/${folder}/${code}.webp`, 'x');
  }
  return files;
}
