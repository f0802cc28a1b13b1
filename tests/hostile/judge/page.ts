import { createHash } from 'node:crypto';

import { addressFaults } from './addresses.ts';
import { addressesOf, classesIn, isData, type Known, nameOfScript } from './known.ts';
import { type Policy, policyIn } from './policy.ts';
import {
  attributeOf,
  type Element,
  everyElement,
  fragmentReadings,
  isBody,
  readings,
  textIn,
} from './tree.ts';

/** A page that only leads on to another one of the site. */
const LEADS_ON = /^0; url=\/(?!\/)[^\\]*$/u;

/** What a page of the site holds that no clean page does, each fault once. */
export function pageFaults(html: string, known: Known): string[] {
  const faults = readings(html).flatMap((root) => {
    const elements = [...everyElement(root)];
    const style = ownStyle(elements, known);
    return [
      ...elements
        .filter((element) => element !== style)
        .flatMap((element) => elementFaults(element, known)),
      ...policyFaults(elements, known, style),
    ];
  });
  return [...new Set(faults)];
}

/** The same for a piece of HTML that readers of feeds and of data show, where no policy holds. */
export function fragmentFaults(html: string, known: Known): string[] {
  const faults = fragmentReadings(html).flatMap((root) =>
    [...everyElement(root)].flatMap((element) => elementFaults(element, known)),
  );
  return [...new Set(faults)];
}

/**
 * The page's own style, which holds only the rules that the page needs, so that no two pages need have the same: the
 * only one of the page, in its head, and it loads nothing that styles of clean pages do not.
 */
function ownStyle(elements: readonly Element[], known: Known): Element | undefined {
  const [style, ...others] = elements.filter(({ tagName }) => tagName === 'style');
  if (!style || others.length > 0 || style.attrs.length > 0) return undefined;
  const isInHead = style.parentNode?.nodeName === 'head';
  const isKnown = addressesOf(textIn(style)).every((address) => known.styleAddresses.has(address));
  return isInHead && isKnown ? style : undefined;
}

function elementFaults(element: Element, known: Known): string[] {
  const { tagName, attrs } = element;
  const faults = addressFaults(element, known.data);
  if (!known.elements.has(tagName)) faults.push(`element: <${tagName}>`);
  for (const { name, value } of attrs) {
    if (/^on/iu.test(name)) faults.push(`handler: <${tagName} ${name}="${value}">`);
    else if (!known.attributes.has(`${tagName} ${name}`))
      faults.push(`attribute: <${tagName} ${name}="${value}">`);
  }
  if (tagName === 'script' && !isData(element) && !known.scripts.has(nameOfScript(element)))
    faults.push(`script: ${nameOfScript(element)}`);
  if (tagName === 'style' && !known.styles.has(textIn(element)))
    faults.push(`style: ${textIn(element).slice(0, 200)}`);
  if (tagName === 'meta') faults.push(...metaFaults(element));
  if (isBody(element)) faults.push(...bodyFaults(element, known));
  return faults;
}

function metaFaults(meta: Element): string[] {
  const equivalent = attributeOf(meta, 'http-equiv')?.toLowerCase();
  const content = attributeOf(meta, 'content') ?? '';
  if (equivalent === undefined || equivalent === 'content-security-policy') return [];
  return equivalent === 'refresh' && LEADS_ON.test(content)
    ? []
    : [`meta: ${equivalent} ${content}`];
}

/** A component's scope, which each page numbers for itself. What a body's author wrote keeps no class at all. */
const SCOPE = /^_[a-z\d]{1,2}$/u;

/** Ids and classes by which a body takes the page's own place or looks. */
function bodyFaults(body: Element, { classes, ids }: Known): string[] {
  const seen = new Set(ids);
  return [...everyElement(body)].flatMap((element) => {
    const faults = [...classesIn(element)]
      .filter((name) => !classes.has(name) && !name.startsWith('language-') && !SCOPE.test(name))
      .map((name) => `class: ${name}`);
    const id = attributeOf(element, 'id');
    if (id === undefined) return faults;
    if (seen.has(id)) faults.push(`id twice: ${id}`);
    seen.add(id);
    return faults;
  });
}

/** One policy, before what it is about; nothing in it but what is known, and the page's own parts allowed. */
function policyFaults(
  elements: readonly Element[],
  known: Known,
  style: Element | undefined,
): string[] {
  const policies = elements.flatMap((element) => policyIn(element) ?? []);
  const [policy] = policies;
  if (!policy || policies.length > 1) return [`policies: ${policies.length}`];
  const at = elements.findIndex((element) => policyIn(element));
  const isLate = elements
    .slice(0, at)
    .some(({ tagName }) => /^(?:script|style|link)$/u.test(tagName));
  return [
    ...(isLate ? ['policy behind what it is about'] : []),
    ...[...policy].flatMap(([directive, sources]) =>
      sources
        .filter(
          (source) =>
            !known.sources.has(`${directive} ${source}`) &&
            !(directive === 'style-src' && style && source === digestIn(style)),
        )
        .map((source) => `policy: ${directive} ${source}`),
    ),
    ...elements.flatMap((element) => unlisted(element, policy)),
  ];
}

/** A style or script as a policy names it. */
const digestIn = (element: Element): string =>
  `'sha256-${createHash('sha256').update(textIn(element)).digest('base64')}'`;

/** A style or script of the page that its policy does not let through: the page would lose it. */
function unlisted(element: Element, policy: Policy): string[] {
  const directive = { script: 'script-src', style: 'style-src' }[element.tagName];
  if (directive === undefined || isData(element) || attributeOf(element, 'src') !== undefined)
    return [];
  const sources = policy.get(directive) ?? policy.get('default-src') ?? [];
  return sources.includes(digestIn(element)) || sources.includes(`'unsafe-inline'`)
    ? []
    : [`not allowed: ${element.tagName} ${textIn(element).slice(0, 60)}`];
}
