import { toSearchKey } from '../lib/persian/search-key.ts';

/** What two texts share when they say the same in other spellings, spaces and punctuation. */
export const textKey = (text: string): string => toSearchKey(text).replace(/[^\p{L}\p{N}]+/gu, '');
