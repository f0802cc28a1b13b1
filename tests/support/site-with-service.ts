import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveSite } from '../../src/deploy/serve/serve-site.ts';
import { createApp } from '../../src/service/app.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { listen } from '../../src/service/listen.ts';
import { testContext } from '../../src/service/test-context.ts';
import { BASE, buildSite } from '../../testkit/site/build-site.ts';
import { withoutBase } from './without-base.ts';

export interface SiteWithService {
  /** `http://localhost:…`, with the path that sites of the tests stand below: browsers take it for as safe as https. */
  url: string;
  context: ServiceContext;
  /** What is answered, as 502, in the service's place while it is away; undefined while it is reached. */
  away: string | undefined;
  /** What was asked of the service, «GET /_/most.html». */
  asked: string[];
  /** Build the site anew, with what was kept of the former build. */
  rebuild: () => Promise<void>;
  close: () => Promise<void>;
}

/** How a site with a service differs from the plain one. */
interface Settings {
  /** Lines behind those of `site.yml`. */
  lines?: string;
  /** What the service is given. */
  own?: Partial<ServiceContext>;
}

interface Options {
  /** The newsroom, of which a copy is used. */
  content?: string;
  /**
   * @param url the address that the site will have
   * @param content the copy of the newsroom; what is written there is built
   */
  settings?: (url: string, content: string) => Settings | Promise<Settings>;
}

/**
 * A small site with the readers' service behind it, as a web server puts them together: `/_/` is passed on with
 * all its headers.
 *
 * @throws {Error} with the build's log where the site cannot be built
 */
export async function openSiteWithService({
  content = 'tests/fixtures/tiny',
  settings = () => ({}),
}: Options = {}): Promise<SiteWithService> {
  let answer: RequestListener = (_request, response) => void response.end();
  const front = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(front.address() as AddressInfo).port}${BASE}`;

  const scratch = await mkdtemp(join(tmpdir(), 'peyk-service-'));
  await cp(content, scratch, { recursive: true });
  const { lines = '', own = {} } = await settings(url, scratch);
  const siteFile = join(scratch, 'site.yml');
  await writeFile(siteFile, `${await readFile(siteFile, 'utf8')}\n${lines}\n`);
  const built = await buildSite({ content: scratch });
  if (built.code !== 0) throw new Error(built.log);
  const context = await testContext(undefined, { siteDir: built.out, siteUrl: url, ...own });
  const service = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
  const files = serveSite(built.out, { base: BASE });

  const site: SiteWithService = {
    ...{ url, context, away: undefined, asked: [] },
    rebuild: async () => {
      const again = await buildSite({ content: scratch, out: built.out, cache: built.cache });
      if (again.code !== 0) throw new Error(again.log);
    },
    close: async () => {
      await stop(front);
      await service.stop();
      await context.store.destroy();
      await built.remove();
      await rm(scratch, { recursive: true });
    },
  };
  answer = (request, response) => {
    const { method = '', headers, url: path = '' } = request;
    if (!path.startsWith(`${BASE}/_/`)) return void files(request, response);
    site.asked.push(`${method} ${withoutBase(path)}`);
    if (site.away !== undefined) return void response.writeHead(502).end(site.away);
    // Chromium without a window calls itself so, and would be none of the readers.
    const browser = headers['user-agent']?.replace('Headless', '');
    const passed = ask(
      {
        ...{ port: service.address.port, path, method },
        headers: {
          ...headers,
          'x-forwarded-for': '192.0.2.1',
          ...(browser !== undefined && { 'user-agent': browser }),
        },
      },
      (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
      },
    );
    passed.on('error', () => response.writeHead(502).end());
    request.pipe(passed);
  };
  return site;
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
