import type { Touched } from '../collections/touched.ts';
import {
  archiveDayUrl,
  archiveMonthUrl,
  archiveYearUrl,
  commentFeedUrl,
  DATA_FORMATS,
  dataMonthUrl,
  dayFileUrl,
  dossierFeedUrl,
  dossierUrl,
  dossierYearUrl,
  FEED_FORMATS,
  feedUrl,
  itemUrl,
  personFeedUrl,
  personUrl,
  personYearUrl,
  sectionMonthUrl,
  sectionUrl,
  seriesFeedUrl,
  seriesUrl,
  sitemapMonthUrl,
  tagFeedUrl,
  tagUrl,
  tagYearUrl,
} from './urls.ts';

/**
 * The files of the site that pages which may be touched stand in, or stood in, whether they are there or not: those
 * of them that nothing is asked for any more are gone. Of pages that come and go with the lists alone, none.
 */
export function* touchedFiles(touched: Touched): Generator<string, undefined> {
  for (const url of touchedUrls(touched)) {
    const file = url.slice(1);
    yield file.endsWith('/') ? `${file}index.html` : file;
  }
  yield* touched.aliases;
}

function* touchedUrls(touched: Touched): Generator<string, undefined> {
  for (const code of touched.codes) {
    yield itemUrl(code);
    yield commentFeedUrl(code);
  }
  for (const id of touched.sections) {
    yield sectionUrl(id);
    for (const format of FEED_FORMATS) yield feedUrl(format, id);
  }
  for (const key of touched.sectionMonths) {
    const [id = '', year, month] = key.split('/');
    yield sectionMonthUrl(id, Number(year), Number(month));
  }
  for (const slug of touched.tags) {
    yield tagUrl(slug);
    yield tagFeedUrl(slug);
  }
  for (const key of touched.tagYears) {
    const [slug = '', year] = key.split('/');
    yield tagYearUrl(slug, Number(year));
  }
  for (const id of touched.series) {
    yield seriesUrl(id);
    yield seriesFeedUrl(id);
  }
  for (const id of touched.people) {
    yield personUrl(id);
    for (const format of FEED_FORMATS) yield personFeedUrl(format, id);
  }
  for (const key of touched.personYears) {
    const [id = '', year] = key.split('/');
    yield personYearUrl(id, Number(year));
  }
  for (const id of touched.dossiers) {
    yield dossierUrl(id);
    for (const format of FEED_FORMATS) yield dossierFeedUrl(format, id);
  }
  for (const key of touched.dossierYears) {
    const [id = '', year] = key.split('/');
    yield dossierYearUrl(id, Number(year));
  }
  for (const year of touched.years) yield archiveYearUrl(Number(year));
  for (const key of touched.months) {
    const [year = 0, month = 0] = key.split('-').map(Number);
    yield archiveMonthUrl(year, month);
    yield sitemapMonthUrl(year, month);
    for (const format of DATA_FORMATS) yield dataMonthUrl(year, month, format);
  }
  for (const key of touched.days) {
    const [year = 0, month = 0, day = 0] = key.split('-').map(Number);
    yield archiveDayUrl(year, month, day);
    yield dayFileUrl(year, month, day);
  }
}
