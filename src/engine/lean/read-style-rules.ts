import type { AtRule, ChildNode, Container } from 'postcss';
import type { Node, Selector as ParsedSelector } from 'postcss-selector-parser';
import { parse } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import {
  fixedMark,
  isFixed,
  type ScopeUse,
  type StyleRule,
  type StyleSelector,
} from './style-rules.ts';

/** At-rules that hold rules of the same kind as stand outside them. */
const GROUPS = new Set(['layer', 'media', 'container', 'supports']);

const SCOPE = /^:where\(\.(astro-[\w-]+)\)$/u;

/** The rules of a compiled style sheet, in order. @throws {Error} for what is no style sheet */
export function readStyleRules(css: string): StyleRule[] {
  return [...rulesIn(parse(css), [])];
}

function* rulesIn(
  container: Container<ChildNode>,
  within: readonly string[],
): Generator<StyleRule> {
  for (const node of container.nodes ?? []) {
    if (node.type === 'rule') {
      const text = node.toString();
      yield {
        within,
        selectors: node.selectors.map(readSelector),
        text: text.slice(text.indexOf('{', node.selector.length)),
      };
    } else if (node.type === 'atrule' && node.nodes && GROUPS.has(node.name)) {
      yield* rulesIn(node, [...within, openingOf(node)]);
    } else if (node.type !== 'comment') {
      const text = node.toString();
      yield { within, text: text.endsWith('}') ? text : `${text};` };
    }
  }
}

const openingOf = ({ name, params }: AtRule): string =>
  params === '' ? `@${name}` : `@${name} ${params}`;

function readSelector(text: string): StyleSelector {
  const needs = new Set<string>();
  const scopes: ScopeUse[] = [];
  const parsed = selectorParser().astSync(text).first;
  const isProse = parsed.nodes.some((node) => node.type === 'class' && node.value === 'prose');
  for (const compound of compoundsOf(parsed)) {
    const tag = compound.find((node) => node.type === 'tag')?.value;
    const classes = compound.flatMap((node) => (node.type === 'class' ? [`.${node.value}`] : []));
    const fixed = compound.flatMap((node) =>
      node.type === 'attribute' && node.operator === '=' && isFixed(node.attribute)
        ? [fixedMark(node.attribute, node.value ?? '')]
        : [],
    );
    const use = compound.find((node) => SCOPE.test(String(node)));
    const scope = use && SCOPE.exec(String(use))?.[1];
    // An element that a script makes bears no scope, and nothing is added to a body by one.
    const names = [...(tag === undefined ? [] : [tag]), ...classes];
    if (scope !== undefined) {
      needs.add(scope);
      for (const name of names) needs.add(`${name} ${scope}`);
      const name = classes[0] ?? tag;
      scopes.push({ at: use?.sourceIndex ?? -1, scope, ...(name !== undefined && { with: name }) });
    } else if (isProse) {
      for (const name of names) needs.add(name);
      for (const node of compound) if (node.type === 'attribute') needs.add(`[${node.attribute}]`);
    }
    for (const mark of fixed) needs.add(mark);
  }
  return { text, needs: [...needs], scopes: [...scopes, ...scopesInside(text, scopes)] };
}

/** Scopes inside `:is(…)` and the like: of what stands beside them nothing is told. */
function scopesInside(text: string, told: readonly ScopeUse[]): ScopeUse[] {
  const known = new Set(told.map(({ at }) => at));
  return Array.from(text.matchAll(/:where\(\.(astro-[\w-]+)\)/gu), ({ index, 1: scope = '' }) => ({
    at: index,
    scope,
  })).filter(({ at }) => !known.has(at));
}

/** The parts of a selector that are about one element each. */
function compoundsOf({ nodes }: ParsedSelector): Node[][] {
  const compounds: Node[][] = [[]];
  for (const node of nodes)
    if (node.type === 'combinator') compounds.push([]);
    else compounds.at(-1)?.push(node);
  return compounds;
}
