import { describeFaults } from '../messages/diagnostics/content.ts';

/**
 * Thrown when a body cannot be shown because its elements stand too deep in one another; its message is
 * for editors, in Persian. The loader looks for this before, so it can only be of a file that changed.
 */
export class BodyFault extends Error {
  constructor(file: string, cause: RangeError) {
    super(describeFaults([{ file, line: 1, kind: 'too-deep' }]), { cause });
    this.name = 'BodyFault';
  }
}
