import path from 'node:path';

/** The scripts that `/sw.js` may be, below `src/offline`; `offline` of `site.yml` chooses. */
export const WORKERS = ['service-worker', 'self-destroying-worker'] as const;
export type WorkerName = (typeof WORKERS)[number];

/** Where a program's folder holds them. */
export const workerFile = (programDir: string, name: WorkerName): string =>
  path.join(programDir, 'workers', `${name}.js`);
