import path from 'node:path';
import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import { describeFaults } from '../../messages/diagnostics/content.ts';

/** Thrown when what editors wrote cannot be published; its message is for them, in Persian. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], dir: string) {
    super(describeFaults(faults, path.relative(process.cwd(), dir) || '.'));
    this.name = 'ContentFaults';
    this.faults = faults;
  }
}
