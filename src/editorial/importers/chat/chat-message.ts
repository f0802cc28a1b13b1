/** How a part of a message looks. */
export type Mark = 'strong' | 'em' | 'del' | 'code' | 'pre' | 'blockquote';

/** A part of a message's text. */
export interface Run {
  text: string;
  marks: readonly Mark[];
  /** Where it leads. */
  href?: string;
  /** It is a «#tag». */
  isTag?: true;
}

/** A file that came with a message: its path beside the export, empty where the export left it out. */
export interface ChatFile {
  path: string;
  name: string;
}

/** One message of a chat, in whichever form its export writes it. */
export interface ChatMessage {
  id: string;
  /** Milliseconds since the epoch; undefined where only a clock without a zone is told. */
  instant?: number;
  /** The clock as it was written, where `instant` is not known. */
  clock?: string;
  runs: readonly Run[];
  photos: readonly string[];
  files: readonly ChatFile[];
  forwardedFrom?: string;
  author?: string;
  album?: string;
  /** Parts that no item has, such as a poll's answers. */
  extra: readonly string[];
}

/** One post of a channel: a message, or the messages of an album. */
export interface ChatPost {
  messages: readonly ChatMessage[];
  /** The name of the channel. */
  chat: string;
  /** Lines that stand under many of its posts. */
  signatures: readonly string[];
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The runs of each line. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  return lines;
}
