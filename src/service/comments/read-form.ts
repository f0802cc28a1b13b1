import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';

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

/** What no reader sees: controls, marks of direction, which would turn the page around them, tags. */
const UNSEEN =
  /(?![\n\u200C\u200D])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u{E0000}-\u{E007F}\uFEFF]/gu;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/u;
const ID = /^[0-9a-f-]{36}$/u;

const clean = (text: string): string => normalise(text.toWellFormed().replace(UNSEEN, ' '));
const lettersOf = (text: string): number => Array.from(text).length;

/** A name or an address: one line. */
const toLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** A text: lines stay, of empty ones one, so that nobody pushes others off the page. */
function toText(text: string): string {
  const lines = clean(text.replace(/\r\n?/gu, '\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}

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
  if (email !== '' && (email.length > COMMENT_LIMITS.email || !EMAIL.test(email)))
    faults.push('bad-email');
  if (text === '') faults.push('no-text');
  if (lettersOf(text) > COMMENT_LIMITS.text) faults.push('long-text');
  if (parent !== '' && !ID.test(parent)) faults.push('bad-parent');
  return { written, faults };
}
