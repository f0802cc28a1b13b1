import { showLines } from '../../lib/shown-text.ts';

/**
 * What a command says, on standard output. Names of files, texts of sources, answers of servers and what
 * stands in variables are all somebody's: whatever comes out of a command passes here or `printError`, and
 * nothing in it rules a terminal.
 */
export const print = (text: string): void => console.log(showLines(text));

/** The same on standard error: what went wrong. */
export const printError = (text: string): void => console.error(showLines(text));
