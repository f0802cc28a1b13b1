import { print, printError } from '../node/process/print.ts';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { SERVICE_COMMAND } from '../messages/service.ts';
import { databaseUrl, serviceFile, siteUrl } from '../node/settings.ts';
import { invite } from '../service/moderation/moderators.ts';
import { backUp } from '../service/store/back-up.ts';
import { exportLines } from '../service/store/export-lines.ts';
import { ImportFault, importLines } from '../service/store/import-lines.ts';
import { openStore } from '../service/store/open-store.ts';
import type { Store } from '../service/store/store.ts';
import type { Role } from '../service/store/tables.ts';
import { misused } from './options.ts';

/** The store that the environment names; ends the command where it cannot be opened. */
export async function openOwnStore(): Promise<Store> {
  const url = databaseUrl();
  const file = serviceFile();
  try {
    return await openStore(url === undefined ? { file } : { url });
  } catch (error) {
    const why = whyNotOpened(error, url === undefined ? file : undefined);
    return tellAndEnd(SERVICE_COMMAND.noStore(url === undefined ? file : 'DATABASE_URL', why));
  }
}

/** What SQLite says with no more than a number, in words (https://sqlite.org/rescode.html). */
function whyNotOpened(error: unknown, file: string | undefined): string {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  const { folder, noFile, noDatabase, readOnly, full } = SERVICE_COMMAND.whyNoStore;
  if (file !== undefined && statSync(file, { throwIfNoEntry: false })?.isDirectory()) return folder;
  const primary = typeof errcode === 'number' ? errcode & 0xff : undefined;
  if (primary === 14) return noFile;
  if (primary === 26) return noDatabase;
  if (primary === 8) return readOnly;
  if (primary === 13 || code === 'ENOSPC') return full;
  return error instanceof Error ? error.message : String(error);
}

const ROLES: readonly string[] = ['moderator', 'editor', 'owner'] satisfies Role[];
const isRole = (text: string): text is Role => ROLES.includes(text);

/** Print a link by which somebody chooses a password. */
export async function inviteModerator(name: string, role = 'moderator'): Promise<void> {
  if (!isRole(role)) misused(SERVICE_COMMAND.badRole(role, ROLES), SERVICE_COMMAND.usage);
  const clean = name.trim();
  if (clean === '' || clean.length > 100) misused(SERVICE_COMMAND.unclear, SERVICE_COMMAND.usage);
  const site = siteUrl();
  await withStore(async (store) => {
    const word = await invite(store, clean, role, Date.now());
    print(SERVICE_COMMAND.invited(clean, `${site}/_/moderate/invitation?word=${word}`));
  });
}

/** Write all that the store knows to standard output. */
export const exportStore = (): Promise<void> =>
  withStore(async (store) => {
    for await (const line of exportLines(store))
      if (!process.stdout.write(line))
        await new Promise((resolve) => process.stdout.once('drain', resolve));
  });

/** Take in what an export wrote. */
export const importStore = (file: string): Promise<void> =>
  withStore(async (store) => {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    try {
      print(SERVICE_COMMAND.imported(await importLines(store, lines)));
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      tellAndEnd(SERVICE_COMMAND.badLine(file, error.line));
    }
  });

/** Copy the file of SQLite. */
export async function backUpStore(file: string): Promise<void> {
  if (databaseUrl() !== undefined) tellAndEnd(SERVICE_COMMAND.backUpElsewhere);
  await withStore(async (store) => {
    await backUp(store, path.resolve(file));
    print(SERVICE_COMMAND.backedUp(file));
  });
}

/** Do something with the store, and close it. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openOwnStore();
  try {
    await work(store);
  } finally {
    await store.destroy();
  }
}

function tellAndEnd(message: string): never {
  printError(message);
  process.exit(1);
}
