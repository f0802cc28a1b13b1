import type { Loaded } from '../collections/content-store.ts';
import { lookStyle } from '../lib/look-style.ts';

/** The style sheet of a newsroom's own look; '' where it has none. */
export const lookOf = ({ lists, identity }: Pick<Loaded, 'lists' | 'identity'>): string =>
  lookStyle(lists.site?.look, { faces: identity.font?.faces, logo: identity.logo });
