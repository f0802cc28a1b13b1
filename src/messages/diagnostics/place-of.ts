import { toPersianDigits } from '../../lib/persian/digits.ts';
import type { Words } from './words.ts';

/**
 * A key by its path, for a sentence: «event.date» as it is, and in lists by counting as people do,
 * «title در مورد ۱ از menu».
 */
export function placeOf(field: string): string {
  let told = '';
  for (const part of field.split('.'))
    if (isEntry(part)) told = `مورد ${toPersianDigits(Number(part) + 1)}${told && ` از ${told}`}`;
    else if (!told.startsWith('مورد')) told = told ? `${told}.${part}` : part;
    else told = `${part} در ${told}`;
  return told;
}

const isEntry = (part: string): boolean => /^\d+$/u.test(part);

/** A key that lacks: what to write, and where, as its file has it. */
export function describeMissing(field: string): Words {
  const at = field.lastIndexOf('.');
  const above = placeOf(field.slice(0, Math.max(at, 0)));
  return {
    what: `${placeOf(field)} نوشته نشده است`,
    cure: `${above === '' ? '' : `در ${above} `}خطی با «${field.slice(at + 1)}:» و مقدار آن بیفزایید`,
  };
}
