import {
  isFromRule,
  type ContentDiagnostic,
  type Diagnostic,
} from '../../lib/diagnostics/diagnostic.ts';
import { showName } from '../../lib/file-name.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { showText } from '../../lib/shown-text.ts';
import { describeContent } from './content.ts';
import { describeRule } from './rules.ts';

/** One diagnostic in whole sentences without full stops: what is wrong and, of what stops a build, the cure. */
export function describeDiagnostic(diagnostic: Diagnostic): { message: string; cure?: string } {
  if (isFromRule(diagnostic)) return { message: describeRule(diagnostic) };
  const { what, cure } = describeContent(diagnostic);
  return { message: what, cure };
}

/** What comes of what stops a build: in a build, and in `npm run dev`. */
const OUTCOMES = {
  nothingPublished: 'چیزی منتشر نشد و سایت پیشین سر جای خود است',
  leftOut: 'تا درست نشود، پیش‌نمایش این پرونده‌ها را نشان نمی‌دهد',
  nothingShown: 'تا درست نشود، پیش‌نمایش تازه نمی‌شود',
} as const;

/**
 * Everything that stops a build with its location, in the order of files and lines, for an editor to go through.
 * @param folder the content directory as the editor knows it
 */
export function describeContentDiagnostics(
  diagnostics: readonly ContentDiagnostic[],
  folder = 'content',
  outcome: keyof typeof OUTCOMES = 'nothingPublished',
): string {
  const sorted = diagnostics.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
  const lines = sorted.map((diagnostic) => {
    const { what, cure } = describeContent(diagnostic);
    const location = [
      `${showText(folder)}/${showName(diagnostic.file)}`,
      diagnostic.line,
      diagnostic.column,
    ]
      .filter(Boolean)
      .join(':');
    return `${location}\n  ✗ ${what}.\n    ← ${cure}.`;
  });
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const summary = `${toPersianDigits(diagnostics.length)} خطا در ${toPersianDigits(files)} پرونده؛ ${OUTCOMES[outcome]}.`;
  return [...lines, summary].join('\n\n');
}
