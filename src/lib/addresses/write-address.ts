/** The names of the values that a route's path asks for: `/news/[code]/` → `'code'`. */
export type NamesIn<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/**
 * How the addresses of a route are written.
 * @param path of `ROUTES`
 */
export function addressWriter<const Path extends string>(
  path: Path,
): (values: Readonly<Record<NamesIn<Path>, string | number>>) => string {
  // Every second piece is a name.
  const pieces = path.split(/[[\]]/u);
  return (values) => {
    const byName: Readonly<Record<string, string | number>> = values;
    let address = '';
    for (const [at, piece] of pieces.entries())
      address += at % 2 === 0 ? piece : (byName[piece] ?? '');
    return address;
  };
}
