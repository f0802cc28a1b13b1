import type { UpgradeStep } from '../step.ts';
import { toPackage } from './0.4.0-package.ts';

/** Every step there is, the oldest first: a version that asks nothing of newsrooms has none. */
export const STEPS: readonly UpgradeStep[] = [toPackage];
