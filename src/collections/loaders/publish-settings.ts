import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { PublishData } from '../schemas/publish.ts';
import { readPublish } from './publish.ts';

/**
 * Read `content/publish.yml` for a command that needs no list of the newsroom's; one that is not there sets nothing.
 * @returns nothing set, too, where it is faulty: what is wrong is told beside
 */
export function readPublishSettings(dir: string): {
  settings: PublishData;
  diagnostics: readonly ContentDiagnostic[];
} {
  const { publish = {}, diagnostics } = readPublish(dir);
  return { settings: publish, diagnostics };
}
