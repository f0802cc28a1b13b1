import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/diagnostics/diagnostic.ts';
import { formatDateTime } from '../lib/calendar/format.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { toAsciiDigits } from '../lib/persian/digits.ts';
import { toSlug } from '../lib/persian/slug.ts';
import { nextCode } from '../editorial/importers/next-code.ts';
import { instant, line, problemOf } from '../collections/schemas/fields.ts';
import type { SectionData } from '../collections/schemas/sections.ts';
import { writeItem, writeMoment } from '../collections/schemas/write-item.ts';
import { readKnownItems } from './known-items.ts';
import { itemFolder } from '../collections/item-folder.ts';

export interface NewItem {
  title: string;
  /** An id of `sections.yml`. */
  section: string;
  /** As its editor writes it; the present moment if not given. */
  date?: string | undefined;
}

export type MadeItem =
  { ok: true; file: string; code: string; date: string } | { ok: false; problem: Problem };

/** Write a new item into its month, with the next free code of its moment. Never writes over a file. */
export function makeItem(contentDir: string, item: NewItem, now: number): MadeItem {
  const title = line().safeParse(item.title);
  const date = instant.safeParse(item.date ?? writeMoment(now));
  const issue = title.error?.issues[0] ?? date.error?.issues[0];
  if (!title.success || !date.success || issue)
    return {
      ok: false,
      problem: issue
        ? problemOf(issue, item)
        : { code: 'missing-field', params: { field: 'title' } },
    };

  const news = path.join(contentDir, 'news');
  const code = nextCode(date.data, readKnownItems(news).codes);
  const file = path.join(news, itemFolder(toTehran(date.data).date), `${code}.md`);
  const text = writeItem({
    frontMatter: {
      code,
      title: title.data,
      publishedAt: writeMoment(date.data),
      section: item.section,
    },
    body: '',
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  return { ok: true, file, code, date: formatDateTime(date.data) };
}

/** The section that an editor means by its id, its title, or its number in the list; any digits. */
export function findSection(
  answer: string,
  sections: readonly SectionData[],
): SectionData | undefined {
  const text = toAsciiDigits(answer).trim();
  return (
    sections.find(({ id }) => id === text) ??
    sections.find(({ title }) => toSlug(title) === toSlug(answer) && toSlug(answer) !== '') ??
    (/^\d+$/u.test(text) ? sections[Number(text) - 1] : undefined)
  );
}
