import { DIGIT, NUMBER, RAISED, type Span } from './classes.ts';

/** Nothing of a number or a word touches the expression. */
const FREE = String.raw`(?<![\p{L}\p{N}.,:/٫٬*+−-])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;
/** What may stand before a sign or a number that stands by itself. */
const OPEN = String.raw`(?<![^\s([«‹"'،:\uFFFC\u2029])`;
const JOINT = '(?: ?[-–] ?| )';

const NUMBER_EXPRESSION = /* @__PURE__ */ numberExpression();
/** A quick look: most numbers are plain ones. */
const MAY_HOLD_ONE = new RegExp(
  `[-−+±$€£¥₹₺#*(]${DIGIT}|${DIGIT}[°*]|${DIGIT} ?[-–] ?${DIGIT}|${DIGIT} [${DIGIT.slice(1, -1)}*•]|[=×]`,
);

/**
 * The numbers of a text that are read from left to right as one thing, and that the Unicode algorithm
 * takes apart behind Persian letters: there digits are «Arabic numbers», which no hyphen, space or
 * sign holds together (UAX #9, W2 and W4; W3C alreq, issue 288).
 *
 * They are signed numbers, telephone and card numbers, ISBNs, dates with hyphens, amounts with their
 * currency before them, degrees, codes to dial, equations. A range («۱۲-۱۵») or a result («۳-۲») is none:
 * it is read from right to left, as the algorithm sets it.
 */
export function numberExpressions(text: string): Span[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  return Array.from(text.matchAll(NUMBER_EXPRESSION))
    .filter(({ 0: found, index, groups }) =>
      /^[-–]/.test(groups?.['sign'] ?? '')
        ? isMinus(text, index)
        : groups?.['named'] === undefined || isTypedInOrder(found),
    )
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** A dash that a later one closes is the sentence's: «-۵ نفر از آنان- آمدند». */
const CLOSING_DASH = /\p{L}[-–](?=[\s.,،؛؟!]|$)/u;
/** Behind these words and signs a dash joins, or counts: «کووید -۱۹», «۷۵ -۷۶», «درصد -۹۵», «گفت. -۳». */
const JOINED_BEFORE = new RegExp(
  `(?:${DIGIT}(?: ?[%٪]| ?(?:درصد|سال|نفر|هزار|میلیون|میلیارد|تومان|ریال|متر|تن|روز|ماه|ساعت|دقیقه))?|[A-Za-z]|[.؟!؛]|(?:^|[^\\p{L}])(?:سی|ال|اف|بی|ای|ام|ان|آر|تی|یو|اس|پی|اچ|کی|جی|دی|وی|تو|سو|ایکس|کووید|کوید|میگ|سوخو|ایرباس|بوئینگ)) $`,
  'u',
);
const SIGHT = 120;
const SIGHT_BACK = 16;

function isMinus(text: string, at: number): boolean {
  if (CLOSING_DASH.test(text.slice(at + 1, at + SIGHT))) return false;
  const before = text.slice(Math.max(0, at - SIGHT_BACK), at);
  return !JOINED_BEFORE.test(before);
}

/**
 * Whether a number's groups stand as they are read. In right-to-left text people type them back to front,
 * so that they look right: «۵۱-۴۴۵۴۵۱۴۹» for 44545149-51.
 */
function isTypedInOrder(found: string): boolean {
  const groups = found.split(/[- ]/);
  return (groups[0]?.length ?? 0) >= (groups.at(-1)?.length ?? 0);
}

function numberExpression(): RegExp {
  const date = `(?:${DIGIT}{4}-${DIGIT}{1,2}-${DIGIT}{1,2}|${DIGIT}{1,2}-${DIGIT}{1,2}-${DIGIT}{4})(?![-–]?${DIGIT})`;
  const isbn = String.raw`(?:9|۹|٩)(?:7|۷|٧)(?:[89]|[۸۹٨٩])(?:[- ]?${DIGIT}+){1,4}(?:-[xX])?|${DIGIT}{1,5}-${DIGIT}{2,7}-${DIGIT}{2,7}-[${DIGIT.slice(1, -1)}xX]`;
  const card = `${DIGIT}{4}([ -])(?:[${DIGIT.slice(1, -1)}*•]{4}\\1){2}${DIGIT}{4}`;
  const area = `\\((?:\\+|00|۰۰)?${DIGIT}{2,4}\\) ?`;
  const zero = '[0٠۰]';
  const phone =
    `(?:\\+${DIGIT}{1,4}(?:${JOINT}(?:\\(${DIGIT}{1,4}\\) ?)?${DIGIT}{1,12}){0,6}` +
    `|(?=(?:[ ()–-]{0,3}${DIGIT}){7})(?:${area}|${zero}${DIGIT}{1,4}${JOINT})${DIGIT}{2,10}(?:[ -]${DIGIT}{1,8}){0,4})(?:/${DIGIT}{1,4})?`;
  // Behind its name a number is one, however it is grouped; but not one typed back to front, «…-021».
  const named =
    String.raw`(?<=(?:تلفن|تماس|همراه|موبایل|نمابر|فکس|دورنگار|پستی|کارت|حساب|شابک|شاپا|پیامک|سامانه)[ :؛\u200C]{0,3})` +
    `(?<named>${DIGIT}{2,12}(?:[- ](?!${zero})${DIGIT}{2,12}){1,5})`;
  const masked = `${DIGIT}+[*•]{2,}${DIGIT}+(?:[*•]{2,}${DIGIT}+)?`;
  const dialled = `[*#]${DIGIT}+(?:[*#]${DIGIT}+){0,6}#`;
  const coded = `${DIGIT}+(?:\\.${DIGIT}+){2,4}-${DIGIT}+`;
  const unit = '[%٪°]?';
  const signed = `(?<sign>[-−+±–])${NUMBER}${unit}`;
  const amount = `[-−+]?[$€£¥₹₺₽]${NUMBER}`;
  const arc = `${NUMBER}°(?: ?${NUMBER}[′'](?: ?${NUMBER}(?:″|"|''))?)?`;
  const operand = `[-−]?${NUMBER}${RAISED}{0,3}`;
  const operator = '[-−+×÷*/]';
  const sum = `(?: ?${operator} ?${operand}){0,8}`;
  const equation = `${operand}(?: ?${operator} ?${operand}){0,8} ?[=≈≠] ?${operand}${sum}`;
  const power = `${NUMBER} ?× ?${DIGIT}+${RAISED}{1,3}`;
  return new RegExp(
    `${FREE}(?:${equation}|${card}|${isbn}|${date}|${masked}|${coded}|${power}|${arc})${ENDS}` +
      `|${FREE}${named}${ENDS}|${OPEN}(?:${phone}|${dialled}|${amount}|${signed})${ENDS}`,
    'gu',
  );
}
