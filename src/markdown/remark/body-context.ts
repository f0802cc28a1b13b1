// Types `file.data.astro`; nothing of it runs.
import type {} from '@astrojs/markdown-remark';
import type { VFile } from 'vfile';
import type { BodyContext } from '../body-context.ts';

/**
 * Tell the plugins about the item of an MDX body. Astro puts its front matter in
 * `file.data.astro.frontmatter`, as written; our own renderer sets the context itself.
 */
export function remarkBodyContext(context: Omit<BodyContext, 'title' | 'lead'>) {
  return (_tree: unknown, file: VFile) => {
    const frontmatter: Record<string, unknown> = file.data.astro?.frontmatter ?? {};
    const { title, lead } = frontmatter;
    file.data.body ??= { ...context, title: toText(title), lead: toText(lead) };
  };
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
