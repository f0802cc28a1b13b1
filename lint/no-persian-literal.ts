import type { Rule } from 'eslint';

/** Letters only: Persian digits, « » and ، are no words that a translator would have to find. */
const PERSIAN_LETTER = /(?=\p{L})\p{Script=Arabic}/u;

/**
 * Reports Persian text in strings, templates and markup. Every word a reader or an editor sees
 * lives in `src/messages`, so that one file can be read, checked and corrected as text. Comments and
 * regular expressions are not looked at: they are shown to nobody.
 */
export const noPersianLiteral: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Keep Persian text in src/messages' },
    schema: [],
    messages: { persian: 'Move «{{text}}» to src/messages: this room holds no Persian text.' },
  },
  create(context) {
    /** Nodes of astro-eslint-parser's tree have no ESTree type, hence the structural parameter. */
    function check(node: { value?: unknown }) {
      const { value } = node;
      const text = isTemplateValue(value) ? value.raw : value;
      if (typeof text !== 'string' || !PERSIAN_LETTER.test(text)) return;
      context.report({
        node: node as Rule.Node,
        messageId: 'persian',
        data: { text: text.trim().slice(0, 30) },
      });
    }
    return { Literal: check, TemplateElement: check, JSXText: check, AstroRawText: check };
  },
};

function isTemplateValue(value: unknown): value is { raw: string } {
  return typeof value === 'object' && value !== null && 'raw' in value;
}
