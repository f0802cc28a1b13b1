/**
 * What is wrong on which pages, each fault once: «no such file: /feed.xml (374 pages, first /about/)».
 * A fault of a template is one line to read, not one a page.
 */
export function tellFaults(
  addresses: readonly string[],
  faultsOf: (address: string) => Iterable<string>,
): string[] {
  const places = new Map<string, string[]>();
  for (const address of addresses) {
    for (const fault of new Set(faultsOf(address))) {
      places.set(fault, [...(places.get(fault) ?? []), address]);
    }
  }
  return [...places].map(([fault, at]) => `${fault} (${at.length} pages, first ${at[0]})`);
}
