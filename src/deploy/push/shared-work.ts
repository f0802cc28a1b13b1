/**
 * Do something for each of many, some at a time. After the first failure nothing more begins; what has begun
 * is waited for.
 * @throws what failed first
 */
export async function sharedWork<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (next < items.length && faults.length === 0) {
      const at = next;
      next += 1;
      try {
        await work(items[at] as Item);
      } catch (error) {
        faults.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (faults.length > 0) throw faults[0];
}
