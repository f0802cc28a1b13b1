/**
 * Makes src/editorial/checker/rules/lost-half-space/lexicon-words.json from Lilak, the Persian spelling dictionary
 * (npm package `dictionary-fa`, Apache-2.0), and from what newspapers write, which only chooses among
 * its words:
 *
 *     node scripts/make-lexicon.ts DICTIONARY_FA_DIR CORPUS.jsonl
 *
 * The corpus is a line of JSON an article (`title`, `lead`, `body`), with the half-space written as a
 * no-break space. docs/decisions/0401 tells why.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toPersianLetters } from '../src/lib/persian/letters.ts';
import { pack, type Lexicon } from '../src/editorial/checker/rules/lost-half-space/lexicon.ts';
import {
  candidates,
  restoreHalfSpaces,
} from '../src/editorial/checker/rules/lost-half-space/restore.ts';
import { PLURALS } from '../src/editorial/checker/rules/lost-half-space/word-endings.ts';

const [dictionaryDir = '', corpus = ''] = process.argv.slice(2);
const OUT = 'src/editorial/checker/rules/lost-half-space/lexicon-words.json';
const HALF_SPACE = '\u200C';
const WORD = /[ء-غف-يپچژکگیۀ\u200C\u064B-\u0655]+/g;
/** Behind a letter that joins to nothing a half-space shows nothing, and its loss loses nothing. */
const IDLE = /(?<=[اآأإءادذرزژوؤةۀ])\u200C/g;
const MARKS = /[\u064B-\u065F]/g;

/** How much more often usage must write one spelling than the other to be taken for decided. */
const DECIDED = 8;

/** A spelling seen less often may be one writer's. */
const ATTESTED = 3;

/** Right in one piece, whatever the parts are. */
const ALWAYS_WHOLE =
  'تنها آنها اینها انتها منتها اشتها فقها بها رها مها اینجا آنجا اینکه آنکه هرچند چنانچه هیچکس هیچیک همچنین همچنان چگونه اینگونه آنگونه یکدیگر بیشتر کمتر بهتر بدتر بدترین برتر برترین بهترین بیشترین کمترین مهمتر مهمترین بزرگتر بزرگترین کوچکتر کوچکترین چرا یکی همین همان اینچنین بیگانه بیهوده بیزار بیدار بیمار بیان بینش بینا میان میدان میهن میراث میزان میلاد میوه میخ میش میل میز میر بهار بهره بهانه بهبود بهداشت بهشت بهمن بهنگام بهروز بهزاد بهرام آیدی سیدی کمکم بادیگارد بهنام بهنوش بهداد'.split(
    ' ',
  );

/** Nouns of today's news whose plural older newspapers did not write. */
const OUR_PLURALS =
  'زیرساخت بخشداری دهیاری فرمانداری استارتاپ اپلیکیشن پلتفرم کاربر پیامک سایت وبلاگ ایمیل سرور هکر لینک فایل ویدئو ویدیو پادکست کلیپ گوشی موبایل تلفن دکل آنتن مشترک آدرس رسانه کانال ربات پهپاد واکسن ویروس ماسک تحریم'.split(
    ' ',
  );

