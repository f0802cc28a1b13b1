import { colour, isFitId, problemOf } from '../../collections/schemas/fields.ts';
import { DESK_BACKENDS, type SiteData } from '../../collections/schemas/site.ts';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { INIT } from '../../messages/init.ts';

/** What is wrong with an answer, and what to do, as sentences without full stops. */
export class AnswerFault extends Error {
  readonly cure: string;

  constructor({ what, cure }: { what: string; cure: string }) {
    super(what);
    this.name = 'AnswerFault';
    this.cure = cure;
  }
}

export interface Section {
  id: string;
  title: string;
}

export type Desk = NonNullable<SiteData['desk']>;

const { faults } = INIT;
const LONGEST_NAME = 100;

/** White space made single, Persian letters; the text itself for what holds neither. */
const clean = (text: string): string => normalise(text).replace(/\s+/gu, ' ').trim();

/** The newsroom's name. @throws {AnswerFault} */
export function readName(text: string): string {
  if (/[\n\r\u2028\u2029]/u.test(text.trim())) throw new AnswerFault(faults.oneLine);
  const name = clean(text);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new AnswerFault(faults.noName);
  if (name.length > LONGEST_NAME) throw new AnswerFault(faults.longName);
  return name;
}

/** What is an address without its `https://`: a host of a domain, or this machine. */
const BARE_HOST = /^(?:[^./?#]+(?:\.[^./?#]+)+|localhost|\[[^\]]+\])(?::\d+)?(?:[/?#]|$)/iu;

/** The site's address, as SITE_URL takes it; undefined for an empty text. @throws {AnswerFault} */
export function readAddress(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const hasScheme = /^[a-z]+:\/\//iu.test(typed);
  // A word alone, «forgejo», is an answer to another question.
  if (!hasScheme && !BARE_HOST.test(typed)) throw new AnswerFault(faults.url(typed));
  const url = URL.parse(hasScheme ? typed : `https://${typed}`);
  const says = url && `${url.username}${url.password}${url.search}${url.hash}`;
  if (!url || !/^https?:$/u.test(url.protocol) || says !== '' || url.pathname.includes('//'))
    throw new AnswerFault(faults.url(typed));
  return `${url.origin}${basePathOf(url.href)}`;
}

/**
 * Sections as they are typed: «خبرها، economy=اقتصاد». An id that is not given is that of the table of known
 * sections, or a number.
 * @throws {AnswerFault}
 */
export function readSections(text: string): Section[] {
  const typed = text
    .split(/[،,;\n]/u)
    .map(clean)
    .filter((one) => one !== '');
  if (typed.length === 0) throw new AnswerFault(faults.noSections);
  const sections = typed.map((one, at): Section => {
    const [, id, title = ''] = /^([^=]*)=(.*)$/u.exec(one) ?? [];
    if (id === undefined)
      return { id: INIT.sectionIds.get(one) ?? `section-${at + 1}`, title: one };
    return { id: toAsciiDigits(id).trim().toLowerCase(), title: title.trim() };
  });
  const seen = new Set<string>();
  for (const { id, title } of sections) {
    if (!isFitId(id)) throw new AnswerFault(faults.sectionId(id));
    if (title === '' || title.length > LONGEST_NAME) throw new AnswerFault(faults.sectionTitle(id));
    if (seen.has(id)) throw new AnswerFault(faults.sectionTwice(id));
    seen.add(id);
  }
  return sections;
}

/** A colour as `site.yml` takes it, as `#rrggbb`. @throws {AnswerFault} with the nearest that can be seen */
export function readColour(text: string): string {
  const read = colour.safeParse(text.trim());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AnswerFault(
    issue ? describeContent(problemOf(issue, text)) : faults.colour(text.trim()),
  );
}

/** What is typed of the desk; empty texts are as none. */
export interface TypedDesk {
  backend?: string | undefined;
  repo?: string | undefined;
  url?: string | undefined;
  branch?: string | undefined;
  clientId?: string | undefined;
}

/** What `site.yml` is to say of the desk; undefined where it writes to the editor's own machine. @throws {AnswerFault} */
export function readDesk(typed: TypedDesk): Desk | undefined {
  const { backend = 'local', repo, url, branch, clientId } = given(typed);
  const isKnown = (DESK_BACKENDS as readonly string[]).includes(backend);
  if (!isKnown) throw new AnswerFault(faults.desk(backend));
  if (backend === 'local') {
    if (repo ?? url ?? branch ?? clientId) throw new AnswerFault(faults.deskUnused);
    return undefined;
  }
  if (repo === undefined) throw new AnswerFault(faults.deskRepo);
  const address = url === undefined ? undefined : URL.parse(url);
  if (address === null || (address && !/^https?:$/u.test(address.protocol)))
    throw new AnswerFault(faults.deskUrl(url ?? ''));
  return {
    backend: backend as Desk['backend'],
    repo,
    ...(branch !== undefined && { branch }),
    ...(address && { url: address.href.replace(/\/$/u, '') }),
    ...(clientId !== undefined && { clientId }),
  };
}

const given = (typed: TypedDesk): TypedDesk =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([key, value]) => {
      const text = typeof value === 'string' ? value.trim() : '';
      return text === '' ? [] : [[key, text]];
    }),
  );
