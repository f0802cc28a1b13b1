import type { YamlMistake } from '../../lib/diagnostics/reasons.ts';
import type { Words } from './words.ts';

const WORDS: Record<YamlMistake, (line: string) => Words> = {
  tab: () => ({
    what: 'این خط با Tab آغاز شده است',
    cure: 'به‌جای کلید Tab دو فاصله بزنید',
  }),
  'open-quote': (line) => ({
    what: `گیومهٔ انگلیسی این خط بسته نشده است: «${line}»`,
    cure: 'همان گیومه را در پایان مقدار بگذارید، یا گیومهٔ فارسی « » بنویسید',
  }),
  'text-after-quote': (line) => ({
    what: `پس از گیومهٔ انگلیسی متن دیگری آمده است: «${line}»`,
    cure: "گیومهٔ انگلیسی را « » کنید، یا همهٔ مقدار را میان '…' بگذارید",
  }),
  'no-space': (line) => ({
    what: `پس از «:» فاصله نیست: «${line}»`,
    cure: 'پس از «:» یک فاصله بگذارید؛ مانند «code: 12»',
  }),
  alias: (line) => ({
    what: `مقداری که با «*» یا «&» آغاز شود پذیرفته نیست: «${line}»`,
    cure: "اگر خود نشانه را می‌خواهید، همهٔ مقدار را میان '…' بگذارید",
  }),
  tag: (line) => ({
    what: `مقداری که با «!» آغاز شود پذیرفته نیست: «${line}»`,
    cure: "اگر خود نشانه را می‌خواهید، همهٔ مقدار را میان '…' بگذارید",
  }),
  twice: (line) => ({
    what: `این نام دو بار آمده است: «${line}»`,
    cure: 'یکی از دو خط را بردارید',
  }),
  key: (line) => ({
    what: `پیش از «:» باید یک نام باشد: «${line}»`,
    cure: "نام خط را بنویسید؛ اگر این خود متن است، همهٔ آن را میان '…' بگذارید",
  }),
  documents: () => ({
    what: 'خط «---» در میان پرونده آمده است',
    cure: 'آن خط را بردارید',
  }),
  deep: () => ({
    what: 'نام‌ها و فهرست‌های این خط بیش از اندازه در هم رفته‌اند',
    cure: 'کروشه‌ها، آکولادها و فاصلهٔ آغاز خط را بسنجید',
  }),
  'too-long': () => ({
    what: 'سربرگ یا فهرست بیش از اندازه بلند است',
    cure: 'متن خبر را پس از سربرگ بنویسید و فهرست را کوتاه کنید',
  }),
  syntax: (line) => ({
    what: `این خط خوانده نمی‌شود: «${line}»`,
    cure: "اگر متن «: » یا «#» یا گیومهٔ انگلیسی دارد، همهٔ آن را میان '…' بگذارید",
  }),
};

/**
 * What an editor did that made YAML unreadable, and what to do.
 * @param line the line, for the editor to know it again
 */
export const describeYaml = (why: YamlMistake, line: string): Words => WORDS[why](line);
