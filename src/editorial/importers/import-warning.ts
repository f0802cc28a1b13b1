import type { IMPORT_WARNINGS, IMPORT_ERRORS } from '../../messages/importers.ts';

/**
 * What an importer was not sure of; the words stand in `src/messages/importers.ts`. An item with a doubt is
 * a draft until an editor has looked.
 */
export type ImportWarningKind = keyof typeof IMPORT_WARNINGS;

/** What is told and asks for no look: nothing that readers would miss stayed behind. */
const NOTES: ReadonlySet<ImportWarningKind> = new Set([
  'field-left',
  'file-elsewhere',
  'looks-dropped',
  'address-left',
  'author-left',
  'new-person',
  'channel-line-dropped',
  'comments-left',
  'picture-link-dropped',
  'lines-left',
] as const);

/** Whether an item waits for an editor on its account. */
export const isDoubt = ({ kind }: ImportWarning): boolean => !NOTES.has(kind);

export interface ImportWarning {
  kind: ImportWarningKind;
  /** The text it is about, or what was put in its place. */
  value?: string;
  /** A second text, such as the address a picture is to be fetched from. */
  other?: string;
}

/** Why a file, or one item of it, became nothing. */
export type ImportErrorKind = keyof typeof IMPORT_ERRORS;
