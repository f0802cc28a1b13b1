import { tokenise } from '../../lib/persian/analyser/tokens.ts';
import { WHOLE } from '../format/impact.ts';
import { FIELDS, INNER_SPACE, type FieldName, type Fragment } from '../format/layout.ts';
import type { Posting, PostingSource } from './posting.ts';

interface OwnPosting extends Posting {
  fields: number[];
  places: { text: number[]; fields: { field: number; at: number }[] };
}

/** The words of one item, as the index has them, from what is shown of it: it is read by the same analyser. */
export function toSource(fragment: Fragment, page: number): PostingSource {
  const words = new Map<string, OwnPosting>();
  const postingOf = (word: string): OwnPosting => {
    const known = words.get(word);
    if (known) return known;
    const posting = { page, weight: 0, fields: [], places: { text: [], fields: [] } };
    words.set(word, posting);
    return posting;
  };
  const positions = keysOf(fragment.content);
  positions.forEach((keys, at) => {
    const add = (word: string, weight: number): void => {
      const posting = postingOf(word);
      posting.weight += weight;
      posting.places.text.push(at);
    };
    if (keys.length === 0) return;
    add(keys.join(''), WHOLE);
    if (keys.length > 1) for (const key of keys) add(key, Math.floor(WHOLE / keys.length));
  });
  FIELDS.forEach((name, field) => {
    fieldKeys(fragment, name).forEach((keys, at) => {
      if (keys.length === 0) return;
      for (const word of keys.length > 1 ? [keys.join(''), ...keys] : keys) {
        const posting = postingOf(word);
        if (!posting.fields.includes(field)) posting.fields.push(field);
        posting.places.fields.push({ field, at });
      }
    });
  });
  return {
    postings: (word) => {
      const posting = words.get(word);
      return posting ? [posting] : [];
    },
  };
}

type Keys = readonly string[];

const keysOf = (shown: string): Keys[] =>
  tokenise(shown.replaceAll(INNER_SPACE, ' ')).map(({ parts }) => parts);

/** Between two tags is a gap, as in the index. */
const fieldKeys = ({ meta, tags }: Fragment, name: FieldName): Keys[] =>
  name === 'tags' ? tags.flatMap((tag) => [...keysOf(tag), []]) : keysOf(meta[name]);
