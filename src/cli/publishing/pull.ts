import { fetchNew, findCheckout, isBehind, type Checkout } from '../../deploy/watch/checkout.ts';
import type { Fault } from '../../deploy/watch/status.ts';
import { contentDir } from '../../node/settings.ts';
import { settingsNow } from './settings-now.ts';

/** The clone that the content is in, by the newsroom's files as they are; undefined where it is in none. */
export function checkoutNow(): Promise<{ checkout: Checkout } | { fault: Fault } | undefined> {
  const read = settingsNow();
  const branch = 'settings' in read ? read.settings.watch?.branch : undefined;
  return findCheckout(contentDir(), branch);
}

/** Ask the repository for what is new. @returns whether something is, or why that is not known */
export async function askRepository(): Promise<boolean | Fault> {
  const found = await checkoutNow();
  if (!found) return false;
  if ('fault' in found) return found.fault;
  const fault = await fetchNew(found.checkout);
  return fault ?? isBehind(found.checkout);
}
