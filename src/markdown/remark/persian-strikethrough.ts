import type { Construct, Extension, Resolver, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { flanksOf, toText } from './persian-emphasis.ts';

const TILDE = 126;

const tokenize: Tokenizer = function (effects, ok, nok) {
  const before = this.previous;
  let size = 0;
  const inside: State = (code) => {
    if (code === TILDE) {
      effects.consume(code);
      size += 1;
      return inside;
    }
    const sequence = effects.exit('strikethroughSequenceTemporary');
    if (size !== 2) return nok(code);
    const { open, close } = flanksOf(toText(before), toText(code));
    sequence._open = open;
    sequence._close = close;
    return ok(code);
  };
  return (code) => {
    if (before === TILDE) return nok(code);
    effects.enter('strikethroughSequenceTemporary');
    return inside(code);
  };
};

/** Pairing is that of GFM's own construct. */
const resolveAll: Resolver = (events, context) => {
  const constructs = [context.parser.constructs.text[TILDE] ?? []].flat();
  const ofGfm = constructs.find(({ name }) => name === 'strikethrough');
  return ofGfm?.resolveAll?.(events, context) ?? events;
};

const CONSTRUCT: Construct = { name: 'persianStrikethrough', tokenize, resolveAll };
const EXTENSION: Extension = { text: { [TILDE]: CONSTRUCT } };

/**
 * Read `~~` beside Persian punctuation as struck out, by the rule that asterisks have (`flanksOf`):
 * «~~۲۰۰ تومان،~~۱۸۰ تومان». One tilde strikes nothing: «۸~۱۰» is a range. To be used after `remark-gfm`.
 */
export function remarkPersianStrikethrough(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(EXTENSION);
}
