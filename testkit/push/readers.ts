/** What readers met. */
export interface Met {
  requests: number;
  seconds: number;
  /** Pages, each with what it named and was not there. */
  broken: string[];
}

/** The address at which a file is read. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;

/**
 * Readers of a site whose every file is the list of the files that it names (`smallSite`): each opens the front
 * page, looks whether all that it names is there, and goes on to one of these, over and over.
 *
 * @param origin where the site is, without a slash at the end
 * @param count how many read at a time
 * @returns ends them, and tells what they met
 */
export function startReaders(origin: string, count: number): () => Promise<Met> {
  const began = performance.now();
  const met: Met = { requests: 0, seconds: 0, broken: [] };
  let isOver = false;
  const get = async (file: string): Promise<string | undefined> => {
    met.requests += 1;
    const answer = await fetch(origin + encodeURI(addressOf(file)));
    const text = await answer.text();
    return answer.status === 200 ? text : undefined;
  };
  const read = async (nth: number): Promise<void> => {
    let turn = nth;
    while (!isOver) {
      let page = 'index.html';
      for (let steps = 0; steps < 4 && !isOver; steps += 1) {
        const text = await get(page);
        // Before the first push there is no site.
        if (text === undefined) break;
        const names = text.split('\n').filter((name) => name !== '' && !name.startsWith('#'));
        for (const name of names)
          if ((await get(name)) === undefined) met.broken.push(`${page} → ${name}`);
        turn += 1;
        page = names.filter((name) => name.endsWith('.html'))[turn % names.length] ?? 'index.html';
      }
    }
  };
  const all = Array.from({ length: count }, (_, nth) => read(nth));
  return async () => {
    isOver = true;
    await Promise.all(all);
    return { ...met, seconds: (performance.now() - began) / 1000 };
  };
}
