import type { AddressFlaw } from '../addresses/old-address.ts';
import type { DateFault } from '../calendar/date-fault.ts';
import type {
  BodyLimit,
  MdxReason,
  PropReason,
  UnfitFontReason,
  UnfitPictureReason,
  UnreadableReason,
  UnsoundReason,
  YamlMistake,
} from './reasons.ts';

/** Nothing beside the code and the location. */
export type NoParams = Readonly<Record<string, never>>;

/** The key it stands under, as the editor writes it: «event.date»; empty for a whole file. */
interface Field {
  field: string;
}

/** The offending text itself, with its key where it stands under one. */
interface Value extends Partial<Field> {
  value: string;
}

interface ValueOfField extends Field {
  value: string;
}

/**
 * What stops a build, by code, and what the sentence about each needs: the words stand under the same
 * code in `src/messages/diagnostics/content.ts`. All of it is as the editor wrote it.
 */
export interface ContentParams {
  /** `others`: the addresses it meets; `files`: where those are written. */
  'alias-taken': Value &
    (
      | { why: 'own'; others: readonly string[] }
      | { why: 'same' | 'folder'; others: readonly string[]; files: readonly string[] }
    );
  'bad-address': Value;
  'bad-alias': Value & { why: AddressFlaw };
  'bad-boolean': ValueOfField;
  'bad-code': Value;
  'bad-colour': Value;
  /** `field`: what of the file is wrong; empty for all of it. */
  'bad-comments': Field;
  'bad-date': Value & { why: DateFault };
  'bad-focus': Value;
  'bad-hours': Value;
  'bad-host': Value;
  'bad-id': Value;
  'bad-key': Value;
  'bad-link': Value;
  'bad-most': Field;
  /** `value`: the name, its unseen characters written out. */
  'bad-name': Value;
  'bad-number': ValueOfField;
  /** What was written is not told: it may be a secret. */
  'bad-variable': Field;
  'bad-server-path': Value;
  /** `files`: some of the others. */
  'code-twice': Value & { files: readonly string[] };
  /** `value`: the item, which is never seen where it is named. */
  'draft-named': Value;
  'empty-file': NoParams;
  'ends-unseen': Value;
  'front-matter-open': NoParams;
  'id-twice': Value;
  mdx:
    | { why: MdxReason; value: string }
    /** `value`: the path of the property; indexes in lists count from 1. */
    | { why: PropReason; value: string; component: string };
  'missing-field': Field;
  'missing-file': NoParams;
  /** `value`: the path, from `media/` on where it is one. */
  'missing-picture': Value;
  /** How many more there are in the file. */
  'more-faults': { count: number };
  'named-twice': Value;
  'no-front-matter': NoParams;
  /** `value`: the forge that cannot hold what waits for review; `choices`: those that can. */
  'no-review': Value & { choices: readonly string[] };
  'not-a-list': Field;
  'not-a-map': Field;
  'not-text': Field;
  'not-utf8': NoParams;
  /** `value`: the item, which does not bear the dossier that it is pinned in. */
  'pinned-elsewhere': Value & { dossier: string };
  'page-taken': Value & { files: readonly string[] };
  'reserved-id': Value & { others: readonly string[] };
  'too-deep': NoParams;
  /** In characters (UTF-16 code units); `value`: how it begins. */
  'too-long': ValueOfField & { length: number; longest: number };
  'too-many': Value & { most: number };
  'too-much': { limit: BodyLimit; most: number };
  /** `value`: the path from `media/` on; `size`, in bytes, of what is too heavy. */
  'unfit-font': Value & { why: UnfitFontReason; size?: number };
  /** In pixels; `size`, in bytes, of what is too heavy. */
  'unfit-picture': Value & {
    why: UnfitPictureReason;
    width: number;
    height: number;
    size?: number;
  };
  /** `value`: the code of what is a translation itself. */
  'no-original': Value;
  /** `value`: the code of an item in the same language. */
  'same-language': Value;
  /** `value`: the code of the other translation. */
  'translated-twice': Value;
  'unknown-code': ValueOfField;
  /** `value`: the key; `field`: what it stands in; `meant`: the known key that it is nearest to. */
  'unknown-key': ValueOfField & { meant?: string };
  'not-a-link': Field;
  'not-a-target': Field;
  /** `nearest`: a colour of the same hue that is seen. */
  'pale-colour': Value & { nearest: string };
  'unknown-dossier': Value & { choices: readonly string[] };
  'unknown-page': Value & { choices: readonly string[] };
  'unknown-placeholder': Value;
  'unknown-section': Value & { choices: readonly string[] };
  'unknown-series': Value & { choices: readonly string[] };
  'unknown-person': Value & { choices: readonly string[] };
  'unreadable-file': { why: UnreadableReason };
  /** `value`: the path from `media/` on. */
  'unsound-media': Value & { why: UnsoundReason | 'no-picture' };
  'wrong-choice': ValueOfField & { choices: readonly string[] };
  /** `value`: the line. */
  yaml: { why: YamlMistake; value: string };
}

/** The code of what stops a build. */
export type ContentCode = keyof ContentParams;
