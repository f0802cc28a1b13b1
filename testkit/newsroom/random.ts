/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 below `end`. */
  below(end: number): number;
  /** Whether something that happens once in `times` happens now. */
  oneIn(times: number): boolean;
  /** One of a list that is not empty. */
  pick<Value>(list: readonly Value[]): Value;
}

/** Numbers by sfc32 (Chris Doty-Humphrey, PractRand), whole ones only so that nothing rounds. */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  const below = (end: number): number => Math.floor((next() / 0x1_0000_0000) * end);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: <Value>(list: readonly Value[]) => {
      if (list.length === 0) throw new Error('Nothing to pick from');
      return list[below(list.length)] as Value; // there is one, as was just seen
    },
  };
}
