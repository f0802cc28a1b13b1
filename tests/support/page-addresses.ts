import { attribute, type Element, elements } from '../../testkit/site/dom.ts';

/** Every address that a page asks a browser to load or to go to, in its order. */
export function pageAddresses(page: Parameters<typeof elements>[0]): string[] {
  return [...elements(page)].flatMap(addressesOf);
}

function addressesOf(element: Element): string[] {
  const single = ['href', 'src', 'poster', 'action', 'data', 'data-index'].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attribute(element, name) ?? []);
  const [, refresh] = /url=(.+)$/iu.exec(attribute(element, 'content') ?? '') ?? [];
  return [
    ...single,
    ...sets.flatMap((set) => set.split(',').map((one) => one.trim().split(/\s/u)[0]!)),
    ...(attribute(element, 'http-equiv') === 'refresh' && refresh ? [refresh] : []),
  ];
}
