import type { Element, Root } from 'hast';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { persianiseQuotes } from '../persian-quotes.ts';
import { eachElement } from '../../lib/hast-tree.ts';

const WORDS = new Set(['alt', 'title', 'ariaLabel', 'label', 'summary']);

/** What is not seen in an attribute and that programs stumble over: marks of direction, byte order marks. */
const MARKS = /[\u200E\u200F\uFEFF]/gu;
const NO_BREAK_SPACE = /\u00A0/gu;

/**
 * Treat what attributes say in words as the prose it is: `alt` and `title` of pictures, `title` of links
 * and of raw HTML. What is not for people, such as an address, only loses the signs that come into it
 * unseen when it is copied from a text.
 *
 * @param options `typed`: of a body in a language beside Persian, whose words stay as they were typed
 */
export function rehypeAttributeWords({ typed = false }: { typed?: boolean } = {}) {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value !== 'string') continue;
        properties[name] =
          WORDS.has(name) && !typed && isPersian(properties)
            ? toProse(value, tagName)
            : withoutMarks(value);
      }
    });
  };
}

const isPersian = ({ lang }: Element['properties']): boolean => lang === undefined || lang === 'fa';

function toProse(words: string, tagName: string): string {
  // A picture's words often come from a text with emphasis.
  const plain = tagName === 'img' ? words.replace(/\*{2,}/g, '') : words;
  return persianiseDigits(persianiseQuotes(normalise(plain.replace(/\s+/g, ' ')))).trim();
}

const withoutMarks = (value: string): string =>
  value.replace(MARKS, '').replace(NO_BREAK_SPACE, ' ').trim();
