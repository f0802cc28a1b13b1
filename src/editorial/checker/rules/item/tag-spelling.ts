import { normalise } from '../../../../lib/persian/normalise.ts';
import { textKey } from '../../../../markdown/text-key.ts';
import type { Rule } from '../rule.ts';

/** «پیام رسان» where other items say «پیام‌رسان»: the rarer spelling of one tag. */
export const tagSpelling: Rule = {
  id: 'tag-spelling',
  severity: 'warning',
  *check({ front }, archive) {
    for (const { path, value, prose } of front.fields) {
      if (!path.startsWith('tags.')) continue;
      const written = normalise(value).replace(/\s+/g, ' ').trim();
      const [usual] = archive.tagSpellings(textKey(written));
      if (usual && usual.title !== written)
        yield {
          ...prose.rangeOf(0, value.length),
          suggestion: usual.title,
          detail: { count: usual.count },
        };
    }
  },
};
