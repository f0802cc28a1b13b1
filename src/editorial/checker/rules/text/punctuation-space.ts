import { matches, textRule, type Match } from '../rule.ts';

const PERSIAN = '[ء-غف-يپچژکگیۀ]';

/**
 * A letter, digit or closing sign, then spaces and a mark that belongs to what stands before it. Of
 * the marks that Latin text has too, those behind a Latin word are its own.
 */
const BEFORE_MARK = new RegExp(
  '(?<=[\\p{L}\\p{M}\\p{N}»›)\\]٪%”"])[ \\t]+(?=[،؛؟])|' +
    `(?<=${PERSIAN}\\p{M}{0,3}|[\\p{N}»›)\\]٪])[ \\t]+(?=!(?!=)|[.:](?:\\s|$|[»)]))`,
  'gu',
);
/** Brackets and quotes that stand as they should; in old texts some are turned round. */
const BEFORE_CLOSING = /(?<=[\p{L}\p{M}\p{N}.؟!…])[ \t]+(?=[»›)\]](?:[\s،؛؟!.:»)]|$))/gu;
const AFTER_OPENING = /(?<=(?:^|[\s(«:])[«‹([])[ \t]+(?=[\p{L}\p{N}«‹])/gu;

/** «12 : 30» and «. . .»: what stands on the other side of the mark is spaced out, too. */
const isSpacedOut = (text: string, start: number, at: number): boolean =>
  (/[.:]/.test(text[at] ?? '') &&
    /\p{N}/u.test(text[start - 1] ?? '') &&
    /^[ \t]+\p{N}/u.test(text.slice(at + 1, at + 9))) ||
  /^[ \t]+[.!:؟،]/.test(text.slice(at + 1, at + 5));

/** «متن ، متن» and «« متن »»: a space on the wrong side of a mark. */
export const spaceBeforeMark = textRule('space-before-mark', 'warning', function* (text) {
  yield* matches(text, BEFORE_MARK, ({ 0: space, index }) =>
    isSpacedOut(text, index, index + space.length) ? undefined : { fix: '' },
  );
  yield* matches(text, BEFORE_CLOSING, () => ({ fix: '' }));
  yield* matches(text, AFTER_OPENING, () => ({ fix: '' }));
});

/** Behind ، ؛ ؟ ! comes a space, but not between digits («۱،۲») or signs («؟!»). */
const AFTER_MARK = new RegExp(
  '(?<!\\p{N})[،؛؟](?=[\\p{L}\\p{N}«(])|[،؛؟](?=[\\p{L}«(])|' +
    `(?<=${PERSIAN})!(?=[\\p{L}«(])|!(?=${PERSIAN})`,
  'gu',
);
/** A stop or colon between whole words; «م.ت» and «بی.بی.سی» are abbreviations. */
const AFTER_STOP = new RegExp(
  `(?<!\\.${PERSIAN}{1,3})(?<=${PERSIAN}{2}[»)]?)[.:](?=[«(]?${PERSIAN}{2})(?!${PERSIAN}{1,3}\\.)|(?<=[»)])[.](?=${PERSIAN}{2})`,
  'gu',
);
const BESIDE_QUOTES = new RegExp(`(?<=[»)])(?=${PERSIAN}{2})|(?<=${PERSIAN}{2})(?=«)`, 'gu');

/** «متن،متن» and «متن.متن»: two words that only a mark parts. */
export const spaceAfterMark = textRule('space-after-mark', 'warning', function* (text, prose) {
  for (const match of matches(text, AFTER_MARK)) yield withSpace(text, match);
  for (const match of matches(text, AFTER_STOP)) {
    // A full stop or colon may also be a name's own («تسنیم.آنلاین»), or YAML's.
    if (text[match.start] === ':' && prose.field !== 'body') yield { ...match, suggestion: ': ' };
    else yield withSpace(text, match);
  }
  yield* matches(text, BESIDE_QUOTES, () => ({ fix: ' ' }));
});

const withSpace = (text: string, match: Match): Match => ({
  ...match,
  fix: `${text.slice(match.start, match.end)} `,
});
