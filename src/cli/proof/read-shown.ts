import { splitFrontMatter } from '../../collections/front-matter.ts';
import { readYaml } from '../../collections/loaders/yaml.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import type { Shown } from './make-proofs.ts';

/** What an item's file says of it; undefined for a file without a code. @param file its name, for its faults */
export function readShown(bytes: Buffer, file: string): Shown | undefined {
  const parts = splitFrontMatter(bytes);
  if (!parts.ok) return undefined;
  try {
    const { data } = readYaml(parts.yaml, file, 1);
    const { code, title } = data as { code?: unknown; title?: unknown };
    if (typeof code !== 'string' || !/^[\d۰-۹٠-٩]{1,15}$/u.test(code)) return undefined;
    return { code: toAsciiDigits(code), title: typeof title === 'string' ? title : code };
  } catch {
    return undefined;
  }
}
