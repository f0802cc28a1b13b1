import { readFile, writeFile } from 'node:fs/promises';

/** Give an article's tag another attribute, so that every item's page is another. */
export async function markTemplate(file: string, nth: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  const marked = text.replace(/<article(?: data-bench="\d+")?/u, `<article data-bench="${nth}"`);
  if (marked === text) throw new Error(`No <article in ${file}`);
  await writeFile(file, marked);
}
