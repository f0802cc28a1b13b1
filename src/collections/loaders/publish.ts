import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { publishSchema, type PublishData } from '../schemas/publish.ts';
import { firstDiagnostics } from './first-diagnostics.ts';
import { readData } from './read-data.ts';
import { readSmallFile } from './read-file.ts';

export const PUBLISH_FILE = 'publish.yml';

export interface ReadPublish {
  /** Empty where there is no such file; undefined where something in it is wrong. */
  publish: PublishData | undefined;
  diagnostics: ContentDiagnostic[];
}

/** What `content/publish.yml` says. @param sections the ids of `sections.yml`; undefined where nobody asks for them */
export function readPublish(dir: string, sections?: readonly string[]): ReadPublish {
  const text = readSmallFile(dir, PUBLISH_FILE);
  if (text === undefined) return { publish: {}, diagnostics: [] };
  if (!text.ok) return { publish: undefined, diagnostics: [text.diagnostic] };
  const read = readData(publishSchema, text.content, PUBLISH_FILE, 1);
  if (!read.ok) return { publish: undefined, diagnostics: read.diagnostics };
  const at = (...path: PropertyKey[]) => ({ file: PUBLISH_FILE, ...read.positionOf(path) });
  const seen = new Set<string>();
  const diagnostics = (read.data.channels ?? []).flatMap((channel, index): ContentDiagnostic[] => {
    const isTwice = seen.has(channel.id);
    seen.add(channel.id);
    const unknown = (channel.sections ?? []).flatMap((value, number): ContentDiagnostic[] => {
      const params = { field: 'sections', value, choices: sections ?? [] };
      return sections === undefined || sections.includes(value)
        ? []
        : [
            diagnosticAt(
              { code: 'unknown-section', params },
              at('channels', index, 'sections', number),
            ),
          ];
    });
    const params = { field: 'id', value: channel.id };
    return isTwice
      ? [diagnosticAt({ code: 'id-twice', params }, at('channels', index, 'id')), ...unknown]
      : unknown;
  });
  return diagnostics.length > 0
    ? { publish: undefined, diagnostics: firstDiagnostics(diagnostics) }
    : { publish: read.data, diagnostics };
}
