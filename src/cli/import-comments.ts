import { createReadStream } from 'node:fs';
import path from 'node:path';
import { openComments } from '../editorial/importers/comments/open-comments.ts';
import { BROUGHT_COMMENTS } from '../messages/brought-comments.ts';
import { commentsDir, contentDir, forgetDays } from '../node/settings.ts';
import { print, printError } from '../node/process/print.ts';
import { importComments, type ImportedComments } from '../service/brought/import-comments.ts';
import type { LeftComment } from '../service/brought/plan-threads.ts';
import { publishItem } from '../service/comments/publish-file.ts';
import { ItemFinder } from './item-finder.ts';
import { codeOf, readStart } from './safe-files.ts';
import { withStore } from './service-store.ts';

const START = 4096;

/** Bring the comments of WordPress or Disqus, tell what came and what did not, and write the published ones. */
export async function importOldComments(file: string): Promise<void> {
  const brought = openExport(file);
  if (!brought) {
    printError(BROUGHT_COMMENTS.noExport(file));
    process.exitCode = 1;
    return;
  }
  const finder = new ItemFinder(path.join(contentDir(), 'news'));
  const days = forgetDays();
  await withStore(async (store) => {
    const result = await importComments(store, brought, (thread) => finder.find(thread), {
      now: Date.now(),
      forgetDays: days,
    });
    for (const code of result.codes) await publishItem(store, commentsDir(), code);
    tell(file, result);
  });
}

function openExport(file: string) {
  try {
    const read = readStart(file, START);
    if (typeof read === 'string') return undefined;
    return openComments(read.start.toString('utf8'), () => createReadStream(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return undefined;
  }
}

function tell(file: string, result: ImportedComments): void {
  const { published, pending, known, counts, left, brokenAt, codes } = result;
  for (const [about, comments] of Map.groupBy(left, aboutOf))
    printError(
      BROUGHT_COMMENTS.left(
        about,
        comments.map(({ id, line }) => ({ id, line })),
      ),
    );
  if (brokenAt !== undefined) printError(BROUGHT_COMMENTS.broken(file, brokenAt));
  print(BROUGHT_COMMENTS.came({ published, pending, known, items: codes.length }));
  print(BROUGHT_COMMENTS.leftKnowingly(counts));
  if (left.length > 0 || brokenAt !== undefined) process.exitCode = 1;
}

/** Why, and of which item where that is why: what is told on one line. */
const aboutOf = ({ why, thread }: LeftComment): string =>
  BROUGHT_COMMENTS.why[why](
    thread && { title: thread.title, link: thread.link, line: thread.line },
  );
