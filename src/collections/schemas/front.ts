import { z } from 'astro/zod';
import { code, count, id, instant, line, linkAddress, orBare, prose, toIssue } from './fields.ts';
import { BLOCK_LOOKS } from '../../lib/front/block-looks.ts';
import { MOST_IN_BLOCK } from '../../lib/front/front-plan.ts';
import { pictureSchema } from './news.ts';

/** A story that an editor names; `until` is when it gives way again. */
const story = orBare('code', z.strictObject({ code, until: instant.optional() }));

/** `content/front.yml`: what editors say of the front page. Without it the page orders itself. */
export const frontSchema = z.strictObject({
  /** The urgent line above all. It ends by itself, for who is in a hurry forgets it. */
  bar: z
    .strictObject({
      text: line(200),
      /** What stands before it; «فوری» unless given. */
      label: line(30).optional(),
      /** Where it leads; until an item that it leads to is out, there is no line. */
      url: linkAddress.optional(),
      until: instant,
    })
    .optional(),
  /** The stories at the top in their order: the lead story, and those beside it. */
  top: z.array(story, { error: 'not-a-list' }).optional(),
  /** A box for one matter, below the top. */
  special: z
    .strictObject({
      /** The dossier that it is of: what is not said here is as there. */
      dossier: id.optional(),
      title: line(100).optional(),
      text: prose.optional(),
      image: orBare('src', pictureSchema({ line })).optional(),
      /** Where its title leads. */
      url: linkAddress.optional(),
      /** Its stories, in order. */
      items: z.array(code, { error: 'not-a-list' }).optional(),
      until: instant.optional(),
    })
    .superRefine(({ dossier, title }, ctx) => {
      if (dossier === undefined && title === undefined)
        ctx.addIssue({ ...toIssue({ code: 'missing-field', params: {} }), path: ['title'] });
    })
    .optional(),
  /** The blocks of sections in their order; without it all sections, as the menu has them. */
  blocks: z
    .array(
      z
        .strictObject({
          section: id,
          /** How many stories. */
          count: count.optional(),
          look: z.enum(BLOCK_LOOKS).optional(),
        })
        .superRefine(({ count: number = 0 }, ctx) => {
          const params = { value: String(number), most: MOST_IN_BLOCK };
          if (number > MOST_IN_BLOCK)
            ctx.addIssue({ ...toIssue({ code: 'too-many', params }), path: ['count'] });
        }),
      { error: 'not-a-list' },
    )
    .optional(),
});

export type FrontData = z.output<typeof frontSchema>;
