/** The modules of a bundled program that are started by their path, below `src`. */
export const BUNDLED = ['cli/run-build', 'search/build/index-process'] as const;
