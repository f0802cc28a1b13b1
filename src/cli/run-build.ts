import path from 'node:path';
import { COMMANDS } from '../messages/commands.ts';
import { cacheDir, outDir } from '../node/settings.ts';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

/** Build the site, and end the process. It is bundled (`engine/compile/bundled-modules.ts`). */
export async function runBuild(...asked: Parameters<typeof buildSite>): Promise<never> {
  try {
    await buildSite(...asked);
  } catch (error) {
    const short = (dir: string): string => path.relative(process.cwd(), dir) || '.';
    fail(error, COMMANDS.siteStays(short(outDir()), short(cacheDir())));
  }
  // Image workers may keep the process alive after all is written.
  process.exit();
}
