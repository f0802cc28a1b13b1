import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readNews } from '../src/collections/loaders/read-news.ts';
import type { NewsData } from '../src/collections/schemas/news.ts';
import { textKey } from '../src/markdown/text-key.ts';
import { peykLists } from '../testkit/newsroom/content-format.ts';
import { BENCH_NOW, SECTIONS } from '../testkit/newsroom/generate.ts';
import { measure } from '../testkit/site/measure.ts';
import { readOptions } from './options.ts';
import { PROJECT } from '../testkit/folders.ts';
import { WORK } from './folders.ts';
import { writeResult } from './results.ts';
import { toTable } from './table.ts';
import { writeExport, type ExportedPost } from './wordpress-export.ts';
import { writeFiles } from '../testkit/newsroom/write-files.ts';

/**
 * What it costs to import a WordPress export with pictures, galleries, captions and shortcodes, and
 * whether every post came in with its title, moment, state, gallery and text: `--posts 10000`. A second import of the same export must bring nothing.
 */
export async function run(args: string[]): Promise<void> {
  const { posts: wanted } = readOptions(args, { posts: 10_000 });
  const dir = path.join(WORK, 'import');
  const content = path.join(dir, 'content');
  await rm(dir, { recursive: true, force: true });
  await mkdir(content, { recursive: true });
  await writeFiles(content, peykLists(SECTIONS));

  const file = path.join(dir, 'export.xml');
  const posts: ExportedPost[] = [];
  const stream = createWriteStream(file);
  for (const part of writeExport({ seed: 1, posts: wanted }, (post) => posts.push(post)))
    if (!stream.write(part)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  const megabytes = (await stat(file)).size / 1e6;

  const command = {
    program: process.execPath,
    args: [path.join(PROJECT, 'src/cli/import.ts'), file],
    cwd: PROJECT,
    env: { PEYK_CONTENT: content, PEYK_NOW: BENCH_NOW },
  };
  const cost = await measure(command);
  const read = readNews(content, new Map(), '');
  const wrong = await findWrong(posts, content, read.entries);
  // What is here already is refused with exit code 1, so that a second run «fails».
  const again = await measure(command).then(
    () => 'ended with 0',
    () => 'refused',
  );
  const after = readNews(content, new Map(), '').entries.size;

  const result = {
    posts: posts.length,
    megabytes: Number(megabytes.toFixed(1)),
    seconds: Number(cost.seconds.toFixed(1)),
    peakMegabytes: Math.round(cost.megabytes ?? NaN),
    items: read.entries.size,
    faults: read.diagnostics.length,
    wrong: wrong.length,
    itemsAfterSecondImport: after,
  };
  console.log(
    toTable(
      ['', 'import'],
      Object.entries(result).map(([name, value]) => [name, String(value)]),
    ),
  );
  for (const each of wrong.slice(0, 10)) console.log(each);
  console.log(`\nThe second import ${again}. Kept in ${await writeResult('import', result)}`);
}

/** Posts that are not, or not rightly, among the items. */
async function findWrong(
  posts: readonly ExportedPost[],
  content: string,
  entries: ReadonlyMap<string, NewsData>,
): Promise<string[]> {
  const byCode = new Map(Array.from(entries.values(), (entry) => [entry.code, entry]));
  const wrong: string[] = [];
  for (const post of posts) {
    const entry = byCode.get(post.code);
    const text = entry && (await readFile(path.join(content, entry.file), 'utf8'));
    const faults = [
      !entry && 'missing',
      entry && textKey(entry.title) !== textKey(post.title) && `title ${entry.title}`,
      entry && entry.publishedAt !== Date.parse(post.publishedAt) && 'moment',
      entry &&
        !post.isPublished &&
        entry.draft !== true &&
        Date.parse(post.publishedAt) < Date.parse(BENCH_NOW) &&
        'published',
      entry && (entry.gallery?.length ?? 0) !== post.gallery && 'gallery',
      text !== undefined && !text.trimEnd().endsWith(post.ending) && 'text',
    ].filter((fault) => fault !== false && fault !== undefined);
    if (faults.length) wrong.push(`${post.code} ${post.title}: ${faults.join(', ')}`);
  }
  return wrong;
}
