/**
 * What is wrong on which pages, each fault once: «no such file: /feed.xml (374 pages, first /about/)».
 * A fault of a template is one line to read, not one a page.
 */
export function tellFaults(
  addresses: readonly string[],
  faultsOf: (address: string) => Iterable<string>,
): string[] {
  const pages = new Map<string, string[]>();
  for (const address of addresses) {
    for (const fault of new Set(faultsOf(address))) {
      pages.set(fault, [...(pages.get(fault) ?? []), address]);
    }
  }
  return [...pages].map(([fault, at]) => `${fault} (${at.length} pages, first ${at[0]})`);
}
