import { AddressBook } from '../../lib/addresses/address-book.ts';
import { ownAt } from '../../lib/addresses/own-names.ts';
import { addressWriter } from '../../lib/addresses/write-address.ts';
import { ROUTES } from '../../lib/addresses/routes.ts';
import {
  diagnosticAt,
  type ContentDiagnostic,
  type Location,
} from '../../lib/diagnostics/diagnostic.ts';
import { walk } from '../../node/files/walk.ts';
import type { Dossier, Lists } from '../content-store.ts';
import type { NewsData } from '../schemas/news.ts';
import type { FieldPositions } from './field-positions.ts';

/** Who wants an address. */
interface Holder {
  /** Below the content directory; `public/…` for what that folder brings. */
  file: string;
  address: string;
  /** The field that says so; undefined for what is named by its file. */
  field?: readonly PropertyKey[];
  /** What its editor is told where it meets another; undefined where the other is to go. */
  code?: 'alias-taken' | 'page-taken';
}

/** What stands at an address already. */
interface Met {
  why: 'same' | 'folder';
  others: readonly string[];
  files: readonly string[];
}

const standingPage = addressWriter(ROUTES.standingPage.path);
const dossier = addressWriter(ROUTES.dossier.path);
const keyFile = addressWriter(ROUTES.indexNowKey.path);

/**
 * What stands at an address that something else has: an old address meets a page or file of the site, a
 * standing page, a file of `public`, or another old address; two standing pages have one name. Whatever
 * this passes is published whole, on any file system.
 *
 * @param entries the items by their files
 * @param publicDir the folder whose files are put into the site as they are
 */
export function checkAddresses(
  entries: ReadonlyMap<string, NewsData>,
  lists: Lists & { dossiers?: readonly Dossier[] },
  positions: FieldPositions,
  publicDir: string,
): ContentDiagnostic[] {
  const book = new AddressBook<Holder>();
  const diagnostics: ContentDiagnostic[] = [];
  for (const holder of aliasesOf(entries)) {
    const own = ownAt(holder.address);
    if (own === undefined) book.add(holder.address, holder);
    else {
      const params = { field: ALIASES, value: holder.address, why: 'own', others: [own] } as const;
      diagnostics.push(
        diagnosticAt({ code: 'alias-taken', params }, locationOf(holder, positions)),
      );
    }
  }
  for (const holder of othersOf(lists)) book.add(holder.address, holder);
  for (const file of walk(publicDir, () => true))
    book.addFile(file, { file: `public/${file}`, address: `/${file}` });

  for (const [one, meetings] of Map.groupBy(book.meetings(), ({ one }) => one)) {
    // An old address gives way to a page.
    const met = meetings.filter(
      ({ other }) => one.code === 'alias-taken' || other.code !== 'alias-taken',
    );
    const [first] = met;
    if (first)
      diagnostics.push(
        ...diagnosticsOf(one, positions, {
          why: first.isSame ? 'same' : 'folder',
          others: met.map(({ other }) => other.address),
          files: met.map(({ other: { file, field } }) =>
            field ? positions.name(file, field) : file,
          ),
        }),
      );
  }
  return diagnostics;
}

function* aliasesOf(entries: ReadonlyMap<string, NewsData>): Generator<Holder> {
  for (const [file, { aliases = [] }] of entries)
    for (const [index, address] of aliases.entries())
      yield { file, address, field: ['aliases', index], code: 'alias-taken' };
}

function* othersOf({
  pages,
  site,
  dossiers = [],
}: Lists & { dossiers?: readonly Dossier[] }): Generator<Holder> {
  for (const { id, data } of pages)
    yield { file: data.file, address: standingPage({ id }), code: 'page-taken' };
  for (const { id, data } of dossiers)
    yield { file: data.file, address: dossier({ id }), code: 'page-taken' };
  const key = site?.indexNow?.key;
  if (key !== undefined)
    yield { file: 'site.yml', address: keyFile({ key }), field: ['indexNow', 'key'] };
}

function diagnosticsOf(holder: Holder, positions: FieldPositions, met: Met): ContentDiagnostic[] {
  const { code, address: value } = holder;
  const location = locationOf(holder, positions);
  switch (code) {
    case 'alias-taken':
      return [diagnosticAt({ code, params: { field: ALIASES, value, ...met } }, location)];
    case 'page-taken':
      return [diagnosticAt({ code, params: { value, files: met.files } }, location)];
    default:
      return [];
  }
}

/** The key of old addresses in an item. */
const ALIASES = 'aliases';

const locationOf = ({ file, field }: Holder, positions: FieldPositions): Location => ({
  file,
  ...(field ? positions.positionOf(file, field) : { line: 1 }),
});
