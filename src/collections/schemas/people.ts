import { z } from 'astro/zod';
import { id, line, orBare, prose, webAddress } from './fields.ts';
import { pictureSchema } from './news.ts';

/** One entry of `content/people.yml`: who writes, photographs or translates. */
export const personSchema = z.strictObject({
  /** Items name it; stands in the address: /people/<id>/. */
  id,
  name: line(200),
  /** What the person is in the newsroom or elsewhere. */
  post: line(200).optional(),
  image: orBare('src', pictureSchema({ line })).optional(),
  description: prose.optional(),
  /** Where else the person is found. */
  links: z
    .array(z.strictObject({ title: line(100), url: webAddress }), { error: 'not-a-list' })
    .optional(),
});

export type PersonData = z.output<typeof personSchema>;
