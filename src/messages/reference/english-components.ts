import type { ReferenceWords } from './words.ts';

/** What a body of MDX may hold beside text, for who sets up a newsroom and reads no Persian. */
export const COMPONENTS_EN: ReferenceWords['components'] = {
  title: 'Components of a body',
  about: `In an item or a standing page whose file ends with \`mdx\`. An attribute of text is written \`name="value"\`, a list \`name={[…]}\`; of a list's maps the keys are written as in the example. An empty line stands after an opening tag and before a closing one. Nothing in the file is run: \`import\`, \`export\` and expressions are refused.`,
  bare: 'It takes no attribute.',
  each: {
    PullQuote: {
      about: 'A sentence of the text, set large; the sentence stands between its tags.',
      keys: { by: 'Who said it.' },
    },
    InfoBox: {
      about: 'Facts beside the story: paragraphs and lists between its tags.',
      keys: { title: 'The heading of the box.' },
    },
    Timeline: {
      about: 'Events in their order, each a `TimelineEvent` between its tags.',
      keys: {},
    },
    TimelineEvent: {
      about: 'One event of a `Timeline`; what happened stands between its tags.',
      keys: { date: 'When it was, in any words.', title: 'What it was, in a few words.' },
    },
    Gallery: {
      about: 'Pictures in one row that is swiped.',
      keys: {
        images: 'The pictures, one at least.',
        'images.src': 'The file, as a path that reaches `media/`.',
        'images.alt': 'What the picture shows, for who cannot see it.',
        'images.caption': 'What stands under it.',
      },
    },
    Video: {
      about: 'A film, which is loaded when somebody plays it.',
      keys: {
        src: 'The file, MP4 or WebM.',
        poster: 'The picture that is shown before it plays.',
        caption: 'What stands under it.',
        captions: 'Its subtitles, WebVTT.',
        transcript: 'What is said and seen in it.',
      },
    },
    Audio: {
      about: 'A recording, which is loaded when somebody plays it.',
      keys: {
        src: 'The file, MP3, M4A, Opus or Ogg.',
        caption: 'What it is; stands under it.',
        transcript: 'What is said in it.',
      },
    },
  },
};
