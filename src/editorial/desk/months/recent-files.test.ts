import { describe, expect, test } from 'vitest';
import { listRecent, type ListedFile, type Lister } from './recent-files.ts';

/** A repository of these files, and the folders that it was asked for. */
function repository(paths: readonly string[]): Lister & { asked: string[] } {
  const asked: string[] = [];
  const fileOf = (path: string): ListedFile => ({ path, sha: path, size: 1 });
  const below = (at: string): string[] =>
    paths.filter((path) => at === '' || path.startsWith(`${at}/`));
  const start = (at: string): number => (at === '' ? 0 : at.length + 1);
  return {
    asked,
    folder(at) {
      asked.push(at);
      const rests = below(at).map((path) => path.slice(start(at)));
      const names = rests.filter((rest) => rest.includes('/')).map((rest) => rest.split('/')[0]!);
      const path = (name: string): string => (at === '' ? name : `${at}/${name}`);
      return Promise.resolve({
        files: rests.filter((rest) => !rest.includes('/')).map((rest) => fileOf(path(rest))),
        folders: [...new Set(names)].map(path),
      });
    },
    below(at) {
      asked.push(at);
      return Promise.resolve(below(at).map(fileOf));
    },
  };
}

const month = (name: string, items: number): string[] =>
  Array.from({ length: items }, (_, at) => `content/news/${name}/${at}.md`);

const list = async (paths: readonly string[], asked: readonly string[] = []) => {
  const lister = repository(paths);
  const { files, oldest } = await listRecent(lister, 'content', new Set(asked));
  return { files: files.map(({ path }) => path).toSorted(), oldest, asked: lister.asked };
};

const LARGE = [
  ...month('1405/08', 200),
  ...month('1405/07', 200),
  ...month('1405/06', 200),
  ...month('1404/12', 200),
  ...['1405/08', '1405/06', '1404/12'].map((each) => `content/media/${each}/a.webp`),
  'content/media/illustrations/b.svg',
  'content/news/flat/old.md',
  'content/pages/about.md',
  'content/sections.yml',
  '.gitattributes',
  'docs/other.md',
];

describe('the files that a desk lists', () => {
  test('are the newest months, with their pictures, and all that is no item', async () => {
    const { files, oldest } = await list(LARGE);
    expect(files).toEqual(LARGE.filter((path) => !/1405\/06|1404|^docs/u.test(path)).toSorted());
    expect(oldest).toBe('1405/07');
  });

  test('are those of older months that are asked for, too', async () => {
    const { files } = await list(LARGE, ['1404/12']);
    expect(files).toContain('content/news/1404/12/7.md');
    expect(files).toContain('content/media/1404/12/a.webp');
    expect(files.some((path) => path.includes('1405/06'))).toBe(false);
  });

  test('are all where there are few', async () => {
    const few = [...month('1405/08', 3), ...month('1403/01', 4), 'content/site.yml'];
    expect(await list(few)).toMatchObject({ files: few.toSorted(), oldest: '' });
  });

  test('cost as many questions in a large archive as in a small one', async () => {
    const years = ['1395', '1396', '1397', '1398', '1399', '1400', '1401', '1402', '1403'];
    const old = years.flatMap((year) =>
      ['01', '05', '12'].flatMap((each) => month(`${year}/${each}`, 20)),
    );
    const [small, large] = [await list(LARGE), await list([...LARGE, ...old])];
    expect(large.asked.length).toBe(small.asked.length);
    expect(large.files).toEqual(small.files);
  });
});
