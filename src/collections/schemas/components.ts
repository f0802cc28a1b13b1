import { z } from 'astro/zod';
import { toMediaPath } from '../../lib/media-path.ts';
import { asLongAs, line, mediaPath, refuseText } from './fields.ts';

/** Words in a line; a number is as good. */
const oneLine = line();
const words = asLongAs(
  oneLine,
  z.union([z.string(), z.number()], { error: 'not-text' }).transform(String).pipe(oneLine),
);

/** Where what is said in a recording is written: a file of `content/media`, or a page. */
export const transcript = z.string({ error: 'not-text' }).transform((written, ctx) => {
  const media = toMediaPath(written);
  if (media !== undefined) return { media };
  const address = written.trim();
  const isPage = /^(?:\/(?![/\\])|https?:\/\/)[^\s\p{C}]+$/iu.test(address);
  return isPage ? { address } : refuseText(ctx, 'bad-address', written);
});

/** What each component of an MDX body takes; files are given as paths below `content/media`. */
export const COMPONENT_SCHEMAS = {
  /** A sentence of the text, set large. */
  PullQuote: z.strictObject({
    /** Who said it. */
    by: words.optional(),
  }),
  /** Facts beside the story. */
  InfoBox: z.strictObject({ title: words }),
  /** Events in their order; holds `TimelineEvent`s. */
  Timeline: z.strictObject({}),
  TimelineEvent: z.strictObject({ date: words, title: words }),
  /** Pictures in one row that is swiped. */
  Gallery: z.strictObject({
    images: z
      .array(z.strictObject({ src: mediaPath, alt: words.optional(), caption: words.optional() }), {
        error: 'not-a-list',
      })
      .min(1, { error: 'not-a-list' }),
  }),
  /** A film. */
  Video: z.strictObject({
    src: mediaPath,
    poster: mediaPath.optional(),
    caption: words.optional(),
    /** Subtitles, WebVTT. */
    captions: mediaPath.optional(),
    /** What is said and seen in it. */
    transcript: transcript.optional(),
  }),
  /** A recording. */
  Audio: z.strictObject({
    src: mediaPath,
    caption: words,
    /** What is said in it. */
    transcript: transcript.optional(),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type ComponentName = keyof typeof COMPONENT_SCHEMAS;

/** What a component is given once its schema is satisfied. */
export type ComponentProps<Name extends ComponentName> = z.output<(typeof COMPONENT_SCHEMAS)[Name]>;

// Object.keys gives plain strings; these are the table's own.
export const COMPONENT_NAMES = Object.keys(COMPONENT_SCHEMAS) as ComponentName[];

export const isComponentName = (name: string): name is ComponentName =>
  Object.hasOwn(COMPONENT_SCHEMAS, name);
