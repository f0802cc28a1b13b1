import path from 'node:path';

/** What `captureBuild` writes below its folder: the compiled pages, what Astro knows of heads, the style sheets. */
export const serverOf = (dir: string): string => path.join(dir, 'server');
export const headsOf = (dir: string): string => path.join(dir, 'heads.json');
export const sheetsOf = (dir: string): string => path.join(dir, 'style-rules.json');
