import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { list } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { toAsciiDigits } from '../../lib/persian/digits.ts';

const ASCII_ZERO = 0x30;
const OTHER_ZEROS = [0x06f0, 0x0660];

/** A character as the list construct knows it: Persian and Arabic digits as the ASCII ones. */
function toKnown(code: Code): Code {
  const zero = OTHER_ZEROS.find((first) => code !== null && code >= first && code <= first + 9);
  return zero === undefined || code === null ? code : code - zero + ASCII_ZERO;
}

/** CommonMark's own list construct, which is shown every digit of a number as an ASCII one. */
const NUMBERED_LIST: Construct = {
  ...list,
  tokenize(effects, ok, nok) {
    // What comes after the number sees each character as it is.
    let digit: Code = null;
    let isOver = false;
    const asTyped =
      (state: State): State =>
      (code) => {
        isOver = true;
        return state(digit ?? code);
      };
    const wrap =
      (state: State): State =>
      (code) => {
        digit = toKnown(code) === code ? null : code;
        const next = state(toKnown(code));
        const goesOn = !isOver && (digit !== null || asciiDigit(code));
        digit = null;
        return next && goesOn ? wrap(next) : next;
      };
    const consume = (code: Code) => effects.consume(digit ?? code);
    return wrap(list.tokenize.call(this, { ...effects, consume }, asTyped(ok), asTyped(nok)));
  },
  continuation: {
    tokenize(effects, ok, nok) {
      // The next item of a list may begin with any digit, too.
      const attempt: Effects['attempt'] = (construct, ...states) =>
        effects.attempt(construct === list ? NUMBERED_LIST : construct, ...states);
      const { tokenize } = list.continuation ?? NUMBERED_LIST;
      return tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  },
};

const asciiDigit = (code: Code): boolean =>
  code !== null && code >= ASCII_ZERO && code <= ASCII_ZERO + 9;

const EXTENSION: Extension = {
  document: Object.fromEntries(
    [ASCII_ZERO, ...OTHER_ZEROS].flatMap((zero) =>
      Array.from({ length: 10 }, (_, digit) => [zero + digit, NUMBERED_LIST]),
    ),
  ),
};

const START: FromMarkdownExtension = {
  enter: {
    listItemValue(token) {
      if (!this.data.expectingFirstListItemValue) return;
      const ordered = this.stack.findLast((node) => node.type === 'list');
      if (ordered) ordered.start = Number(toAsciiDigits(this.sliceSerialize(token)));
      delete this.data.expectingFirstListItemValue;
    },
  },
};

/**
 * Read «۱.» and «۱)» as «1.» and «1)» are read (CommonMark 5.2), in Arabic digits as well: as items of a
 * list, nested, interrupted, with their start, by the construct that reads all other lists.
 */
export function remarkPersianListNumbers(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(EXTENSION);
  (data.fromMarkdownExtensions ??= []).push(START);
}
