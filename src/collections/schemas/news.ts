import { z } from 'astro/zod';
import { languageIn } from '../../lib/languages.ts';
import { toSlug } from '../../lib/persian/slug.ts';
import {
  alias,
  code,
  count,
  day,
  flag,
  focus,
  id,
  instant,
  language,
  line,
  mediaPath,
  onOrOff,
  orBare,
  prose,
  typedLine,
  typedProse,
  webAddress,
} from './fields.ts';

/** How the words of an item are read, which depends on what they are written in. */
interface Words {
  line: typeof line;
  prose: typeof prose;
}

/** A picture of `content/media` with its words. */
export const pictureSchema = ({ line }: Pick<Words, 'line'>) =>
  z.strictObject({
    /** The file, as a path that reaches `media/`: «../media/1403/07/meeting.jpg». */
    src: mediaPath,
    /** What the picture shows, for who cannot see it. */
    alt: line().optional(),
    /** What stands under it; says what the picture alone does not. */
    caption: line(1000).optional(),
    /** Who made it. */
    credit: line().optional(),
    /** What of it stays in sight where it is cut, from the left and from the top: «30% 20%». */
    focus: focus.optional(),
  });

/** Short texts as a list, or as one text with commas. */
const words = z.preprocess(
  (value) =>
    typeof value === 'string' ? value.split(/[،,]/u).filter((word) => word.trim()) : value,
  z.array(line(100), { error: 'not-a-list' }),
);

/** Ids of `people.yml`, each once. */
const people = words.transform((ids) => [...new Set(ids)]);

const tags = words.transform((titles) => {
  const bySlug = new Map<string, string>();
  for (const title of titles) {
    const slug = toSlug(title);
    if (slug && !bySlug.has(slug)) bySlug.set(slug, title);
  }
  return Array.from(bySlug, ([slug, title]) => ({ slug, title }));
});

const decision = ({ line }: Words) =>
  orBare(
    'text',
    z.strictObject({
      /** What was decided. */
      text: line(2000),
      /** Who is to carry it out: bodies, each by its name. */
      responsible: z.array(line(100), { error: 'not-a-list' }).optional(),
      /** By when. */
      due: day.optional(),
      /** The code of the later item that tells it was carried out. */
      doneIn: code.optional(),
    }),
  );

function fieldsIn(words: Words) {
  const { line, prose } = words;
  const picture = orBare('src', pictureSchema(words));
  return z.strictObject({
    /** The permanent number; never used twice. */
    code,
    /** روتیتر: stands above the title. */
    kicker: line().optional(),
    /** تیتر. */
    title: line(),
    /** زیرتیتر. */
    subtitle: line(1000).optional(),
    /** لید: the story in a paragraph. */
    lead: prose.optional(),
    /** Who or where the report comes from; stands before the lead. */
    dateline: line(100).optional(),
    /** Who wrote it: ids of `people.yml`. */
    authors: people.optional(),
    /** Who made its pictures: ids of `people.yml`. */
    photographers: people.optional(),
    /** Who translated it: an id of `people.yml`. */
    translator: line(100).optional(),
    publishedAt: instant,
    updatedAt: instant.optional(),
    /** What was mended, for the reader. */
    correction: line(2000).optional(),
    /** An id of `sections.yml`. */
    section: line(100),
    tags: tags.optional(),
    image: picture.optional(),
    gallery: z.array(picture, { error: 'not-a-list' }).optional(),
    /** The number of a recurring meeting in its series. */
    series: z.strictObject({ id: line(100), number: count }).optional(),
    /** The dossiers that it belongs to: names of files of `content/dossiers`. */
    dossiers: z.array(id, { error: 'not-a-list' }).optional(),
    /** The record of a meeting. */
    event: z
      .strictObject({
        date: day.optional(),
        place: line().optional(),
        attendees: z.array(line(), { error: 'not-a-list' }).optional(),
        decisions: z.array(decision(words), { error: 'not-a-list' }).optional(),
      })
      .optional(),
    /** Where it was taken from. */
    source: z.strictObject({ name: line(), url: webAddress.optional() }).optional(),
    /** What it is written in, where that is not Persian. */
    lang: language.optional(),
    /** The code of the item that it tells in another language. */
    translationOf: code.optional(),
    /** Old addresses that must keep working. */
    aliases: z.array(alias, { error: 'not-a-list' }).optional(),
    /** Whether readers may comment; the section's, or the site's, unless given. */
    comments: onOrOff.optional(),
    /** Whether readers may report errors; the section's, or the site's, unless given. */
    reports: onOrOff.optional(),
    /** Seen in `npm run dev` only. */
    draft: flag.optional(),
  });
}

/** The front matter of a news item; the editor's manual explains each field. */
export const newsSchema = fieldsIn({ line, prose });

/** The same of an item in a language beside Persian: its words stay as they were typed. */
const typedNewsSchema = fieldsIn({ line: typedLine, prose: typedProse });

/** The schema of an item's front matter as YAML has it. */
export const newsSchemaOf = (data: unknown): typeof newsSchema =>
  languageIn(data) === undefined ? newsSchema : typedNewsSchema;

/** What the loader adds to an item's front matter, so that a list can be made without its body. */
export interface NewsRead {
  format: 'md' | 'mdx';
  /** The file below the content directory. */
  file: string;
  /** The start of the body as plain text, where there is no lead. */
  excerpt: string;
  /** Files of `content/media` that the body may show. */
  bodyMedia: string[];
  /** What the body holds beyond text. */
  media?: 'video' | 'audio';
  /** Differs when the file's bytes do. */
  digest: string;
  /** Tells, with one `stat`, whether the file may have changed. */
  stamp: string;
}

export type NewsFrontMatter = z.output<typeof newsSchema>;
export type NewsData = NewsFrontMatter & NewsRead;
