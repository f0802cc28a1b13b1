import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAtRandom } from '../../testkit/newsroom/random-changes.ts';
import { makeNewsroom } from '../../testkit/newsroom/random-newsroom.ts';
import { seededRandom } from '../../testkit/newsroom/random.ts';
import { setContent, type Loaded } from '../collections/content-store.ts';
import { toInputs } from '../collections/inputs.ts';
import { loadContent } from '../collections/loaders/load-content.ts';
import type { Touched } from '../collections/touched.ts';
import { aliasPaths } from './aliases.ts';
import { changesBetween } from './changes.ts';
import { toDoneIn } from './done-in.ts';
import * as machines from './machine-paths.ts';
import { getNews } from './news.ts';
import * as pages from './paths.ts';
import { touchedBy } from './touched-by.ts';
import { touchedFiles } from './touched-files.ts';
import * as urls from './urls.ts';

const isLong = import.meta.env.MODE === 'long';
const SEED = Number(process.env['PROPERTY_SEED']);
/** More than any page looks at, so that most are not touched. */
const ITEMS = 160;
const ROUNDS = isLong ? 1000 : 30;

let dir: string;
let before: string | undefined;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-touched-'));
  before = process.env['PEYK_CONTENT'];
  process.env['PEYK_CONTENT'] = path.join(dir, 'content');
});
afterAll(() => {
  if (before === undefined) delete process.env['PEYK_CONTENT'];
  else process.env['PEYK_CONTENT'] = before;
  rmSync(dir, { recursive: true, force: true });
});

type Paths = () => Promise<{ params: object; cacheKey: string }[]>;

/** Every route of the archive, with what writes its address of the params. */
const ROUTES: [Paths, (params: Record<string, string>) => string][] = [
  [pages.itemPaths, ({ code = '' }) => urls.itemUrl(code)],
  [pages.sectionPaths, ({ id = '' }) => urls.sectionUrl(id)],
  [
    pages.sectionMonthPaths,
    ({ id = '', year, month }) => urls.sectionMonthUrl(id, Number(year), Number(month)),
  ],
  [pages.tagPaths, ({ slug = '' }) => urls.tagUrl(slug)],
  [pages.tagYearPaths, ({ slug = '', year }) => urls.tagYearUrl(slug, Number(year))],
  [pages.seriesPaths, ({ id = '' }) => urls.seriesUrl(id)],
  [pages.dossierPaths, ({ id = '' }) => urls.dossierUrl(id)],
  [pages.dossierYearPaths, ({ id = '', year }) => urls.dossierYearUrl(id, Number(year))],
  [machines.dossierFeedPaths, ({ id, format }) => `/dossiers/${id}/feed.${format}`],
  [pages.peoplePaths, () => urls.peopleUrl()],
  [pages.personPaths, ({ id = '' }) => urls.personUrl(id)],
  [pages.personYearPaths, ({ id = '', year }) => urls.personYearUrl(id, Number(year))],
  [machines.tagFeedPaths, ({ slug = '' }) => urls.tagFeedUrl(slug)],
  [machines.seriesFeedPaths, ({ id = '' }) => urls.seriesFeedUrl(id)],
  [machines.digestPaths, ({ period }) => urls.digestUrl(period as 'day' | 'week')],
  [pages.standingPagePaths, ({ id = '' }) => urls.standingPageUrl(id)],
  [pages.archiveYearPaths, ({ year }) => urls.archiveYearUrl(Number(year))],
  [pages.archiveMonthPaths, ({ year, month }) => urls.archiveMonthUrl(Number(year), Number(month))],
  [
    pages.archiveDayPaths,
    ({ year, month, day }) => urls.archiveDayUrl(Number(year), Number(month), Number(day)),
  ],
  [pages.correctionsYearPaths, ({ year }) => urls.correctionsYearUrl(Number(year))],
  [pages.bodyDecisionsPaths, ({ slug = '' }) => urls.bodyDecisionsUrl(slug)],
  [pages.decisionsYearPaths, ({ year }) => urls.decisionsYearUrl(Number(year))],
  [machines.decisionsFeedPaths, ({ format }) => `/decisions.${format}`],
  [machines.decisionsDataPaths, ({ year }) => urls.decisionsDataUrl(Number(year))],
  [machines.feedPaths, ({ format }) => `/feed.${format}`],
  [machines.personFeedPaths, ({ id, format }) => `/people/${id}/feed.${format}`],
  [machines.sectionFeedPaths, ({ id, format }) => `/sections/${id}/feed.${format}`],
  [machines.correctionsFeedPaths, ({ format }) => `/corrections.${format}`],
  [machines.commentFeedPaths, ({ code = '' }) => urls.commentFeedUrl(code)],
  [
    machines.sitemapMonthPaths,
    ({ year, month }) => urls.sitemapMonthUrl(Number(year), Number(month)),
  ],
  [machines.dataMonthPaths, ({ year, month, format }) => `/data/items-${year}-${month}.${format}`],
  [
    machines.dayFilePaths,
    ({ year, month, day }) => urls.dayFileUrl(Number(year), Number(month), Number(day)),
  ],
  [aliasPaths, ({ alias }) => `/${alias}`],
];

