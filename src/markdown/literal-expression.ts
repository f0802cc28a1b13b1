import type { ArrayExpression, Expression, Program, Property } from 'estree';
import type { LiteralValue } from '../lib/body-component.ts';

/**
 * The value that is written out between `{` and `}`: a string, number, boolean, null, or a list or map
 * of these. Nothing is run to know it.
 *
 * @returns undefined for anything that is computed, looked up or called
 */
export function literalValue(program: Program | null | undefined): LiteralValue | undefined {
  const [statement, ...more] = program?.body ?? [];
  if (more.length > 0 || statement?.type !== 'ExpressionStatement') return undefined;
  return valueOf(statement.expression);
}

/** Whether there is nothing between `{` and `}` but comments. */
export const isComment = (program: Program | null | undefined): boolean =>
  program?.body.length === 0;

function valueOf(node: ArrayExpression['elements'][number]): LiteralValue | undefined {
  switch (node?.type) {
    case 'Literal':
      return isPrimitive(node.value) && !('regex' in node) ? node.value : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? (node.quasis[0]?.value.cooked ?? undefined)
        : undefined;
    case 'ArrayExpression': {
      const values = node.elements.map(valueOf);
      return values.includes(undefined) ? undefined : (values as LiteralValue[]);
    }
    case 'ObjectExpression': {
      const entries = node.properties.map((each) =>
        each.type === 'Property' ? entryOf(each) : undefined,
      );
      return entries.includes(undefined)
        ? undefined
        : Object.fromEntries(entries as [string, LiteralValue][]);
    }
    case 'UnaryExpression':
      return node.operator === '-' &&
        node.argument.type === 'Literal' &&
        typeof node.argument.value === 'number'
        ? -node.argument.value
        : undefined;
    default:
      return undefined;
  }
}

/** `{ key: literal }`; `__proto__: …` would set the prototype instead of a key. */
function entryOf({ computed, key, kind, method, value }: Property) {
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
  if (kind !== 'init' || computed || method || name === undefined || name === '__proto__')
    return undefined;
  // A pattern stands only where something is assigned to.
  const literal = valueOf(value as Expression);
  return literal === undefined ? undefined : ([String(name), literal] as const);
}

const isPrimitive = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
