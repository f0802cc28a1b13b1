import type { ExtractedItem } from '../extracted-item.ts';
import type { ImportWarning } from '../import-warning.ts';
import { isSafeAddress } from './addresses.ts';

/** What stood in a body and an item cannot hold. */
export interface Lost {
  /** The addresses of players and frames. */
  embedded: string[];
  /** Addresses that lead to no page, such as `javascript:` and pictures written out as addresses. */
  addresses: string[];
  /** Where pictures led, other than to a larger one. */
  pictureLinks?: string[];
}

/** What templates write where they mean no address: buttons, and the dot that stands until a picture is loaded. */
const MEANS_NOTHING =
  /^(?:about:|javascript:\s*(?:void\b|;|$|return\b|history\b|window\.print)|data:image\/.{0,2000}$)/isu;

/** Note an address that cannot come into an item; its words do. */
export function tellUnsafe(written: string, { addresses }: Lost): undefined {
  const address = written.trim();
  if (!isSafeAddress(address) && !MEANS_NOTHING.test(address)) addresses.push(address.slice(0, 60));
}

/** What an editor is told of all that was lost. */
export const lostDoubts = ({ embedded, addresses, pictureLinks = [] }: Lost): ImportWarning[] => [
  ...embedded.map((value) => ({ kind: 'embedded-dropped' as const, value })),
  ...addresses.map((value) => ({ kind: 'address-dropped' as const, value })),
  ...pictureLinks.map((value) => ({ kind: 'picture-link-dropped' as const, value })),
];

/** Tell an editor of all that was lost. */
export const tellLost = (found: ExtractedItem, lost: Lost): void =>
  void found.doubts.push(...lostDoubts(lost));
