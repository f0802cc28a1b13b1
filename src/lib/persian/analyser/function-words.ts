/**
 * Words that nearly every text holds, as folded keys. A query passes over them when it holds others;
 * in a phrase they count.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'و در به از که این را با است برای ان یک بر هم تا نیز ها های هایی می نمی یا اما اگر چه هر شد شده ' +
    'بود بوده کرد کرده شود باشد باید خود ما او وی من تو شما انها ایشان انان همه هیچ پس چون زیرا ' +
    'ای ام ات اش ایم اید اند مان تان شان ی تر ترین نه هست نیست بی دو ' +
    'کند کنند داد دارد دارند داشت بین پیش روی زیر طی مورد ضمن جهت چند نیز همین همان چنین همچنین'
  ).split(' '),
);

/** Those of them that as often are the first half of a word: بی‌کار، هم‌چنین، پیش‌بینی. */
export const FIRST_HALVES: ReadonlySet<string> = new Set(['بی', 'هم', 'پیش', 'پس', 'بر', 'نا']);
