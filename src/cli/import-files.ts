import { printError } from '../node/process/print.ts';
import path from 'node:path';
import { ImportContext } from '../editorial/importers/import-context.ts';
import { isPictureName } from '../media/pictures/media-kinds.ts';
import { readLists } from '../collections/loaders/lists.ts';
import { standingPageUrl } from '../queries/urls.ts';
import { now } from '../node/settings.ts';
import { IMPORT } from '../messages/importers.ts';
import type { JobThread } from './job-thread.ts';
import { dryDisk, realDisk } from './import-disk.ts';
import { findInputs, type ImportInputs } from './import-inputs.ts';
import { bringMedia, isFileName, isMediaName, type SourcePath } from './import-media.ts';
import { importTarget } from './import-target.ts';
import { ImportReport, type ImportTally } from './import-report.ts';
import { ImportRun, type RunParts } from './import-run.ts';
import { readKnownItems } from './known-items.ts';
import { standInPictures } from './stand-in-picture.ts';

export interface ImportOptions {
  /** The folder, or the content directory, that the items go into. */
  out: string;
  /** The content directory whose sections, series and people count. */
  content: string;
  /** The section of items that name none. */
  section?: string | undefined;
  /** What a WordPress export calls its news besides posts. */
  types?: readonly string[] | undefined;
  /** Tell what would be made, and write nothing. */
  isDry?: boolean | undefined;
  /** The thread that reads what strangers wrote; it is closed by who made it. */
  thread: JobThread;
}

/**
 * Import every file, and all of every folder, telling of each; what one file lacks, or does to its
 * reader, never stops the others.
 *
 * @throws {Error} only what the machine refuses, such as a full disk
 */
export async function importFiles(
  named: readonly string[],
  options: ImportOptions,
): Promise<ImportTally> {
  const lists = readLists(options.content);
  const choices = lists.sections.map(({ id }) => id);
  const { section, types, thread, isDry = false } = options;
  if (section !== undefined && choices.length > 0 && !choices.includes(section)) {
    printError(IMPORT.unknownSection(section, choices));
    return { items: 0, drafts: 0, refused: named.length };
  }
  const target = importTarget(path.resolve(options.out), path.resolve(options.content));
  const disk = isDry ? dryDisk(target) : realDisk(target);
  const standIns = await standInPictures();
  let source: SourcePath = { folder: '', below: '' };
  const context = new ImportContext(
    {
      sections: lists.sections,
      series: lists.series,
      people: lists.people,
      pages: lists.pages.map(({ id }) => standingPageUrl(id)),
      ...readKnownItems(target.news),
    },
    {
      now: now(),
      givenSection: section,
      untitled: IMPORT.untitled,
      files: {
        isPictureName,
        isMediaName,
        isFileName,
        bring: (to, from) => bringMedia(target.root, to, source, from, standIns, disk.write),
      },
    },
  );
  const report = new ImportReport();
  const carry: RunParts['carry'] = (carried) => void (source = { ...source, carried });
  const run = new ImportRun({ thread, context, target, disk, standIns, report, types, carry });
  const found = findInputs(named);
  report.expect(found.inputs.length);
  for (const input of found.inputs) {
    source = input.source;
    await run.bringFile(input);
  }
  tellPassedOver(found, report);
  report.end(isDry);
  return report.tally;
}

function tellPassedOver(
  { refused, others, folders, listPages }: ImportInputs,
  report: ImportReport,
): void {
  for (const { file, why } of refused) report.refuse(file, { ok: false, refusal: why });
  if (listPages > 0) report.note(IMPORT.listPages(listPages));
  if (folders.length > 0) report.note(IMPORT.machineFolders(folders));
  if (others.size > 0) report.note(IMPORT.otherFiles(others));
}