/** Compounds of today's news that the dictionary lacks or knows in one piece only. */
const OURS =
  'پیام-رسان نرم-افزار سخت-افزار وب-سایت دانش-بنیان سرمایه-گذار سرمایه-گذاری علاقه-مند علاقه-مندی تاب-آوری زیست-بوم بهره-وری بهره-بردار بهره-برداری بهره-مند بهره-مندی گفت-وگو جست-وجو شست-وشو پیش-بینی پیش-نویس پیش-فرض هم-اندیشی هم-افزایی آیین-نامه آئین-نامه تفاهم-نامه موافقت-نامه توافق-نامه دست-اندرکار دست-اندرکاران راه-اندازی چشم-انداز ان-شاءالله علی-رغم ذی-نفع ذی-نفعان ذی-صلاح ذی-حساب کسب-وکار حجت-الاسلام آیت-الله بین-الملل بین-المللی فارغ-التحصیل فارغ-التحصیلان فوق-العاده علی-الخصوص حتی-الامکان مع-الوصف تصمیم-گیر تصمیم-گیری تصمیم-سازی تصمیم-گیرنده شکل-گیری امکان-پذیر آسیب-پذیر آسیب-پذیری آسیب-دیده آسیب-دیدگان خسارت-دیده سیل-زده سیل-زدگان زلزله-زده زلزله-زدگان جنگ-زده مصرف-کننده مصرف-کنندگان تولید-کننده تأمین-کننده تهیه-کننده تهیه-کنندگی شرکت-کننده شرکت-کنندگان بازدید-کننده مراجعه-کننده مراجعه-کنندگان کم-سابقه کم-نظیر بی-سابقه بی-نظیر بی-نهایت بی-تردید بی-شک تحت-تأثیر تحت-پوشش ثبت-نام صرفه-جویی جمع-بندی جمع-آوری زمان-بندی بسته-بندی طبقه-بندی بخش-بندی اولویت-بندی دسته-بندی اطلاع-رسانی خدمت-رسانی کمک-رسانی آسیب-رسانی نام-گذاری سیاست-گذاری قانون-گذار قانون-گذاری قیمت-گذاری هدف-گذاری پایه-گذار نقطه-نظر نام-نویسی جامعه-شناس جامعه-شناسی باستان-شناس باستان-شناسی زبان-شناسی کتاب-خوانی رئیس-جمهور رئیس-جمهوری ریاست-جمهوری لغت-نامه وصیت-نامه زندگی-نامه اجاره-نامه پایان-نامه ویژه-نامه هفته-نامه فصل-نامه دانش-آموز دانش-آموزان دانش-آموزی دانش-آموخته دانش-آموختگان دانش-پژوه مقاوم-سازی فرهنگ-سازی ظرفیت-سازی خانه-سازی شفاف-سازی فعال-سازی آماده-سازی پیاده-سازی بومی-سازی خصوصی-سازی تجاری-سازی نخست-وزیر نخست-وزیری'.split(
    ' ',
  );

interface Entry {
  word: string;
  flags: ReadonlySet<string>;
}

const usage = countWords(readFileSync(corpus, 'utf8'));
const entries = readDictionary(readFileSync(path.join(dictionaryDir, 'index.dic'), 'utf8'));
const lexicon = makeLexicon(entries);
const hyphens = (words: Iterable<string>) =>
  Array.from(words, (word) => word.replaceAll(HALF_SPACE, '-'));
const lists = {
  stems: [...lexicon.stems].filter((word) => !lexicon.silentHeh.has(word)),
  plurals: lexicon.plurals,
  silentHeh: lexicon.silentHeh,
  whole: lexicon.whole,
  verbs: lexicon.verbs,
  compounds: hyphens(lexicon.compounds.values()),
  decided: hyphens(lexicon.decided),
  leaning: hyphens(lexicon.leaning),
};
const about =
  'Made by scripts/make-lexicon.ts; not to be edited. Words of Lilak, Persian Spell Checking Dictionary, ' +
  '© 2015 Mostafa Sedaghat Joo, Apache-2.0, chosen and marked anew: docs/decisions/0401, LICENSE-LILAK.txt';
const packed = Object.entries(lists).map(([name, words]): [string, string[]] => [
  name,
  pack(words),
]);
writeFileSync(OUT, `${JSON.stringify({ about, ...Object.fromEntries(packed) }, undefined, 2)}\n`);
for (const [name, words] of Object.entries(lists)) console.log(name, [...words].length);

