/** What an editor may put into a post's template, between braces. */
export const PLACEHOLDERS = [
  'kicker',
  'title',
  'subtitle',
  'lead',
  'correction',
  'section',
  'date',
  'url',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A piece of a line: the editor's own words, or the place of something that an item tells. */
export type TemplatePart = { bold: boolean } & ({ text: string } | { placeholder: Placeholder });

export type TemplateLine = readonly TemplatePart[];

export type ReadTemplate =
  | { ok: true; lines: readonly TemplateLine[] }
  /** The first thing between braces that is none of the placeholders. */
  | { ok: false; unknown: string };

/**
 * Read the template of a post: `{title}` stands for what an item tells, and what is between two `**` is bold,
 * up to the end of the line at most. All else, a brace alone too, is shown as it is.
 */
export function readTemplate(template: string): ReadTemplate {
  const lines: TemplatePart[][] = [];
  for (const line of template.split('\n')) {
    const parts: TemplatePart[] = [];
    let bold = false;
    for (const token of line.trimEnd().split(/(\{[^{}]*\}|\*\*)/u)) {
      if (token === '**') bold = !bold;
      else if (/^\{.*\}$/u.test(token)) {
        const placeholder = PLACEHOLDERS.find((each) => each === token.slice(1, -1).trim());
        if (placeholder === undefined) return { ok: false, unknown: token };
        parts.push({ bold, placeholder });
      } else if (token !== '') parts.push({ bold, text: token });
    }
    lines.push(parts);
  }
  return { ok: true, lines };
}
