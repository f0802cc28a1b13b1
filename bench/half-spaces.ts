import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../src/editorial/checker/rules/check-item.ts';
import { PROJECT } from '../testkit/folders.ts';
import { writeResult } from './results.ts';
import { toTable } from './table.ts';

const HALF_SPACE = '\u200C';
const CORPUS = path.join(PROJECT, '../shared/corpus/isna-1399.jsonl');

/** A word with the letters that carry one; what stands between words keeps its place. */
const WORD = /[\p{L}\p{M}\u200C]+/gu;

/** How well lost half-spaces were found, for what is corrected or for what is only proposed. */
interface Score {
  /** Half-spaces put where the writer had one. */
  right: number;
  /** Put into a word that the same newspaper writes so more often than as this writer did. */
  writersOwnLoss: number;
  wrong: number;
}

interface Result {
  items: number;
  /** Half-spaces within words of the text, all of them taken out. */
  lost: number;
  corrected: Score;
  proposed: Score;
}

/**
 * Takes every half-space out of a real newspaper's texts and measures what the rule
 * `lost-half-space` puts back.
 *
 * Precision is told twice. `strict` counts every half-space that the writer did not write as wrong,
 * though writers lose some themselves («میشود» beside a thousand «می‌شود»): that is what the rule is
 * for. `precision` counts those as right whose word the same newspaper writes with the half-space
 * more often than without.
 *
 * @param args the corpus, one JSON object a line with `title` and `body`; ISNA's if not given
 */
export async function run([corpus = CORPUS]: string[] = []): Promise<void> {
  if (!existsSync(corpus)) {
    console.log(`No corpus at ${corpus}: nothing was measured.`);
    return;
  }
  const result = measure(readTexts(corpus));
  const row = (name: string, score: Score) => [
    name,
    String(score.right),
    String(score.writersOwnLoss),
    String(score.wrong),
    percent(score.right + score.writersOwnLoss, total(score)),
    percent(score.right, total(score)),
    percent(score.right, result.lost),
  ];
  const head = ['', 'right', "writer's own", 'wrong', 'precision', 'strict', 'recall'];
  console.log(`${result.items} items, ${result.lost} half-spaces taken out\n`);
  console.log(
    toTable(head, [row('corrected', result.corrected), row('proposed', result.proposed)]),
  );
  console.log(`\nKept in ${await writeResult('half-spaces', result)}`);
}

const total = ({ right, writersOwnLoss, wrong }: Score): number => right + writersOwnLoss + wrong;

const percent = (part: number, whole: number): string => (part / whole).toFixed(4);

function readTexts(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      // The corpus' own form; a line without these would show as «undefined» in the figures.
      const { title, body } = JSON.parse(line) as { title: string; body: string };
      return toPlain(`${title}\n\n${body}`);
    });
}

/** Half-spaces that join two letters, each once; nothing else of Markdown but its lines. */
function toPlain(text: string): string {
  return text
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/\u200C+/g, HALF_SPACE)
    .replace(/(?<![\p{L}\p{M}])\u200C|\u200C(?!\p{L})/gu, '');
}

function measure(texts: readonly string[]): Result {
  const usage = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.match(WORD) ?? []))
    usage.set(word, (usage.get(word) ?? 0) + 1);
  const result: Result = {
    items: texts.length,
    lost: texts.reduce((sum, text) => sum + halfSpaceOffsets(text).length, 0),
    corrected: { right: 0, writersOwnLoss: 0, wrong: 0 },
    proposed: { right: 0, writersOwnLoss: 0, wrong: 0 },
  };
  for (const text of texts) score(text, usage, result);
  return result;
}

const FRONT_MATTER = '---\ntitle: x\n---\n\n';

function score(text: string, usage: ReadonlyMap<string, number>, result: Result): void {
  const stripped = text.replaceAll(HALF_SPACE, '');
  const words = wordsByStart(text);
  for (const finding of checkText(FRONT_MATTER + stripped, 'news/a.md')) {
    if (finding.code !== 'lost-half-space') continue;
    const { start, found, fix, suggestion = '' } = finding;
    const restored = fix ?? suggestion;
    const original = words.get(start - FRONT_MATTER.length);
    // «بخشداریهها» loses a letter too, which no half-space's offset can be compared with.
    if (original === undefined || restored.replaceAll(HALF_SPACE, '') !== found) continue;
    const tally = fix === undefined ? result.proposed : result.corrected;
    const meant = new Set(halfSpaceOffsets(original));
    const isUsual = (usage.get(restored) ?? 0) > (usage.get(original) ?? 0);
    for (const offset of halfSpaceOffsets(restored)) {
      if (meant.has(offset)) tally.right += 1;
      else if (isUsual) tally.writersOwnLoss += 1;
      else tally.wrong += 1;
    }
  }
}

/** Where half-spaces stand, counted in the letters about them. */
function halfSpaceOffsets(text: string): number[] {
  const found: number[] = [];
  let letters = 0;
  for (const character of text) {
    if (character === HALF_SPACE) found.push(letters);
    else letters += character.length;
  }
  return found;
}

/** Each word by the offset where it begins once all half-spaces are gone. */
function wordsByStart(text: string): Map<number, string> {
  const words = new Map<number, string>();
  let gone = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    words.set(index - gone, word);
    gone += word.split(HALF_SPACE).length - 1;
  }
  return words;
}