function makeLexicon(dictionary: readonly Entry[]): Lexicon {
  const stems = new Set<string>();
  const silentHeh = new Set<string>();
  const plain = new Set<string>();
  const verbs = new Set<string>();
  const compounds = new Map<string, string>();
  const pluralUses = new Map<string, number>();
  for (const { word, flags } of dictionary) {
    // A form of a verb takes no affix; «می‌خانه» and «می‌گساری» do.
    const verb = flags.size === 0 ? /^ن?می\u200C(.+)$/.exec(word)?.[1] : undefined;
    if (verb !== undefined) verbs.add(verb);
    else if (word.includes(HALF_SPACE)) addCompound(word);
    else if (word.length > 1) {
      if (flags.has('sg') || flags.has('sd')) stems.add(word);
      else plain.add(word);
      if (word.endsWith('ه') && (flags.has('sk') || flags.has('sp'))) silentHeh.add(word);
    }
  }
  // «رفته» stands in the dictionary only as «رفته‌ام»; «رفته‌ام» itself follows by rule.
  for (const [joined, word] of compounds) {
    const participle = /^([^\u200C]+ه)\u200C(?:ام|ای|ایم|اید|اند)$/.exec(word)?.[1];
    if (participle === undefined) continue;
    silentHeh.add(participle);
    compounds.delete(joined);
  }
  for (const word of silentHeh) if (isSpokenHeh(word)) silentHeh.delete(word);
  for (const word of silentHeh) stems.add(word);
  for (const word of OURS) addCompound(word.replaceAll('-', HALF_SPACE));
  for (const [written] of usage) {
    const verb = /^ن?می\u200C([^\u200C]{2,})$/.exec(written)?.[1];
    if (verb !== undefined && (plain.has(verb) || stems.has(verb)) && uses(written) >= 5)
      verbs.add(verb);
  }
  for (const [written] of usage) {
    const owner = /^([^\u200C]{2,})\u200Cها[^\u200C]*$/.exec(written)?.[1];
    if (owner === undefined) continue;
    pluralUses.set(owner, (pluralUses.get(owner) ?? 0) + uses(written));
    if (owner.length > 2 && uses(`${owner}${HALF_SPACE}ها`) >= 4) stems.add(owner);
  }
  const plurals = new Set(OUR_PLURALS);
  for (const [owner, count] of pluralUses) if (count >= ATTESTED) plurals.add(owner);
  // «می» is wine, too: میخانه، میگسار.
  for (const wine of ['خانه', 'خواره', 'خوارگی', 'خواری', 'گسار', 'گساری', 'کده', 'پرست'])
    verbs.delete(wine);
  for (const [joined, word] of compounds) {
    if (isCertain(joined, word, stems.has(joined) || plain.has(joined))) {
      stems.delete(joined);
      silentHeh.delete(joined);
    } else {
      compounds.delete(joined);
      if (uses(joined) > 0) stems.add(joined);
    }
  }
  for (const word of stems)
    if (isPluralOfStem(word, stems) || isVerb(word, verbs)) stems.delete(word);
  const none = new Set<string>();
  const draft: Lexicon = {
    ...{ stems, plurals, silentHeh, verbs, compounds },
    ...{ whole: none, decided: none, leaning: none },
  };
  const whole = new Set([...ALWAYS_WHOLE, ...[...plain].filter((word) => isToBeKept(word, draft))]);
  return { ...draft, whole, ...usualReadings({ ...draft, whole }) };

  function addCompound(written: string): void {
    const word = written.replace(IDLE, '');
    if (!word.includes(HALF_SPACE)) return;
    const joined = word.replaceAll(HALF_SPACE, '');
    const rival = compounds.get(joined);
    if (rival === undefined || uses(word) > uses(rival)) compounds.set(joined, word);
  }
}

/** «فقه», «توجیه»: a spoken ه takes a joined «ی», whatever the dictionary says. */
function isSpokenHeh(word: string): boolean {
  const joined = uses(`${word}ی`);
  return joined >= 2 && joined > uses(`${word}${HALF_SPACE}ای`);
}

/**
 * A compound that newspapers write, and hardly ever in one piece: «راه‌کار» is «راهکار» as well. That
 * the dictionary itself knows it in one piece too («نفتخیز», «زنجانپور») counts as a use of that.
 */
