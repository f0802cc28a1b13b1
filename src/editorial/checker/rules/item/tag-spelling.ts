import { normalise } from '../../../../lib/persian/normalise.ts';
import { textKey } from '../../../../markdown/text-key.ts';
import { itemRule } from '../rule.ts';

/** «پیام رسان» where other items say «پیام‌رسان»: the rarer spelling of one tag. */
export const tagSpelling = itemRule('tag-spelling', 'warning', function* ({ front }, archive) {
  for (const { path, value, prose } of front.fields) {
    if (!path.startsWith('tags.')) continue;
    const written = normalise(value).replace(/\s+/g, ' ').trim();
    const [usual] = archive.tagSpellings(textKey(written));
    if (usual && usual.title !== written)
      yield {
        ...prose.rangeOf(0, value.length),
        suggestion: usual.title,
        params: { count: usual.count },
      };
  }
});