/** What all pages stand on: of dossiers, their names. */
const listsOf = ({ lists, dossiers }: Loaded): string =>
  JSON.stringify([lists, dossiers.map(({ id, data: { title } }) => [id, title])]);

/** The keys of pages by file. */
async function keysOf(loaded: Loaded, at: number, touched?: Touched): Promise<Map<string, string>> {
  setContent({ ...loaded, now: () => at, isPreview: false, touched });
  const keys = new Map<string, string>();
  for (const [paths, toUrl] of ROUTES)
    for (const { params, cacheKey } of await paths()) {
      const url = toUrl(params as Record<string, string>).slice(1);
      keys.set(url.endsWith('/') ? `${url}index.html` : url, cacheKey);
    }
  return keys;
}

test(`every page that a change makes another, makes new or takes away is touched (seed ${SEED})`, async () => {
  const content = path.join(dir, 'content');
  const room = await makeNewsroom(content, SEED, ITEMS);
  const random = seededRandom(SEED);
  const load = (): Promise<Loaded> => loadContent(content, path.join(dir, 'cache'));
  const closesAfter = ({ lists }: Loaded): number | undefined => {
    const days = lists.site?.comments?.closeAfterDays;
    return days === undefined ? undefined : days * 86_400_000;
  };
  let loaded = await load();
  let at = room.now;
  let keys = await keysOf(loaded, at);
  let untouched = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes: string[] = [];
    for (let count = 1 + random.below(3); count > 0; count -= 1)
      changes.push(await changeAtRandom(room, random));
    const [former, formerAt, formerKeys] = [loaded, at, keys];
    [loaded, at] = [await load(), room.now];
    keys = await keysOf(loaded, at);
    // Of other lists all pages are made anew.
    if (listsOf(former) !== listsOf(loaded)) continue;
    const told = changes.join('\n');
    const inputs = toInputs(loaded);
    const touched = touchedBy(
      await getNews(),
      changesBetween(
        { inputs: toInputs(former), at: formerAt },
        { inputs, at },
        closesAfter(loaded),
      ),
      toDoneIn(inputs),
    );
    const asked = await keysOf(loaded, at, touched);
    const mayBeGone = new Set(touchedFiles(touched));
    for (const [file, key] of asked) expect([file, key], told).toEqual([file, keys.get(file)]);
    for (const file of mayBeGone)
      expect([file, asked.get(file)], told).toEqual([file, keys.get(file)]);
    const others = new Set([...formerKeys.keys(), ...keys.keys()]);
    for (const file of others) {
      if (asked.has(file) || mayBeGone.has(file)) continue;
      // The pages of corrections and of decisions are asked for all together, or none of them.
      if (touched.corrections && file.startsWith('corrections/')) continue;
      if (touched.decisions && /^(?:data\/)?decisions[-/]/u.test(file)) continue;
      untouched += 1;
      expect([file, keys.get(file)], told).toEqual([file, formerKeys.get(file)]);
    }
  }
  expect(untouched).toBeGreaterThan(ROUNDS * ITEMS);
});
