import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { workerText } from '../../src/engine/render/service-worker-text.ts';
import { basePathOf } from '../../src/lib/addresses/base-path.ts';
import { SITE_URL } from '../../testkit/site/build-site.ts';
import { listFiles } from '../../testkit/site/tree.ts';

/** Stands in every page and every script of a build, so that a mixture can be seen. */
const buildMark = (build: string): string => `peyk-build-${build}`;
export const BUILD_MARK = /peyk-build-(\w+)/u;

/**
 * A copy of a site as another program would have built it: every page says which build it is of, and every
 * file that is named by its content has other content, so another name.
 */
export async function asBuild(site: string, build: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `peyk-build-${build}-`));
  await cp(realpathSync(site), dir, { recursive: true });
  const assets = await readdir(join(dir, '_astro'));
  const renamed = (text: string): string =>
    assets.reduce((all, name) => all.replaceAll(name, nameIn(name, build)), text);
  for (const file of await listFiles(dir)) {
    if (!/^_astro\/|\.html$/u.test(file) || file.startsWith('admin/')) continue;
    const path = join(dir, file);
    if (file.endsWith('.html')) {
      const html = renamed(await readFile(path, 'utf8'));
      await writeFile(path, html.replace('<title>', `<title data-build="${buildMark(build)}">`));
    } else {
      if (file.endsWith('.js'))
        await writeFile(
          path,
          `${renamed(await readFile(path, 'utf8'))}\n/* ${buildMark(build)} */`,
        );
      await rename(path, join(dir, nameIn(file, build)));
    }
  }
  const [, ...script] = (await readFile(join(site, 'sw.js'), 'utf8')).split('\n');
  await writeFile(
    join(dir, 'sw.js'),
    workerText('service-worker', script.join('\n'), { dir, base: basePathOf(SITE_URL) }),
  );
  return dir;
}

const nameIn = (name: string, build: string): string => name.replace(/\.(\w+)$/u, `-${build}.$1`);
