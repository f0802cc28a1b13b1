import type { LoadFile } from './bundle.ts';

/**
 * Files of the index over HTTP. All but the entries are named by their content, so that a cache may
 * keep them for ever; an entry is asked for anew.
 */
export function fetchFrom(base: string): LoadFile {
  return async (path, fresh = false) => {
    const response = await fetch(`${base}${path}`, { cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${String(response.status)} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
