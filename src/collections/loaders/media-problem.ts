import type { Problem } from '../../lib/diagnostics/diagnostic.ts';
import type { UnsoundReason } from '../../lib/diagnostics/reasons.ts';
import type { Media } from './media.ts';

/** Why a file of `content/media` is not shown. */
type MediaFlaw = UnsoundReason | 'no-picture' | 'missing';

/** What is wrong with a file of `content/media` where something shows it; undefined for nothing. */
export type FindMedia = (src: string) => MediaFlaw | undefined;

export function mediaFinder({ files, unsound, diagnostics }: Media): FindMedia {
  const sound = new Set(files.map(({ src }) => src));
  // What is told by itself is not told again as missing.
  const told = new Set(diagnostics.map(({ file }) => file.replace('media/', '')));
  return (src) => unsound.get(src) ?? (sound.has(src) || told.has(src) ? undefined : 'missing');
}

export function mediaProblem(flaw: MediaFlaw, src: string, field?: string): Problem {
  const params = { value: `media/${src}`, ...(field !== undefined && { field }) };
  return flaw === 'missing'
    ? { code: 'missing-picture', params }
    : { code: 'unsound-media', params: { ...params, why: flaw } };
}
