import { truncateWords } from '../../lib/persian/truncate.ts';
import type { ExtractedItem, ExtractedPicture } from './extracted-item.ts';

/** The longest a line of text may be; the schema refuses what is longer. */
const LONGEST = { kicker: 500, title: 500, subtitle: 1000, lead: 5000, dateline: 100 } as const;
const LONGEST_LINE = 500;
const LONGEST_CAPTION = 1000;
const LONGEST_DECISION = 2000;
const LONGEST_TAG = 100;
/** Each tag is a page of the site, and each address one more file. */
const MOST_TAGS = 50;
const MOST_ALIASES = 50;
const MOST_PEOPLE = 500;
/** What is kept of a title that is no title: as much as lists show. */
const SHORT_TITLE = 90;

export interface Fitted {
  found: ExtractedItem;
  /** Whole texts that were too long for their field and belong before the body, … */
  opening: string[];
  /** … or behind it. */
  closing: string[];
}

/**
 * What was found, with every field short enough for the schema. A text that is too long is prose: it
 * leaves its field whole, so that nothing is cut. Of a title so much stays that the item can be told
 * from others.
 */
export function fitFields(whole: ExtractedItem): Fitted {
  const opening: string[] = [];
  const closing: string[] = [];
  const found: ExtractedItem = { ...whole };
  for (const [key, longest] of Object.entries(LONGEST)) {
    // The keys of LONGEST are fields of an item.
    const field = key as keyof typeof LONGEST;
    const text = found[field];
    if (text === undefined || text.length <= longest) continue;
    opening.push(text);
    Reflect.deleteProperty(found, field);
    if (field === 'title') found.title = truncateWords(text, SHORT_TITLE);
  }
  const fit = (text: string | undefined, longest = LONGEST_LINE): string | undefined => {
    if (text === undefined || text.length <= longest) return text;
    closing.push(text);
    return undefined;
  };
  const fitAll = (texts: readonly string[], longest?: number): string[] =>
    texts.flatMap((text) => fit(text, longest) ?? []);

  /** What is too many goes behind the body as one list, so that nothing is lost. */
  const fitMany = (texts: readonly string[], most: number, longest?: number): string[] => {
    const rest = texts.slice(most);
    if (rest.length > 0) closing.push(rest.join('، '));
    return fitAll(texts.slice(0, most), longest);
  };

  found.tags = fitMany(found.tags, MOST_TAGS, LONGEST_TAG);
  found.aliases = found.aliases.slice(0, MOST_ALIASES);
  const { image, event, source } = found;
  const fitPicture = (picture: ExtractedPicture): ExtractedPicture => ({
    src: picture.src,
    alt: fit(picture.alt),
    caption: fit(picture.caption, LONGEST_CAPTION),
    credit: fit(picture.credit),
  });
  if (image) found.image = fitPicture(image);
  if (found.gallery) found.gallery = found.gallery.map(fitPicture);
  if (event) {
    const place = fit(event.place);
    found.event = {
      ...(event.date && { date: event.date }),
      ...(place !== undefined && { place }),
      ...(event.attendees && { attendees: fitMany(event.attendees, MOST_PEOPLE) }),
      ...(event.decisions && {
        decisions: fitMany(event.decisions, MOST_PEOPLE, LONGEST_DECISION),
      }),
    };
  }
  if (source && fit(source.name) === undefined) Reflect.deleteProperty(found, 'source');
  return { found, opening, closing };
}
