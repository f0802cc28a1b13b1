import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { isEmail, lettersOf, toLine, toText } from '../forms/written-words.ts';

/** What a reader wrote, put right. */
export interface WrittenComment {
  code: string;
  name: string;
  /** Empty where none was given. */
  email: string;
  /** Lines parted by `\n`, paragraphs by an empty one. */
  text: string;
  /** The id of what it answers; empty for none. */
  parent: string;
}

/** What is wrong with it, in the words of `SERVICE.comments.wrong`. */
export type WrittenFault =
  'no-name' | 'long-name' | 'bad-email' | 'no-text' | 'long-text' | 'bad-parent';

/** What an id of a comment looks like. */
export const ID = /^[0-9a-f-]{36}$/u;

/** All that was written, in the order that a preview's token is signed over. */
export const fieldsOf = ({ code, name, email, text, parent }: WrittenComment): string[] => [
  ...[code, name, email, text, parent],
];

/** Read the fields of a comment's form, put its letters right, and tell what is wrong with them. */
export function readCommentForm(form: URLSearchParams): {
  written: WrittenComment;
  faults: WrittenFault[];
} {
  const get = (name: string): string => form.get(name) ?? '';
  const written = {
    code: toAsciiDigits(get('code')).trim(),
    name: toLine(get('name')),
    email: toLine(get('email')),
    text: toText(get('text')),
    parent: get('parent').trim(),
  };
  const { name, email, text, parent } = written;
  const faults: WrittenFault[] = [];
  if (name === '') faults.push('no-name');
  if (lettersOf(name) > COMMENT_LIMITS.name) faults.push('long-name');
  if (email !== '' && !isEmail(email, COMMENT_LIMITS.email)) faults.push('bad-email');
  if (text === '') faults.push('no-text');
  if (lettersOf(text) > COMMENT_LIMITS.text) faults.push('long-text');
  if (parent !== '' && !ID.test(parent)) faults.push('bad-parent');
  return { written, faults };
}
