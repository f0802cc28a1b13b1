import type { KIT } from '../../messages/kit.ts';

type Faults = (typeof KIT)['faults'];

/** Why there is no kit, or none that works; `what` is what its sentence names. */
export class KitFault extends Error {
  readonly code: keyof Faults;
  readonly what: string;

  constructor(code: keyof Faults, what = '') {
    super(`${code} ${what}`.trim());
    this.name = 'KitFault';
    this.code = code;
    this.what = what;
  }
}
