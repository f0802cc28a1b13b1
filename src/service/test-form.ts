import type { Hono } from 'hono';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { LOOK_STYLE } from '../lib/addresses/own-paths.ts';
import type { ServiceEnv } from './http/client-address.ts';

type App = Pick<Hono<ServiceEnv>, 'request'>;

/** What a form of HTML sends. */
export const toBody = (fields: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams(fields);

/** Post a form as a browser does on a page of the site. */
export const postForm = async (
  app: App,
  address: string,
  fields: Readonly<Record<string, string>> | URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...headers },
  });

/** All elements of a page, in order. */
export function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const open: Tree.Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}

export const attribute = (element: Tree.Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;

/** The text that a reader sees in an element. */
export const textIn = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

/** The fields that the first form holding `name` would send. */
export function fieldsOf(html: string, name: string): Record<string, string> {
  const forms = elementsOf(html).filter(({ tagName }) => tagName === 'form');
  for (const form of forms) {
    const inside: Tree.Element[] = [];
    const visit = (node: Tree.Node): void => {
      if ('tagName' in node) inside.push(node);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(form);
    const fields = Object.fromEntries(
      inside
        .filter(({ tagName }) => tagName === 'input' || tagName === 'textarea')
        .map((field) => [
          attribute(field, 'name') ?? '',
          field.tagName === 'textarea' ? textIn(field) : (attribute(field, 'value') ?? ''),
        ]),
    );
    if (name in fields) return fields;
  }
  throw new Error(`No form with «${name}» in ${html}`);
}

export async function answerOf(
  answer: Response | Promise<Response>,
): Promise<{ status: number; html: string }> {
  const got = await answer;
  return { status: got.status, html: await got.text() };
}

/** The elements and attributes that a page of the service is made of. */
const OWN_ELEMENTS = new Set(
  'html head meta title style body header nav main h1 h2 p a bdi article section div form input label textarea button details summary mark ul ol li table thead tbody tr th td time span strong fieldset legend select option'.split(
    ' ',
  ),
);
const OWN_ATTRIBUTES =
  /^(?:lang|dir|charset|name|content|class|href|method|action|type|value|required|maxlength|minlength|autocomplete|rows|readonly|aria-[a-z]+|role|tabindex|datetime|id|for|checked|selected|open|scope|form|rel|data-[a-z]+)$/u;

/**
 * What stands in a page that the service's own templates do not write: an element, an attribute, an address that
 * leads out.
 */
export function foreignIn(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => [
    ...(OWN_ELEMENTS.has(tagName) || isLook(attrs) ? [] : [tagName]),
    ...attrs
      .filter(({ name, value }) =>
        ['href', 'action'].includes(name)
          ? !/^[/?](?!\/)/u.test(value)
          : !OWN_ATTRIBUTES.test(name),
      )
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
  ]);
}

/** The newsroom's look, which every page has. */
const isLook = (attrs: Tree.Element['attrs']): boolean =>
  attrs.map(({ value }) => value).join(' ') === `stylesheet ${LOOK_STYLE}`;
