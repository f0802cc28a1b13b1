import type { UpgradeNote } from '../../messages/upgrade.ts';
import type { NewsroomFolder } from './newsroom-folder.ts';

/** What a step did, and what it leaves to the editor. */
export interface StepResult {
  done: UpgradeNote[];
  left: UpgradeNote[];
}

export interface StepContext {
  newsroom: NewsroomFolder;
  /** How npm is to find Peyk, where nothing says so yet. */
  peyk: string;
}

/** A change that one version asks of what versions before it made. */
export interface UpgradeStep {
  /** The version that asks for it. */
  version: string;
  /** Looks, changes what is certain, and tells the rest; a second time it finds nothing to do. */
  run(context: StepContext): StepResult;
}

/** A step's result, of its parts. */
export const result = (...parts: Partial<StepResult>[]): StepResult => ({
  done: parts.flatMap(({ done = [] }) => done),
  left: parts.flatMap(({ left = [] }) => left),
});
