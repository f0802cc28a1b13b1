import { z } from 'astro/zod';
import { Border } from '../../node/files/read.ts';
import { walkTexts } from '../../node/files/walk-content.ts';
import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import type { Lists } from '../content-store.ts';
import { isFitId } from '../schemas/fields.ts';
import { pageSchema } from '../schemas/pages.ts';
import { sectionSchema } from '../schemas/sections.ts';
import { seriesSchema } from '../schemas/series.ts';
import { siteSchema } from '../schemas/site.ts';
import { ownAt } from '../../lib/addresses/own-names.ts';
import { digestOf } from '../../node/digest.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { firstFaults } from './first-faults.ts';
import { readBody } from './read-body.ts';
import { readData } from './read-data.ts';
import { readBytes, readSmallFile } from './read-file.ts';

/** The small files, read whole each time; faulty ones are left out and their faults told. */
export type ReadLists = Lists & { faults: Fault[] };

export function readLists(dir: string): ReadLists {
  const faults: Fault[] = [];
  const readList = <Schema extends z.ZodType<{ id: string }>>(file: string, schema: Schema) => {
    const text = readSmallFile(dir, file);
    if (text === undefined) return undefined;
    if (!text.ok) {
      faults.push(text.fault);
      return undefined;
    }
    const read = readData(z.array(schema, { error: 'not-a-list' }), text.content, file, 1, []);
    if (read.ok) faults.push(...firstFaults(repeatedIds(read.data, file, read.placeOf)));
    else faults.push(...read.faults);
    return read.ok ? read.data : undefined;
  };

  const siteText = readSmallFile(dir, 'site.yml');
  const site = siteText?.ok ? readData(siteSchema, siteText.content, 'site.yml', 1) : undefined;
  if (siteText === undefined) faults.push({ file: 'site.yml', line: 1, kind: 'missing-file' });
  else if (!siteText.ok) faults.push(siteText.fault);
  else if (site?.ok === false) faults.push(...site.faults);

  const sections = readList('sections.yml', sectionSchema);
  if (!sections && !faults.some(({ file }) => file === 'sections.yml'))
    faults.push({ file: 'sections.yml', line: 1, kind: 'missing-file' });

  const pages = readPages(dir, faults);
  return {
    site: site?.ok ? site.data : undefined,
    sections:
      sections?.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0) ?? [],
    series: readList('series.yml', seriesSchema) ?? [],
    pages,
    faults,
  };
}

function readPages(dir: string, faults: Fault[]): Lists['pages'] {
  const walked = walkTexts(dir, 'pages');
  faults.push(...walked.faults);
  const border = new Border(dir);
  return walked.files.flatMap((file) => {
    const name = file.replace('pages/', '');
    const id = name.replace(/\.mdx?$/u, '');
    if (!isFitId(id)) {
      faults.push({ file, line: 1, kind: 'bad-id', value: id });
      return [];
    }
    const own = ownAt(`/${id}/`);
    if (own !== undefined) {
      faults.push({ file, line: 1, kind: 'reserved-id', value: id, detail: { others: [own] } });
      return [];
    }
    const readIn = readBytes(border, file);
    if (!readIn.ok) {
      faults.push(readIn.fault);
      return [];
    }
    const bytes = readIn.content;
    const parts = splitFrontMatter(bytes);
    if (!parts.ok) {
      faults.push({ file, line: parts.line, kind: parts.kind });
      return [];
    }
    const read = readData(pageSchema, parts.yaml, file, parts.yamlLine);
    const body = readBody(parts.body, file, parts.bodyLine);
    if (!read.ok || body.faults.length > 0) {
      faults.push(...(read.ok ? [] : read.faults), ...body.faults);
      return [];
    }
    const bodyMedia = [...new Set(body.media.map(({ src }) => src))];
    const format = name.endsWith('.mdx') ? 'mdx' : 'md';
    return [
      {
        id,
        data: {
          ...read.data,
          format,
          file,
          bodyMedia,
          digest: digestOf(Buffer.concat([bytes, Buffer.from(format)])),
        },
      },
    ];
  });
}

function repeatedIds(
  entries: readonly { id: string }[],
  file: string,
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number },
): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): Fault[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, ...placeOf([index, 'id']), kind: 'id-twice', field: 'id', value: id }];
  });
}
