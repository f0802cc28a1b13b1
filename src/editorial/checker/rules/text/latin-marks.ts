import { textRule } from '../rule.ts';

const PERSIAN_MARK: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const LETTER = '[ء-غف-يپچژکگیۀ]';
const MARK = /[,;?]/g;
/** What stands before and after a mark of a Persian sentence. */
const BEFORE = new RegExp(`(?:${LETTER}\\p{M}*|[»)\\]…])[ \\t]?$`, 'u');
const AFTER = new RegExp(`^(?:[ \\t\\n]*(?:${LETTER}|[«([»)\\]…!.؟?]|$)|[ \\t\\n]+\\p{N})`, 'u');
const NEAR = new RegExp(`${LETTER}|[۰-۹]`, 'u');
const SIGHT = 4;

/**
 * «تهران, کرج», «آمد?» and «رفت; نیامد»: marks of the Latin keyboard in a Persian sentence. Put right
 * between Persian words; proposed where one side is a number or a Latin word. «12,500» has its own comma.
 */
export const latinMarks = textRule('latin-marks', 'warning', function* (text) {
  for (const { 0: mark, index: start } of text.matchAll(MARK)) {
    const before = text.slice(Math.max(0, start - SIGHT), start);
    const after = text.slice(start + 1, start + 1 + SIGHT);
    const right = PERSIAN_MARK[mark];
    if (right === undefined || /[,;?]$/.test(before) || /^[,;]/.test(after)) continue;
    if (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) continue;
    const end = start + 1;
    if (BEFORE.test(before) && AFTER.test(after)) yield { start, end, fix: right };
    else if (/^\s/.test(after) && (NEAR.test(before) || NEAR.test(after)))
      yield { start, end, suggestion: right };
  }
});
