import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AddressBook } from '../../lib/addresses/address-book.ts';
import { ownAt } from '../../lib/addresses/own-names.ts';
import { addressWriter } from '../../lib/addresses/write-address.ts';
import { ROUTES } from '../../lib/addresses/routes.ts';
import type { Fault, FaultDetail } from '../../lib/diagnostics/diagnostic.ts';
import type { Lists } from '../content-store.ts';
import type { NewsData } from '../schemas/news.ts';
import type { Places } from './places.ts';

/** Who wants an address. */
interface Holder {
  /** Below the content directory; `public/…` for what that folder brings. */
  file: string;
  address: string;
  /** The field that says so; undefined for what is named by its file. */
  field?: readonly PropertyKey[];
  /** What its editor is told where it meets another; undefined where the other is to go. */
  kind?: 'alias-taken' | 'page-taken';
}

const standingPage = addressWriter(ROUTES.standingPage.path);
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
  lists: Lists,
  places: Places,
  publicDir: string,
): Fault[] {
  const book = new AddressBook<Holder>();
  const faults: Fault[] = [];
  for (const holder of aliasesOf(entries)) {
    const own = ownAt(holder.address);
    if (own === undefined) book.add(holder.address, holder);
    else faults.push(...faultOf(holder, places, { why: 'own', others: [own] }));
  }
  for (const holder of othersOf(lists)) book.add(holder.address, holder);
  for (const file of filesBelow(publicDir))
    book.addFile(file, { file: `public/${file}`, address: `/${file}` });

  for (const [one, meetings] of Map.groupBy(book.meetings(), ({ one }) => one)) {
    // An old address gives way to a page.
    const met = meetings.filter(
      ({ other }) => one.kind === 'alias-taken' || other.kind !== 'alias-taken',
    );
    const [first] = met;
    if (first)
      faults.push(
        ...faultOf(one, places, {
          why: first.isSame ? 'same' : 'folder',
          others: met.map(({ other }) => other.address),
          files: met.map(({ other: { file, field } }) => (field ? places.name(file, field) : file)),
        }),
      );
  }
  return faults;
}

function* aliasesOf(entries: ReadonlyMap<string, NewsData>): Generator<Holder> {
  for (const [file, { aliases = [] }] of entries)
    for (const [index, address] of aliases.entries())
      yield { file, address, field: ['aliases', index], kind: 'alias-taken' };
}

function* othersOf({ pages, site }: Lists): Generator<Holder> {
  for (const { id, data } of pages)
    yield { file: data.file, address: standingPage({ id }), kind: 'page-taken' };
  const key = site?.indexNow?.key;
  if (key !== undefined)
    yield { file: 'site.yml', address: keyFile({ key }), field: ['indexNow', 'key'] };
}

const filesBelow = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) =>
          path.relative(dir, path.join(parentPath, name)).split(path.sep).join('/'),
        )
    : [];

function faultOf(
  { file, address, field, kind }: Holder,
  places: Places,
  detail: FaultDetail,
): Fault[] {
  if (!kind) return [];
  const place = field ? { ...places.placeOf(file, field), field: 'aliases' } : { line: 1 };
  return [{ file, ...place, kind, value: address, detail }];
}
