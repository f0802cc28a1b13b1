/** What runners of every forge do for a newsroom, in the shell's words. By its own name, since a newsroom may have scripts of its own. */
export interface Stage {
  /** In plain English: logs of runners show it. */
  name: string;
  run: string;
}

/** The commit that a request would join, as each forge names it, in this variable of the shell. */
export const BASE = 'PEYK_BASE';

/** How often what is due is published, and comments and counts come to pages, where nothing else runs. */
export const SCHEDULE = '*/15 * * * *';

/** The Node that starts Peyk's own (`engines` of the package). */
export const NODE_VERSION = '22';

/** What is kept between builds. A build knows its files by their times, so they are carried with them. */
export const KEPT = ['.peyk', '.peyk-state', 'dist', '.dist-*'] as const;

const INSTALL: Stage = { name: 'Install', run: 'npm ci' };

/** How a forge's runners hear of the checker's findings. */
export type CheckFormat = 'github' | 'gitlab';

/** What a request is looked at for: its findings beside the lines, and the changed items as pages. */
export const reviewStages = (format: CheckFormat): [install: Stage, check: Stage, proof: Stage] => [
  INSTALL,
  {
    name: 'Check',
    run: `npx peyk check --since "$${BASE}" --format ${format}${format === 'gitlab' ? ' > check.json' : ''}`,
  },
  { name: 'Proof', run: `npx peyk proof --since "$${BASE}" --to proof` },
];

/** What a new commit, or the time, brings to readers: as `content/publish.yml` says, or into the forge's Pages. */
export const publishStages = (toPages: boolean): Stage[] => [
  INSTALL,
  toPages
    ? { name: 'Build', run: 'npx peyk build' }
    : { name: 'Publish', run: 'npx peyk publish --no-pull' },
];
