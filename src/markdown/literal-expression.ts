import type { ArrayExpression, Expression, Program, Property } from 'estree';

/**
 * Whether what stands between `{` and `}` is a value written out: a string, number, boolean, null,
 * or a list or map of these. Nothing that is computed, looked up or called.
 */
export function isLiteralExpression(program: Program | null | undefined): boolean {
  const [statement, ...more] = program?.body ?? [];
  if (more.length > 0 || statement?.type !== 'ExpressionStatement') return false;
  return isLiteral(statement.expression);
}

/** Whether there is nothing between `{` and `}` but comments. */
export const isComment = (program: Program | null | undefined): boolean =>
  program?.body.length === 0;

function isLiteral(node: ArrayExpression['elements'][number]): boolean {
  if (node?.type === 'Literal') return isPrimitive(node.value) || node.raw === 'null';
  if (node?.type === 'TemplateLiteral') return node.expressions.length === 0;
  if (node?.type === 'ArrayExpression') return node.elements.every(isLiteral);
  if (node?.type === 'ObjectExpression')
    return node.properties.every((entry) => entry.type === 'Property' && isLiteralEntry(entry));
  return (
    node?.type === 'UnaryExpression' &&
    node.operator === '-' &&
    node.argument.type === 'Literal' &&
    typeof node.argument.value === 'number'
  );
}

/** `{ key: literal }`; `__proto__: …` would set the prototype instead of a key. */
function isLiteralEntry({ computed, key, kind, method, value }: Property): boolean {
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
  if (kind !== 'init' || computed || method || name === undefined || name === '__proto__')
    return false;
  // A pattern stands only where something is assigned to.
  return isLiteral(value as Expression);
}

const isPrimitive = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
