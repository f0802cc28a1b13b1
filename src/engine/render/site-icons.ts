import type { Loaded } from '../../collections/content-store.ts';
import { makeIcons } from '../../media/identity/icon-files.ts';

/** The icons that take the place of those of `public/`, by site path; none where `site.yml` names no icon. */
export const iconsOf = async ({ identity: { icon } }: Loaded): Promise<Map<string, string>> =>
  icon ? makeIcons(icon) : new Map();
