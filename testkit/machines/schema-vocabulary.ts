import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

/** What schema.org says of a type: what it extends, and which of its own properties may hold what. */
export interface SchemaType {
  extends: readonly string[];
  /** The types that a property's values may have, data types and others, with all that extend them. */
  properties: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Schema.org's vocabulary as `schema-dts` is generated from it: for each type an interface `NameBase` with
 * the properties of its own, an interface `NameLeaf` that has its `@type`, and an alias `Name` of all that
 * extend it.
 */
const source = ts.createSourceFile(
  'schema.d.ts',
  readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/u, '.d.ts'), 'utf8'),
  ts.ScriptTarget.Latest,
);

const interfaces = new Map<string, ts.InterfaceDeclaration>();
const aliases = new Map<string, ts.TypeNode>();
for (const statement of source.statements) {
  if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
  if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
}

/** @returns undefined for a name that is no type of schema.org's */
export function schemaType(name: string): SchemaType | undefined {
  return interfaces.has(`${name}Leaf`) ? readBase(`${name}Leaf`) : undefined;
}

/** The range of a type's property, its own or inherited; undefined where the type has none of this name. */
export function rangeOf(type: SchemaType, property: string): ReadonlySet<string> | undefined {
  const own = type.properties.get(property);
  if (own) return own;
  for (const name of type.extends) {
    const range = rangeOf(readBase(name), property);
    if (range) return range;
  }
  return undefined;
}

const bases = new Map<string, SchemaType>();

function readBase(name: string): SchemaType {
  const known = bases.get(name);
  if (known) return known;
  const declared = interfaces.get(name);
  const read: SchemaType = {
    extends: (declared?.heritageClauses ?? [])
      .flatMap(({ types }) => types.map(({ expression }) => expression.getText(source)))
      .filter((each) => each.endsWith('Base')),
    properties: new Map(
      [...(declared?.members ?? [])].filter(ts.isPropertySignature).map((member) => {
        // `SchemaValue<range, "name">`
        const [range] = (member.type as ts.TypeReferenceNode | undefined)?.typeArguments ?? [];
        return [
          member.name.getText(source).slice(1, -1),
          range ? widen(namesIn(range)) : new Set(),
        ];
      }),
    ),
  };
  bases.set(name, read);
  return read;
}

/** The names of types and all that extend them. */
function widen(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const alias = aliases.get(name);
    // A data type's alias names what it is written with.
    if (alias && interfaces.has(`${name}Leaf`))
      widen(
        namesIn(alias).filter((each) => !each.endsWith('Leaf')),
        found,
      );
  }
  return found;
}

/** The types that a union or an intersection names. */
function namesIn(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type))
    return type.types.flatMap(namesIn);
  return ts.isTypeReferenceNode(type) ? [type.typeName.getText(source)] : [];
}
