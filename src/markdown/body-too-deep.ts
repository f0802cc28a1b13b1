/**
 * How many elements may stand one in another. Ten are much for a text; a browser's own limit is 512, and
 * the stack of a program ends at some thousands.
 */
export const DEEPEST = 200;

/** A body cannot be shown, for its elements stand too deep in one another. */
export class BodyTooDeep extends RangeError {
  constructor() {
    super(`More than ${DEEPEST} elements stand one in another`);
    this.name = 'BodyTooDeep';
  }
}
