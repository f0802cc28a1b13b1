import { z } from 'astro/zod';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { Lists } from '../content-store.ts';
import { pageSchema } from '../schemas/pages.ts';
import { personSchema } from '../schemas/people.ts';
import { sectionSchema } from '../schemas/sections.ts';
import { seriesSchema } from '../schemas/series.ts';
import { siteSchema, type SiteData } from '../schemas/site.ts';
import { CORRECTIONS_PAGE, ownAt } from '../../lib/addresses/own-names.ts';
import { firstDiagnostics } from './first-diagnostics.ts';
import { readData, type Read } from './read-data.ts';
import { readSmallFile } from './read-file.ts';
import { readTexts } from './read-texts.ts';

/** The small files, read whole each time; what is wrong in one is told, and it is left out. */
export type ReadLists = Lists & {
  diagnostics: ContentDiagnostic[];
  /** Where in `site.yml` a value stands; its first line where that could not be read. */
  positionInSite: SiteRead['positionOf'];
};

export function readLists(dir: string): ReadLists {
  const diagnostics: ContentDiagnostic[] = [];
  const readList = <Schema extends z.ZodType<{ id: string }>>(file: string, schema: Schema) => {
    const text = readSmallFile(dir, file);
    if (text === undefined) return undefined;
    if (!text.ok) {
      diagnostics.push(text.diagnostic);
      return undefined;
    }
    const read = readData(z.array(schema, { error: 'not-a-list' }), text.content, file, 1, []);
    if (read.ok)
      diagnostics.push(...firstDiagnostics(repeatedIds(read.data, file, read.positionOf)));
    else diagnostics.push(...read.diagnostics);
    return read.ok ? read.data : undefined;
  };

  const siteText = readSmallFile(dir, 'site.yml');
  const site = siteText?.ok ? readData(siteSchema, siteText.content, 'site.yml', 1) : undefined;
  if (siteText === undefined) diagnostics.push(missingFile('site.yml'));
  else if (!siteText.ok) diagnostics.push(siteText.diagnostic);
  else if (site?.ok === false) diagnostics.push(...site.diagnostics);

  const sections = readList('sections.yml', sectionSchema);
  if (!sections && !diagnostics.some(({ file }) => file === 'sections.yml'))
    diagnostics.push(missingFile('sections.yml'));

  const pages = readPages(dir, diagnostics);
  if (site?.ok && sections)
    diagnostics.push(...deadLinks(site, new Set(sections.map(({ id }) => id)), pages));
  return {
    site: site?.ok ? site.data : undefined,
    sections:
      sections?.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0) ?? [],
    series: readList('series.yml', seriesSchema) ?? [],
    people: readList('people.yml', personSchema) ?? [],
    pages,
    diagnostics,
    positionInSite: site?.ok ? site.positionOf : () => ({ line: 1, column: 1 }),
  };
}

/** Links of the menu and the foot to a section or a page that there is not. */
function deadLinks(
  { data: { menu = [], footer = [] }, positionOf }: SiteRead,
  sections: ReadonlySet<string>,
  pages: Lists['pages'],
): ContentDiagnostic[] {
  const ids = new Set(pages.map(({ id }) => id));
  const links = [
    ...menu.map((link, at) => ({ link, path: ['menu', at] })),
    ...footer.flatMap((column, at) =>
      column.links.map((link, number) => ({ link, path: ['footer', at, 'links', number] })),
    ),
  ];
  return links.flatMap(({ link: { section, page }, path }): ContentDiagnostic[] => {
    const at = (key: string) => ({ file: 'site.yml', ...positionOf([...path, key]) });
    if (section !== undefined && !sections.has(section)) {
      const params = { field: 'section', value: section, choices: [...sections] };
      return [diagnosticAt({ code: 'unknown-section', params }, at('section'))];
    }
    if (page !== undefined && !ids.has(page)) {
      const params = { field: 'page', value: page, choices: [...ids] };
      return [diagnosticAt({ code: 'unknown-page', params }, at('page'))];
    }
    return [];
  });
}

type SiteRead = Extract<Read<SiteData>, { ok: true }>;

const missingFile = (file: string): ContentDiagnostic =>
  diagnosticAt({ code: 'missing-file', params: {} }, { file, line: 1 });

const readPages = (dir: string, diagnostics: ContentDiagnostic[]): Lists['pages'] =>
  readTexts(dir, 'pages', pageSchema, diagnostics, (id, file) => {
    const own = ownAt(`/${id}/`);
    if (own === undefined || id === CORRECTIONS_PAGE) return undefined;
    const params = { value: id, others: [own] };
    return diagnosticAt({ code: 'reserved-id', params }, { file, line: 1 });
  });

function repeatedIds(
  entries: readonly { id: string }[],
  file: string,
  positionOf: (path: readonly PropertyKey[]) => { line: number; column: number },
): ContentDiagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): ContentDiagnostic[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const params = { field: 'id', value: id };
    return [diagnosticAt({ code: 'id-twice', params }, { file, ...positionOf([index, 'id']) })];
  });
}
