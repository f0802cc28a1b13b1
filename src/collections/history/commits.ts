import type { ContentCheckout } from './content-checkout.ts';
import { askGit } from './git.ts';

/** What a commit did to one file; a blob that was not there before, or is no more, is undefined. */
export interface FileChange {
  /** Below the content directory. */
  file: string;
  before?: string;
  after?: string;
}

export interface Commit {
  /** Its author's name, as Git has it. */
  who: string;
  /** When its author wrote it, in ms since the epoch. */
  at: number;
  changes: FileChange[];
}

const COMMIT = '\u0001';
const NOTHING = /^0+$/u;

/**
 * The commits of the main line that touched news, the oldest first. What came by a merge is told of the
 * merge, for then it came to the newsroom's readers.
 *
 * @param since leaves out this commit and what came before it
 */
export async function readCommits(
  { dir, repository }: ContentCheckout,
  since?: string,
): Promise<Commit[] | undefined> {
  const out = await askGit(
    dir,
    [
      'log',
      '-z',
      '--reverse',
      '--first-parent',
      '--diff-merges=first-parent',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--no-show-signature',
      '--no-color',
      '--no-notes',
      '--no-ext-diff',
      '--no-textconv',
      '--encoding=UTF-8',
      '--relative',
      `--format=${COMMIT}%at %an`,
      since === undefined ? 'HEAD' : `${since}..HEAD`,
      '--',
      'news',
    ],
    { repository },
  );
  return out && parseLog(out.toString('utf8'));
}

/** What `readCommits` asks for → commits. */
export function parseLog(text: string): Commit[] {
  const commits: Commit[] = [];
  const tokens = text.split('\0').values();
  for (const token of tokens) {
    const line = token.trim();
    if (line.startsWith(COMMIT)) {
      const [at = '', ...who] = line.slice(COMMIT.length).split(' ');
      commits.push({ at: Number(at) * 1000, who: who.join(' ').trim(), changes: [] });
    } else if (line.startsWith(':')) {
      const [, , before = '', after = ''] = line.split(' ');
      const file = tokens.next().value ?? '';
      if (!/\.mdx?$/u.test(file)) continue;
      commits.at(-1)?.changes.push({
        file,
        ...(!NOTHING.test(before) && { before }),
        ...(!NOTHING.test(after) && { after }),
      });
    }
  }
  return commits;
}
