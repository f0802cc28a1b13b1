import { persianiseDigits } from '../../../../lib/persian/digits.ts';
import { matches, textRule } from '../rule.ts';

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,:/٫٬-][0-9٠-٩۰-۹]+)*/g;
const SCRIPTS = [/[0-9]/, /[٠-٩]/, /[۰-۹]/];

/**
 * «1۲» and «٤٥»: digits of two scripts in one number, or Arabic ones. Pages show ASCII digits of
 * prose in Persian by themselves, so a number that is all ASCII is no fault.
 */
export const mixedDigits = textRule('mixed-digits', 'warning', (text) =>
  matches(text, NUMBER, ([number]) => {
    const scripts = SCRIPTS.filter((script) => script.test(number));
    if (scripts.length < 2 && !/[٠-٩]/.test(number)) return undefined;
    return { fix: persianiseDigits(number) };
  }),
);

const GLUED =
  /(?<=(?=\p{L})\p{Script=Arabic}[\p{L}\u200C][»)]?)\.[0-9٠-٩۰-۹]{1,2}(?![0-9٠-٩۰-۹.٫/])/gu;

/** «شود.۰»: a digit typed by accident, or a note's number without its mark. */
export const gluedDigit = textRule('glued-digit', 'warning', (text) =>
  matches(text, GLUED, () => ({ suggestion: '.' })),
);
