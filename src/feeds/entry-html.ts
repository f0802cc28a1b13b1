import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { formatFullDate } from '../lib/calendar/format.ts';
import type { Language } from '../lib/languages.ts';
import type { Byline, ItemStory, MeetingView } from '../queries/types.ts';
import { PEOPLE } from '../messages/people.ts';
import { SITE } from '../messages/site.ts';
import { toHtml, toPortable } from './portable-html.ts';
import { prose, wholeAttributes } from './prose.ts';

/** A picture's file for `<img>`; site-absolute or absolute. */
export interface EntryPicture {
  src: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
}

export interface EntryParts {
  entry: ItemStory;
  /** The body as on its page; it is changed. */
  body: Root;
  picture?: EntryPicture;
  gallery: readonly EntryPicture[];
  /** The absolute address of the item's page. */
  url: string;
  /** The site's, as settings give it. */
  siteUrl: string;
}

/**
 * The whole text of an item for a feed. Readers' programs guess the direction of a text, many from its
 * first letter or not at all, so it stands in an element that tells it.
 */
export const entryHtml = (parts: EntryParts): string => toHtml(entryTree(parts));

/** The same as a tree. */
export function entryTree({ entry, body, picture, gallery, ...from }: EntryParts): Root {
  const { lang, subtitle, lead, dateline, meeting, correction, source, byline } = entry;
  const text = (value: string): ElementContent[] => prose(value, lang);
  const opening = [
    ...(dateline ? [h('b', text(dateline)), ' — '] : []),
    ...(lead ? [h('strong', text(lead))] : []),
  ];
  const whole = h('div', wholeAttributes(lang), [
    ...(subtitle ? [h('p', [h('b', text(subtitle))])] : []),
    ...(picture ? [figure(picture, lang)] : []),
    ...(opening.length > 0 ? [h('p', opening)] : []),
    ...body.children,
    ...gallery.map((each) => figure(each, lang)),
    ...(meeting ? record(meeting) : []),
    ...(correction ? [h('p', [h('b', `${SITE.item.correction}:`), ' ', ...text(correction)])] : []),
    // Its words are the site's, as those round it may not be.
    ...(byline ? [h('p', lang ? { dir: 'rtl', lang: 'fa' } : {}, names(byline))] : []),
    ...(source ? [h('p', [`${SITE.item.source}: `, named(source, lang)])] : []),
  ]);
  return toPortable({ type: 'root', children: [whole] }, from);
}

const named = (
  { name, url }: { name: string; url?: string },
  lang: Language | undefined,
): ElementContent =>
  url ? h('a', { href: url }, prose(name, lang)) : h('span', prose(name, lang));

/** «نوشتهٔ … و …؛ عکس از …». */
function names(byline: Byline): ElementContent[] {
  const roles = (['authors', 'photographers', 'translators'] as const).filter(
    (role) => byline[role] !== undefined,
  );
  return roles.flatMap((role, at) => [
    ...prose(`${at > 0 ? '؛ ' : ''}${PEOPLE.byline[role]} `),
    ...(byline[role] ?? []).flatMap(({ url, title }, nth, { length }) => [
      ...prose(nth === 0 ? '' : nth === length - 1 ? PEOPLE.and : PEOPLE.comma),
      named({ name: title, url }, undefined),
    ]),
  ]);
}

function figure(
  { src, width, height, alt, caption, credit }: EntryPicture,
  lang: Language | undefined,
): ElementContent {
  const words = [caption, credit].filter((part) => part !== undefined);
  return h('figure', [
    h('img', { src, width, height, alt }),
    ...(words.length > 0 ? [h('figcaption', prose(words.join(' — '), lang))] : []),
  ]);
}

function record({ lang, date, place, attendees, decisions }: MeetingView): ElementContent[] {
  const text = (value: string): ElementContent[] => prose(value, lang);
  const words = SITE.meeting;
  const facts: [string, ElementContent[][]][] = [
    [words.date, date ? [prose(formatFullDate(date))] : []],
    [words.place, place ? [text(place)] : []],
    [words.attendees, attendees.map(text)],
    [
      words.decisions,
      decisions.map(({ text: decision, doneIn }) =>
        [
          ...text(decision),
          ' — ',
          doneIn ? h('a', { href: doneIn.url }, words.done) : words.open,
        ].map((part): ElementContent =>
          typeof part === 'string' ? { type: 'text', value: part } : part,
        ),
      ),
    ],
  ];
  const told = facts.filter(([, values]) => values.length > 0);
  if (told.length === 0) return [];
  return [
    h('h2', words.record),
    h(
      'dl',
      told.flatMap(([name, values]) => [h('dt', name), ...values.map((value) => h('dd', value))]),
    ),
  ];
}
