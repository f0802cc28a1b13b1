import type { VFile } from 'vfile';
import type { BodyContext } from '../body-context.ts';

/**
 * Tell the plugins about the item of an MDX body. Astro puts its front matter in
 * `file.data.astro.frontmatter`, as written; our own renderer sets the context itself.
 */
export function remarkBodyContext(context: Omit<BodyContext, 'title' | 'lead'>) {
  return (_tree: unknown, file: VFile) => {
    const { astro } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
    const { title, lead } = astro?.frontmatter ?? {};
    file.data.body ??= { ...context, title: toText(title), lead: toText(lead) };
  };
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
