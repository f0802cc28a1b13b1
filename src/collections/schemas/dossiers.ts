import { z } from 'astro/zod';
import { code, line, orBare, prose } from './fields.ts';
import { pictureSchema } from './news.ts';

/** The front matter of special coverage («پروندهٔ ویژه»), `content/dossiers/<id>.md`: items on one matter. */
export const dossierSchema = z.strictObject({
  title: line(200),
  description: prose.optional(),
  image: orBare('src', pictureSchema({ line })).optional(),
  /** The items to begin with, in order; each bears the dossier. */
  pinned: z.array(code, { error: 'not-a-list' }).optional(),
});

/** What the loader adds to it. */
interface DossierRead {
  format: 'md' | 'mdx';
  /** The file below the content directory. */
  file: string;
  bodyMedia: string[];
  digest: string;
}

export type DossierFrontMatter = z.output<typeof dossierSchema>;
export type DossierData = DossierFrontMatter & DossierRead;
