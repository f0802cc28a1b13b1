/** No name that is offered is longer. */
const LONGEST = 40;

/**
 * The choice that a mistyped word is most likely meant for: at most one letter in three differs.
 * `undefined` where none is near.
 */
export function nearestOf(word: string, choices: readonly string[]): string | undefined {
  const typed = bare(word);
  if (typed === '' || typed.length > LONGEST) return undefined;
  let best: { choice: string; distance: number } | undefined;
  for (const choice of choices) {
    const distance = editDistance(typed, bare(choice));
    if (
      distance * 3 <= Math.max(typed.length, choice.length) &&
      distance < (best?.distance ?? Infinity)
    )
      best = { choice, distance };
  }
  return best?.choice;
}

/** Names differ in case and in signs between words more often than in letters. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '');

/** How many letters must come, go or change, two that changed places counting once (Damerau–Levenshtein, restricted). */
function editDistance(one: string, other: string): number {
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const changed = (old[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped =
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (older[column - 2] ?? Infinity) + 1
          : Infinity;
      now.push(Math.min(changed, (old[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, swapped));
    }
    older = old;
    old = now;
  }
  return old[other.length] ?? 0;
}
