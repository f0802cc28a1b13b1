import type { Inputs } from '../collections/inputs.ts';

/** The codes of items that name an item as what became of a decision, by its code. */
export function toDoneIn(inputs: Inputs): Map<string, string[]> {
  const byCode = new Map<string, string[]>();
  for (const item of inputs.values())
    if (typeof item !== 'string')
      for (const done of item.doneIn ?? [])
        byCode.set(done, [...(byCode.get(done) ?? []), item.code]);
  return byCode;
}
