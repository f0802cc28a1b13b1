import { getContent } from '../collections/content-store.ts';
import type { NewsData } from '../collections/schemas/news.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { getPictureView } from './media.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { getNews } from './news.ts';
import { ofPeriod } from './period.ts';
import { FRONT_LENGTH } from './sections.ts';
import { toSummaries } from './summary.ts';
import type { Byline, Link, PeopleView, PersonCard, PersonView, PersonYearView } from './types.ts';
import { personUrl, personYearUrl } from './urls.ts';

const getPeople = memoisePerBuild(
  async () => new Map(getContent().lists.people.map((person) => [person.id, person])),
);

/** The ids of all people of `people.yml`, in its order. */
export const getPersonIds = async (): Promise<string[]> => [...(await getPeople()).keys()];

async function toPersonLink(id: string): Promise<Link> {
  return { url: personUrl(id), title: (await getPeople()).get(id)?.name ?? id };
}

/** Who made an item; undefined where it names nobody. */
export async function bylineOf({
  authors = [],
  photographers = [],
  translator,
}: NewsData): Promise<Byline | undefined> {
  const byline: Byline = {
    ...(authors.length > 0 && { authors: await Promise.all(authors.map(toPersonLink)) }),
    ...(photographers.length > 0 && {
      photographers: await Promise.all(photographers.map(toPersonLink)),
    }),
    ...(translator !== undefined && { translators: [await toPersonLink(translator)] }),
  };
  return Object.keys(byline).length > 0 ? byline : undefined;
}

/** `/people/`: all people in the order of their file; no counts, so that an item changes nothing of it. */
export async function getPeopleView(): Promise<PeopleView> {
  return { people: await Promise.all((await getPersonIds()).map(toCard)) };
}

/** @throws {Error} for an id that is not in `people.yml` */
async function toCard(id: string): Promise<PersonCard> {
  const person = (await getPeople()).get(id);
  if (!person) throw new Error(`No person «${id}»`);
  const { name, post, image, description } = person;
  return {
    id,
    url: personUrl(id),
    title: name,
    ...(post && { post }),
    ...(image && { picture: await getPictureView({ ...image, alt: image.alt ?? name }) }),
    ...(description && { description }),
  };
}

/** A person's page: who it is, the newest items and the years of all. */
export async function getPersonView(id: string): Promise<PersonView> {
  const items = (await getNews()).byPerson.get(id) ?? [];
  const years = Map.groupBy(items, ({ date }) => date.year);
  const links = (await getPeople()).get(id)?.links ?? [];
  return {
    person: { ...(await toCard(id)), links: links.map(({ title, url }) => ({ url, title })) },
    items: await toSummaries(items.slice(0, FRONT_LENGTH)),
    years: Array.from(years, ([year, { length }]) => ({
      url: personYearUrl(id, year),
      title: toPersianDigits(year),
      year,
      count: length,
    })),
  };
}

export async function getPersonYearView(id: string, year: number): Promise<PersonYearView> {
  const items = (await getNews()).byPerson.get(id) ?? [];
  return {
    person: await toPersonLink(id),
    year,
    items: await toSummaries(ofPeriod(items, year)),
  };
}
