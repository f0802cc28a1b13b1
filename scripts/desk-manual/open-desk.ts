import { appendFile, cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

import type { DeskSettings } from '../../src/collections/schemas/site.ts';
import { Repository } from '../../testkit/forges/repository.ts';
import { openStandIn, type App } from '../../testkit/forges/stand-in.ts';
import { buildSite } from '../../testkit/site/build-site.ts';
import { serve } from '../../testkit/site/serve.ts';
import { listFiles } from '../../testkit/site/tree.ts';

export interface DeskSample {
  url: string;
  close: () => Promise<void>;
}

/** The sample newsroom's desk, its files at a forge of this machine. */
export async function openDesk(scratch: string): Promise<DeskSample> {
  const content = path.join(scratch, 'content');
  const names = (await listFiles('content')).filter((file) => !path.basename(file).startsWith('.'));
  const files = new Map<string, string | Buffer>();
  for (const name of names) {
    const bytes = await readFile(path.join('content', name));
    files.set(`content/${name}`, /\.(?:mdx?|yml)$/u.test(name) ? bytes.toString() : bytes);
  }
  await cp('content', content, { recursive: true });
  const served = await serve(scratch);
  const clientId = 'peyk';
  const app: App = { kind: 'forgejo', clientId, redirectUri: `${served.url}/admin/` };
  const forge = await openStandIn(app, new Repository(files));
  const desk: DeskSettings = {
    ...{ backend: 'forgejo', repo: 'newsroom/site', url: forge.url, clientId },
  };
  await appendFile(path.join(content, 'site.yml'), `\ndesk: ${JSON.stringify(desk)}\n`);
  const built = await buildSite({ content, keepPictures: true });
  if (built.code !== 0) throw new Error(built.log);
  served.show(built.out);
  return {
    url: served.url,
    close: async () => {
      await served.close();
      await forge.close();
      await built.remove();
    },
  };
}

/** Press «ورود», which the forge of this machine answers at once, and wait for the list. */
export async function signIn(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'ورود با حساب مخزن' }).click();
  await opened;
  await page.getByRole('gridcell').first().waitFor();
}