function isCertain(joined: string, word: string, isWord: boolean): boolean {
  if (ALWAYS_WHOLE.includes(joined) || /^(?:این|آن)\u200C/.test(word)) return false;
  const isOurs = OURS.includes(word.replaceAll(HALF_SPACE, '-'));
  const inOnePiece = uses(joined) + (isWord && !isOurs ? 1 : 0);
  if (inOnePiece > 0) return uses(word) >= inOnePiece * DECIDED;
  return uses(word) >= ATTESTED || isOurs;
}

/** «میلیونها» stands in the dictionary as a word of its own; newspapers write it apart. */
function isPluralOfStem(word: string, stems: ReadonlySet<string>): boolean {
  const plural = PLURALS.find((ending) => word.endsWith(ending));
  if (plural === undefined || ALWAYS_WHOLE.includes(word)) return false;
  const owner = word.slice(0, -plural.length);
  return stems.has(owner) && uses(owner + HALF_SPACE + plural) > 0;
}

/** «میروند» too. */
function isVerb(word: string, verbs: ReadonlySet<string>): boolean {
  const [, prefix = '', verb = ''] = /^(ن?می)(.+)$/.exec(word) ?? [];
  return verbs.has(verb) && uses(prefix + HALF_SPACE + verb) > DECIDED * uses(word);
}

/** A word of the dictionary that the rules would cut. Some of its words have lost a half-space. */
function isToBeKept(word: string, draft: Lexicon): boolean {
  if (restoreHalfSpaces(word, draft) === undefined) return false;
  const ours = draft.compounds.get(word)?.replaceAll(HALF_SPACE, '-');
  if (ours !== undefined && OURS.includes(ours)) return false;
  const readings = Array.from(candidates(word, draft), ({ spelling }) => spelling);
  const apart = Math.max(0, ...readings.map(uses));
  const isForm = PLURALS.some((plural) => word.endsWith(plural)) || /^ن?می/.test(word);
  return isForm ? apart === 0 && uses(word) > 0 : uses(word) * 3 >= apart;
}

/** Of words with two readings, the one that newspapers write nearly always, or more often. */
function usualReadings(draft: Lexicon): Pick<Lexicon, 'decided' | 'leaning'> {
  const decided = new Set<string>();
  const leaning = new Set<string>();
  for (const joined of new Set([...usage.keys()].map((word) => word.replaceAll(HALF_SPACE, '')))) {
    if (draft.stems.has(joined) || draft.whole.has(joined)) continue;
    const spellings = new Set(Array.from(candidates(joined, draft), ({ spelling }) => spelling));
    const [best, second] = [...spellings].sort((a, b) => uses(b) - uses(a));
    if (best === undefined || uses(best) < 3) continue;
    const alone = restoreHalfSpaces(joined, draft);
    if (alone?.spelling === best && alone.certain) continue;
    const rival = second === undefined ? uses(joined) : uses(second);
    if (uses(best) >= DECIDED * Math.max(1, rival)) decided.add(best);
    else if (second !== undefined && uses(best) > rival) leaning.add(best);
  }
  return { decided, leaning };
}

function readDictionary(text: string): Entry[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [written = '', flags = ''] = line.trim().split('/');
      const word = written.normalize('NFC').replace(MARKS, '');
      const isPersian = /^[ء-غف-يپچژکگیۀ\u200C]{2,}$/.test(word);
      const isJunk = flags.includes('!!') || /^(?:\p{L}{0,5})همی\u200C/u.test(word);
      return isPersian && !isJunk ? [{ word, flags: new Set(flags.match(/../g)) }] : [];
    });
}

function countWords(jsonLines: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of jsonLines.split('\n')) {
    if (line === '') continue;
    const { title = '', lead = '', body = '' } = JSON.parse(line) as Record<string, string>;
    const text = toPersianLetters(`${title}\n${lead}\n${body}`).replaceAll('\u00A0', HALF_SPACE);
    for (const [written] of text.matchAll(WORD)) {
      const word = written.replace(MARKS, '').replace(/^\u200C+|\u200C+$/g, '');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function uses(word: string): number {
  return usage.get(word) ?? 0;
}
