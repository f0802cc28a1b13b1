/**
 * Names of people and places that are written in two or more ways, which folding does not join. A closed list, as
 * folded keys: those that the Academy's «دستور خط فارسی» lists among proper names of several spellings or names where
 * it tells of the short alef, and those of which Dehkhoda's dictionary refers from one to the other. Left out are
 * spellings that are as often another word or name (لیلی، هدی، یس), and other names of one place (سپاهان).
 *
 * طباطبائی and طباطبایی, هیأت and هیئت, رییس and رئیس, آیت‌اللّه and آیت‌الله have one key as it is (`fold.ts`).
 */
const SPELLINGS =
  // The short alef.
  'اسحاق:اسحق اسماعیل:اسمعیل ابراهیم:ابرهیم رحمان:رحمن عبدالرحمان:عبدالرحمن هارون:هرون سلیمان:سلیمن ' +
  'موسی:موسا عیسی:عیسا یحیی:یحیا مصطفی:مصطفا مرتضی:مرتضا مجتبی:مجتبا کبری:کبرا صغری:صغرا کسری:کسرا ' +
  'مصلی:مصلا بشری:بشرا ' +
  // ط and ت, and others of one sound.
  'تهران:طهران تهرانی:طهرانی توس:طوس توسی:طوسی تالش:طالش تالشی:طالشی تهماسب:طهماسب تهماسبی:طهماسبی ' +
  'تهمورث:طهمورث:تهمورس:طهمورس کیومرث:کیومرس اتریش:اطریش اتریشی:اطریشی ایتالیا:ایطالیا ' +
  'پترزبورگ:پطرزبورگ فیثاغورس:فیثاغورث طرقبه:ترغبه ذهاب:زهاب ابرکوه:ابرقو ' +
  // و, once or twice.
  'داوود:داود داوودی:داودی کاووس:کاوس طاووس:طاوس سیاوش:سیاووش ' +
  // Countries and cities.
  'سوییس:سویس سوییسی:سویسی اذربایجان:اذرباییجان ازبکستان:اوزبکستان استانبول:اسلامبول:استامبول ' +
  'واشنگتن:واشینگتن هنگکنگ:هونگکنگ ' +
  // The long ت of titles and names.
  'ایتالله:ایهالله حجتالاسلام:حجهالاسلام';

const OTHERS = new Map<string, readonly string[]>();
for (const group of SPELLINGS.split(' ')) {
  const spellings = group.split(':');
  for (const one of spellings)
    OTHERS.set(
      one,
      spellings.filter((other) => other !== one),
    );
}

/** The other spellings of a name; none of any other word. Takes and gives folded keys. */
export const otherSpellings = (key: string): readonly string[] => OTHERS.get(key) ?? [];

/** All spellings of the list. */
export const spelledNames = (): Iterable<string> => OTHERS.keys();
