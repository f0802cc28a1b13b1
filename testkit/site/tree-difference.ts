/** The files that only one of two trees has or that differ, sorted, each with what is the matter. */
export function treeDifference(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((file) => {
    const [a, b] = [one.get(file), other.get(file)];
    if (!a) return [`added: ${file}`];
    if (!b) return [`gone: ${file}`];
    return a.equals(b) ? [] : [`changed: ${file}`];
  });
}
