import { z } from 'astro/zod';
import { id, line, linkAddress, toIssue } from './fields.ts';

/** A link of the menu or the foot: to a section, to a standing page, or to any address. */
export const linkSchema = z
  .strictObject({
    /** The id of a section; its name is shown unless `title` is given. */
    section: id.optional(),
    /** The id of a standing page; as with a section. */
    page: id.optional(),
    /** An address of this site, `/archive/`, or of another one. */
    url: linkAddress.optional(),
    /** What is shown; an address needs it. */
    title: line(100).optional(),
  })
  .superRefine(({ section, page, url, title }, ctx) => {
    const targets = [section, page, url].filter((target) => target !== undefined);
    if (targets.length !== 1)
      ctx.addIssue({ ...toIssue({ code: 'not-a-link', params: {} }), path: [] });
    else if (url !== undefined && title === undefined)
      ctx.addIssue({ ...toIssue({ code: 'missing-field', params: {} }), path: ['title'] });
  });

export type LinkData = z.output<typeof linkSchema>;
