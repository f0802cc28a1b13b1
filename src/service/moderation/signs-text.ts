import { MODERATION } from '../../messages/moderation.ts';

/** Why what readers sent comes last, in words. */
export const signsText = (signs: string): string =>
  `${MODERATION.signsLabel} ${signs
    .split(' ')
    .map((sign) => MODERATION.signs[sign] ?? sign)
    .join('، ')}`;
