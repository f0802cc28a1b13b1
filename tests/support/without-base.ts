import { BASE } from '../../testkit/site/build-site.ts';
import { elements } from '../../testkit/site/dom.ts';

/** An address of the host as one of the site. */
export const withoutBase = (address: string): string =>
  address.startsWith(`${BASE}/`) ? address.slice(BASE.length) : address;

const ROOTED = /(?<=^|, |url=)\/(?!\/)[^\s,]*/gu;
const ADDRESSES =
  /^(?:action|content|data-from|data-index|data-style|href|imagesrcset|poster|src|srcset)$/u;

/** Let a page of a site below a path tell addresses of the site. @throws {Error} for one beside the site */
export function takeOffBase(page: Parameters<typeof elements>[0]): void {
  for (const element of elements(page)) {
    const refreshes = element.attrs.some(({ value }) => value === 'refresh');
    for (const attr of element.attrs)
      if (ADDRESSES.test(attr.name) && (attr.name !== 'content' || refreshes))
        attr.value = attr.value.replaceAll(ROOTED, (address) => {
          if (!address.startsWith(`${BASE}/`)) throw new Error(`${address} is beside the site`);
          return withoutBase(address);
        });
  }
}
