import { toPersianDigits } from '../../lib/persian/digits.ts';
import { toAddress } from './address.ts';

/** Entries of a list that lead to the answers of other questions. */
export const toQuestionEntries = (questions: readonly string[]): HTMLElement[] =>
  questions.map((text) => {
    const link = document.createElement('a');
    link.href = `${location.pathname}${toAddress({ text, chosen: {}, order: 'best' })}`;
    link.append(toPersianDigits(text));
    const entry = document.createElement('li');
    entry.append(link);
    return entry;
  });
