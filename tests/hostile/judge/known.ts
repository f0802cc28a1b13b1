import { attributeOf, type Element, everyElement, isBody, readings, textIn } from './tree.ts';
import { policyIn } from './policy.ts';

/** What the pages of a clean site hold; a site with strangers in it may hold nothing else. */
export interface Known {
  /** Texts of scripts, and their addresses. */
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  /** What styles load. */
  styleAddresses: ReadonlySet<string>;
  /** «script-src 'sha256-…'», of all policies. */
  sources: ReadonlySet<string>;
  /** «td align»: names of elements and of their attributes. */
  attributes: ReadonlySet<string>;
  elements: ReadonlySet<string>;
  /** Classes that stand in bodies. */
  classes: ReadonlySet<string>;
  /** Ids that stand outside of bodies. */
  ids: ReadonlySet<string>;
  /** Values of attributes that are `data:` addresses. */
  data: ReadonlySet<string>;
}

/** Data blocks, which no browser runs (HTML, `script`). */
export const isData = (script: Element): boolean =>
  script.attrs.some(
    ({ name, value }) => name === 'type' && /^application\/(?:ld\+)?json$/u.test(value),
  );

/** «script X» or «src X»: by what a script is known. */
export const nameOfScript = (script: Element): string => {
  const src = script.attrs.find(({ name }) => name === 'src');
  return src ? `src ${src.value}` : `script ${textIn(script)}`;
};

/** What a style loads, or takes in. */
export const addressesOf = (style: string): string[] =>
  Array.from(
    style.matchAll(/url\([^)]*\)?|@import[^;]*|image-set\([^)]*/giu),
    ([address]) => address,
  );

export function* classesIn(element: Element): Generator<string> {
  const value = element.attrs.find(({ name }) => name === 'class')?.value ?? '';
  yield* value.split(/\s+/u).filter(Boolean);
}

function* classesBelow(body: Element): Generator<string> {
  for (const element of everyElement(body)) yield* classesIn(element);
}

/** The ids of a page's own, which no id of a body may be. */
export function idsOutside(root: Parameters<typeof everyElement>[0]): Set<string> {
  const elements = [...everyElement(root)];
  const inside = new Set(elements.filter(isBody).flatMap((body) => [...everyElement(body)]));
  return new Set(
    elements
      .filter((element) => !inside.has(element))
      .flatMap((element) => attributeOf(element, 'id') ?? []),
  );
}

/** Learns from the pages of a clean site. */
export function learn(pages: Iterable<string>): Known {
  const known = {
    scripts: new Set<string>(),
    styles: new Set<string>(),
    styleAddresses: new Set<string>(),
    sources: new Set<string>(),
    attributes: new Set<string>(),
    elements: new Set<string>(),
    classes: new Set<string>(),
    ids: new Set<string>(),
    data: new Set<string>(),
  };
  for (const html of pages)
    for (const root of readings(html)) {
      for (const id of idsOutside(root)) known.ids.add(id);
      for (const element of everyElement(root)) {
        known.elements.add(element.tagName);
        for (const { name, value } of element.attrs) {
          known.attributes.add(`${element.tagName} ${name}`);
          if (value.startsWith('data:')) known.data.add(value);
        }
        if (element.tagName === 'script' && !isData(element))
          known.scripts.add(nameOfScript(element));
        if (element.tagName === 'style') {
          known.styles.add(textIn(element));
          for (const address of addressesOf(textIn(element))) known.styleAddresses.add(address);
        }
        if (isBody(element)) for (const name of classesBelow(element)) known.classes.add(name);
        for (const [directive, sources] of policyIn(element) ?? [])
          for (const source of sources) known.sources.add(`${directive} ${source}`);
      }
    }
  return known;
}
