import type { Root } from 'hast';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { persianiseQuotes } from '../persian-quotes.ts';
import { eachElement } from '../tree.ts';

/** Treat what a picture says in words, `alt` and `title`, as the prose it is. */
export function rehypeImageWords() {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName !== 'img') return;
      for (const name of ['alt', 'title']) {
        const words = properties[name];
        if (typeof words === 'string') properties[name] = toProse(words);
      }
    });
  };
}

const toProse = (words: string): string =>
  persianiseDigits(
    persianiseQuotes(normalise(words.replace(/\*{2,}/g, '').replace(/\s+/g, ' '))),
  ).trim();
