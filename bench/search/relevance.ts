import { normaliseLetters } from '../../src/lib/persian/letters.ts';
import { readLines, readText } from './corpus.ts';

/** The corpus's questions, in the letters of a Persian keyboard. */
export function readQuestions(): { qid: string; query: string }[] {
  return readLines<{ qid: string; query: string }>('hamshahri-queries.jsonl').map(
    ({ qid, query }) => ({ qid, query: normaliseLetters(query) }),
  );
}

export interface Relevance {
  /** Mean average precision over the first hundred. */
  map: number;
  /** Mean precision of the first ten. */
  p10: number;
  /** Questions that found nothing. */
  none: number;
}

/** @param find the ids found for a question, best first */
export async function judge(find: (query: string) => Promise<string[]>): Promise<Relevance> {
  const relevant = readJudgements();
  const questions = readQuestions();
  const total = { map: 0, p10: 0, none: 0 };
  for (const { qid, query } of questions) {
    const right = relevant.get(qid) ?? new Set();
    const found = (await find(query)).slice(0, 100);
    let hits = 0;
    let precision = 0;
    found.forEach((id, at) => {
      if (!right.has(id)) return;
      hits += 1;
      precision += hits / (at + 1);
    });
    total.map += precision / right.size;
    total.p10 += found.slice(0, 10).filter((id) => right.has(id)).length / 10;
    total.none += found.length === 0 ? 1 : 0;
  }
  return {
    map: total.map / questions.length,
    p10: total.p10 / questions.length,
    none: total.none,
  };
}

/** TREC form: question, 0, document, relevance. */
function readJudgements(): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of readText('hamshahri-qrels.txt').split('\n')) {
    const [qid = '', , id = '', grade] = line.trim().split(/\s+/);
    if (Number(grade) > 0) relevant.set(qid, (relevant.get(qid) ?? new Set()).add(id));
  }
  return relevant;
}
