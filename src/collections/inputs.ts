import { digestOf } from '../node/digest.ts';
import type { Loaded } from './content-store.ts';
import type { NewsData } from './schemas/news.ts';

/** What of an item decides which pages show it. */
export interface ItemInput {
  /** Differs when the item's file does. */
  digest: string;
  code: string;
  at: number;
  section: string;
  /** Slugs and spellings. */
  tags?: (readonly [slug: string, title: string])[];
  /** The id of its series. */
  series?: string;
  /** The ids of its dossiers. */
  dossiers?: string[];
  /** The ids of those who made it. */
  people?: string[];
  /** Whether it tells of decisions. */
  decides?: true;
  /** The items that its decisions name. */
  doneIn?: string[];
  /** The code of the item that it translates. */
  translationOf?: string;
  aliases?: string[];
  correction?: true;
  draft?: true;
  /** The files of `content/media` that it may show. */
  media?: string[];
}

/**
 * All that pages are made of and an editor, a reader or Git changes one by one: items by «news/…», and by
 * «comments/CODE», «dossiers/ID», «history/FILE» and «media/PATH» a text that differs when what stands there does. The lists that
 * all pages stand on are not in it.
 */
export type Inputs = Map<string, ItemInput | string>;

export function toInputs({ news, dossiers, media, comments, histories }: Loaded): Inputs {
  const inputs: Inputs = new Map(news.map((item) => [item.file, toItemInput(item)]));
  for (const { src, version, onDisk = '' } of media) inputs.set(`media/${src}`, version + onDisk);
  for (const { id, data } of dossiers) inputs.set(`dossiers/${id}`, data.digest);
  for (const [code, data] of comments)
    inputs.set(`comments/${code}`, digestOf(JSON.stringify(data)));
  for (const [file, editions] of histories) inputs.set(`history/${file}`, JSON.stringify(editions));
  return inputs;
}

function toItemInput(item: NewsData): ItemInput {
  const { digest, code, publishedAt, section, tags, series, event, aliases, correction } = item;
  const {
    image,
    gallery = [],
    bodyMedia,
    draft,
    dossiers,
    translationOf,
    authors,
    photographers,
    translator,
  } = item;
  const people = new Set([authors ?? [], photographers ?? [], translator ?? []].flat());
  const doneIn = (event?.decisions ?? []).flatMap((each) => each.doneIn ?? []);
  const media = [...(image ? [image] : []), ...gallery].map(({ src }) => src).concat(bodyMedia);
  return {
    ...{ digest, code, at: publishedAt, section },
    ...(tags?.length && { tags: tags.map(({ slug, title }) => [slug, title] as const) }),
    ...(series && { series: series.id }),
    ...(dossiers?.length && { dossiers }),
    ...(people.size > 0 && { people: [...people] }),
    ...(event?.decisions?.length && { decides: true as const }),
    ...(doneIn.length > 0 && { doneIn }),
    ...(translationOf && { translationOf }),
    ...(aliases?.length && { aliases }),
    ...(correction && { correction: true as const }),
    ...(draft && { draft: true as const }),
    ...(media.length > 0 && { media }),
  };
}

/** Whether readers saw an item at a moment. */
export const isOut = ({ draft, at }: ItemInput, now: number): boolean => !draft && at <= now;
