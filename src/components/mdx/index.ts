import type { ComponentName } from '../../collections/schemas/components.ts';
import Audio from './Audio.astro';
import Gallery from './Gallery.astro';
import InfoBox from './InfoBox.astro';
import PullQuote from './PullQuote.astro';
import Timeline from './Timeline.astro';
import TimelineEvent from './TimelineEvent.astro';
import Video from './Video.astro';

/** What an editor may use in an `.mdx` body (docs/editors.fa.md); none of them needs a script. */
export const mdxComponents = {
  Audio,
  Gallery,
  InfoBox,
  PullQuote,
  Timeline,
  TimelineEvent,
  Video,
} as const satisfies Readonly<Record<ComponentName, unknown>>;
