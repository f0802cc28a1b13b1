import type { Random } from '../newsroom/random.ts';

/** What may befall a request to somebody's API. `after`: what was asked is done nevertheless. */
export type Fault =
  | { kind: 'too-many'; seconds: number }
  | { kind: 'server-error' | 'silence' | 'cut' | 'gateway'; after: boolean }
  /** Half of the right answer. */
  | { kind: 'half-answer' };

/** The fault of the next request; undefined where it is answered as it should be. */
export type FaultPlan = () => Fault | undefined;

export const NO_FAULTS: FaultPlan = () => undefined;

/** One request in so many meets a fault, each kind as often as the others. */
export const randomFaults =
  (random: Random, times: number): FaultPlan =>
  () => {
    if (!random.oneIn(times)) return undefined;
    const after = random.oneIn(2);
    return random.pick<Fault>([
      { kind: 'too-many', seconds: 1 + random.below(40) },
      { kind: 'server-error', after },
      { kind: 'silence', after },
      { kind: 'cut', after },
      { kind: 'gateway', after },
      { kind: 'half-answer' },
    ]);
  };
