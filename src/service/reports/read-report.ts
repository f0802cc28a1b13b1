import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { REPORT_LIMITS } from '../../lib/report-limits.ts';
import { isEmail, lettersOf, toLine, toText } from '../forms/written-words.ts';

/** What a reader wrote of an error, put right. */
export interface WrittenReport {
  code: string;
  /** The sentence that it is about, on one line; empty where none was named. */
  sentence: string;
  /** Lines parted by `\n`. */
  text: string;
  /** Empty where none was given. */
  email: string;
}

/** What is wrong with it, in the words of `REPORTS.wrong`. */
export type ReportFault = 'no-text' | 'long-text' | 'long-sentence' | 'bad-email';

/** All that was written, in the order that a preview's token is signed over. */
export const fieldsOf = ({ code, sentence, text, email }: WrittenReport): string[] => [
  // No form of a comment has these fields, so no token of one fits the other.
  ...['report', code, sentence, text, email],
];

/** Read the fields of a report's form, put its letters right, and tell what is wrong with them. */
export function readReport(form: URLSearchParams): {
  written: WrittenReport;
  faults: ReportFault[];
} {
  const get = (name: string): string => form.get(name) ?? '';
  const written = {
    code: toAsciiDigits(get('code')).trim(),
    sentence: toLine(get('sentence')),
    text: toText(get('text')),
    email: toLine(get('email')),
  };
  const { sentence, text, email } = written;
  const faults: ReportFault[] = [];
  if (lettersOf(sentence) > REPORT_LIMITS.sentence) faults.push('long-sentence');
  if (text === '') faults.push('no-text');
  if (lettersOf(text) > REPORT_LIMITS.text) faults.push('long-text');
  if (email !== '' && !isEmail(email, REPORT_LIMITS.email)) faults.push('bad-email');
  return { written, faults };
}
