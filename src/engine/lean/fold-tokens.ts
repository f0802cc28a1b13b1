/** What is written in its token's place where it is short, or used once: so many letters. */
const SHORT = 18;

const DEFINITION = /(?<=[{;])(?<name>--[\w-]+):(?<value>[^;}]*)(?:;|(?=\}))/gu;
const USE = /var\((?<name>--[\w-]+)(?<end>[,)])/gu;
/** How the bundler writes `light-dark()` for older browsers: two switches that every role names. */
const SWITCHES = /--lightningcss-(?<scheme>light|dark)/gu;

/**
 * A style sheet with the values of short tokens in their place, where all elements have the same; tokens that
 * nothing asks for are left out. What a page computes is the same: `var()` stands for the letters of a value
 * (CSS Custom Properties, «Substitution»).
 *
 * @param root what of it holds for the page whatever it is shown on: the rules of `:root` outside queries
 * @param kept the tokens that another style sheet of the page sets or asks for
 */
export function foldTokens(css: string, root: string, kept: ReadonlySet<string>): string {
  const values = new Map(definitionsIn(root));
  const times = Map.groupBy(definitionsIn(css), ([name]) => name);
  const uses = countUses(css);
  const isFolded = (name: string): boolean => {
    const value = values.get(name);
    if (!value || kept.has(name) || times.get(name)?.length !== 1) return false;
    if (value.includes('--lightningcss-')) return false;
    return value.length <= SHORT || uses.get(name) === 1;
  };
  const folded = untilSame(css, (text) =>
    text.replace(USE, (use, name: string, end: string) =>
      end === ')' && isFolded(name) ? (values.get(name) ?? use) : use,
    ),
  );
  const needed = untilSame(folded, (text) => withoutUnused(text, kept));
  return needed.replace(SWITCHES, (_, scheme: string) => `--${scheme.slice(0, 1)}`);
}

/** The tokens that a style sheet names. */
export const tokensIn = (css: string): Set<string> => new Set(css.match(/--[\w-]+/gu));

const definitionsIn = (css: string): [name: string, value: string][] =>
  Array.from(css.matchAll(DEFINITION), ({ groups }) => [
    groups?.['name'] ?? '',
    (groups?.['value'] ?? '').trim(),
  ]);

function countUses(css: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { groups } of css.matchAll(USE)) {
    const name = groups?.['name'] ?? '';
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

function withoutUnused(css: string, kept: ReadonlySet<string>): string {
  const uses = countUses(css);
  return css.replace(DEFINITION, (definition, name: string) =>
    uses.has(name) || kept.has(name) ? definition : '',
  );
}

function untilSame(text: string, change: (text: string) => string): string {
  const changed = change(text);
  return changed === text ? text : untilSame(changed, change);
}
