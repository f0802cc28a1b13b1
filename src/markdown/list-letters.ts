/** The letters that Iranian offices count with, by the alphabet and by abjad. */
const ALPHABET = 'الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'.split(' ');
const ABJAD = 'الف ب ج د ه و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ');

const ORDINALS: readonly (readonly string[])[] = [
  ['اول', 'یکم', 'نخست', 'اولاً', 'اولا'],
  ['دوم', 'ثانیاً', 'ثانیا'],
  ['سوم', 'ثالثاً', 'ثالثا'],
  ['چهارم', 'رابعاً', 'رابعا'],
  ['پنجم'],
  ['ششم'],
  ['هفتم'],
  ['هشتم'],
  ['نهم'],
  ['دهم'],
  ['یازدهم'],
  ['دوازدهم'],
];

/** The ordinals, from 1, that a letter has among letters that count: «ج» is 6th, and 3rd by abjad. */
export function letterOrdinals(word: string): number[] {
  const letter = word.replace(/^ا$/, 'الف').replace('ي', 'ی').replace('ك', 'ک');
  return [ALPHABET.indexOf(letter) + 1, ABJAD.indexOf(letter) + 101].filter(
    (ordinal) => ordinal > 0 && ordinal !== 100,
  );
}

/** The number, from 1, that an ordinal word names. */
export function ordinalOf(word: string): number | undefined {
  const at = ORDINALS.findIndex((words) => words.includes(word));
  return at === -1 ? undefined : at + 1;
}
