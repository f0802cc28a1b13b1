import { matches, textRule } from '../rule.ts';

/** Three stops or more: the sign for it is one character, «…». */
export const threeDots = textRule('three-dots', 'warning', (text) =>
  matches(text, /\.{3,}/g, () => ({ fix: '…' })),
);
