const LETTER = String.raw`(?:(?!\p{scx=Arab}|\p{scx=Hebr})\p{L}\p{M}*)`;
const TOKEN = String.raw`[@#$.]?[0-9]*${LETTER}(?:${LETTER}|[0-9]|[-._/&'’:+@%#=?~*]+(?=${LETTER}|[0-9]))*[+#]*`;
const WORD = String.raw`(?:${TOKEN}|[0-9]+(?:[.,:/-][0-9]+)*(?![0-9]))`;
const LATIN_RUN = new RegExp(
  String.raw`https?:\/\/[\x21-\x7e]*[\w/]|${TOKEN}(?:(?:[,:;.!?]? | [&–—-] )${WORD})*`,
  'gu',
);

export interface TextRun {
  readonly text: string;
  readonly latin: boolean;
}

export function splitLatinRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(LATIN_RUN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), latin: false });
    runs.push({ text: match[0], latin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), latin: false });
  return runs;
}

export function isolateRuns(text: string): string {
  if (!/\p{scx=Arab}/u.test(text)) return text;
  return splitLatinRuns(text)
    .map((run) => (run.latin ? `\u2068${run.text}\u2069` : run.text))
    .join('');
}
