import { createInterface, type Interface, type ReadLineOptions } from 'node:readline';

/** A talk with who sits at the terminal: one question after the other. */
export interface Talk {
  /** @returns the answer, or undefined when it was broken off with Ctrl+C or Ctrl+D */
  ask(question: string): Promise<string | undefined>;
  /** Take no notice of lines that have come without a question. @returns how many there were */
  drop(): number;
  close(): void;
}

/**
 * Begin to ask on a terminal. A line that comes before its question (several pasted at once) waits for it, and is
 * shown behind it; so the talk is one, from the first question to the last.
 */
export function openTalk(streams: ReadLineOptions): Talk {
  const { output } = streams;
  const lines: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  let isClosed = false;
  const terminal: Interface = createInterface(streams);
  const tell = (line: string | undefined): void => {
    const told = answer;
    answer = undefined;
    told?.(line?.trim());
  };
  terminal.on('line', (line) => {
    if (answer) tell(line);
    else lines.push(line);
  });
  terminal.on('close', () => {
    isClosed = true;
    tell(undefined);
  });
  return {
    ask(question) {
      const waiting = lines.shift();
      if (waiting !== undefined) {
        output?.write(`${question}${waiting}\n`);
        return Promise.resolve(waiting.trim());
      }
      if (isClosed) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        answer = resolve;
        terminal.setPrompt(question);
        terminal.prompt(true);
      });
    },
    drop: () => lines.splice(0).length,
    close: () => terminal.close(),
  };
}
