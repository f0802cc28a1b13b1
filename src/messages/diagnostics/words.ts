import { toPersianDigits } from '../../lib/persian/digits.ts';

/** What is wrong and what to do, as whole Persian sentences without their full stops. */
export interface Words {
  what: string;
  cure: string;
}

/** Texts of an editor in one row. */
export const list = (texts: readonly string[]): string => texts.join('، ');

export const megabytes = (bytes: number): string => `${toPersianDigits(bytes / 1_000_000)} مگابایت`;
