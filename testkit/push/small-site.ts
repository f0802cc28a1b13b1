import fc from 'fast-check';

/** A newsroom in little: what its site is made of. */
export interface SmallNews {
  items: readonly { code: number; text: string; tags: readonly string[]; picture?: string }[];
}

/** Newsrooms that have much in common, as one has from day to day. */
export const smallNews: fc.Arbitrary<SmallNews> = fc.record({
  items: fc.uniqueArray(
    fc.record(
      {
        code: fc.integer({ min: 1, max: 6 }),
        text: fc.constantFrom('a', 'b'),
        tags: fc.uniqueArray(fc.constantFrom('road', 'water', 'school'), { maxLength: 2 }),
        picture: fc.constantFrom('p1.webp', 'p2.webp'),
      },
      { requiredKeys: ['code', 'text', 'tags'] },
    ),
    { selector: ({ code }) => code, maxLength: 5 },
  ),
});

const pageOf = (code: number): string => `news/${code}/index.html`;
const tagPage = (tag: string): string => `tags/${tag}/index.html`;

/**
 * The files of a site by path; the text of each is the list of paths that it names, so that whoever reads one
 * knows what has to be there.
 */
export function smallSite({ items }: SmallNews): Map<string, string> {
  const sorted = items.toSorted((a, b) => a.code - b.code);
  const tags = [...new Set(sorted.flatMap((item) => item.tags))];
  const style = `_astro/style.${sorted.length}.css`;
  const fragments = sorted.map(
    ({ code, text }) => `pagefind/newest/fragment/${code}${text}.pf_fragment`,
  );
  const entry = 'pagefind/pagefind-entry.json';
  const frame = [style, 'index.html', 'look.css', 'feed.xml'];
  const site = new Map<string, readonly string[]>([
    [style, []],
    ['look.css', []],
    ['robots.txt', ['sitemap.xml']],
    [entry, fragments],
    ...fragments.map((file): [string, string[]] => [file, []]),
    [
      'index.html',
      [...frame, entry, ...sorted.map(({ code }) => pageOf(code)), ...tags.map(tagPage)],
    ],
    ['404.html', frame],
    ['feed.xml', sorted.map(({ code }) => pageOf(code))],
    ['sitemap.xml', sorted.map(({ code }) => pageOf(code))],
  ]);
  for (const [at, { code, text, tags: own, picture }] of sorted.entries()) {
    const beside = [sorted[at - 1], sorted[at + 1]].flatMap((each) => each?.code ?? []);
    const media = picture === undefined ? [] : [`media/${picture}`];
    for (const file of media) site.set(file, []);
    site.set(`news/${code}/comments.xml`, [pageOf(code)]);
    site.set(pageOf(code), [
      ...[...frame, ...media, `news/${code}/comments.xml`, `#${text}`],
      ...[...beside.map(pageOf), ...own.map(tagPage)],
    ]);
  }
  for (const tag of tags)
    site.set(tagPage(tag), [
      ...frame,
      ...sorted.filter((item) => item.tags.includes(tag)).map(({ code }) => pageOf(code)),
    ]);
  return new Map(Array.from(site, ([file, names]) => [file, names.join('\n')]));
}

/**
 * What is named and not there, by readers who begin at some pages and follow what these name.
 * @param from where they begin; a page that is not there is none
 */
export function brokenFrom(there: ReadonlyMap<string, string>, from: Iterable<string>): string[] {
  const broken: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of there.get(file)?.split('\n') ?? []) {
      if (name === '' || name.startsWith('#')) continue;
      if (there.has(name)) visit(name);
      else broken.push(`${file} → ${name}`);
    }
  };
  for (const file of from) visit(file);
  return broken;
}
