import path from 'node:path';
import { measure, type Cost } from '../../testkit/site/measure.ts';
import { PROJECT } from '../../testkit/folders.ts';

/** Index a finished site by Pagefind's own program, as its manual says. */
export const runPagefind = (site: string, cwd: string): Promise<Cost> =>
  measure({
    program: process.execPath,
    args: [path.join(PROJECT, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', site],
    cwd,
  });
