import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { takeBodyTree } from '../../../../../components/mdx/body-tree.ts';
import { toDayFile } from '../../../../../feeds/day-file.ts';
import { entryTree } from '../../../../../feeds/entry-html.ts';
import { withoutMedia } from '../../../../../feeds/without-media.ts';
import { formatFullDate } from '../../../../../lib/calendar/format.ts';
import { getDayStories } from '../../../../../queries/day-file.ts';
import { dayFilePaths } from '../../../../../queries/machine-paths.ts';
import { getSiteFrame } from '../../../../../queries/site.ts';
import { absoluteUrl, archiveDayUrl } from '../../../../../queries/urls.ts';
import { siteUrl } from '../../../../../node/settings.ts';

export const getStaticPaths = dayFilePaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params }) => {
  const [year, month, day] = [Number(params.year), Number(params.month), Number(params.day)];
  const entries = await getDayStories(year, month, day);
  return new Response(
    toDayFile({
      site: (await getSiteFrame()).name,
      day: formatFullDate({ year, month, day }),
      url: absoluteUrl(archiveDayUrl(year, month, day), siteUrl()),
      items: await Promise.all(
        entries.map(async (entry) => {
          const { code, lang, title, kicker, publishedAt, section } = entry;
          const url = absoluteUrl(entry.url, siteUrl());
          const whole = entryTree({
            entry,
            body: await takeBodyTree(code),
            gallery: [],
            url,
            siteUrl: siteUrl(),
          });
          const text = withoutMedia(whole);
          return { code, lang, title, kicker, publishedAt, section: section.title, url, text };
        }),
      ),
    }),
  );
};
