import path from 'node:path';
import type { MdxSettings } from '../markdown/index.ts';
import { toResolvedImage } from '../pictures/body-image.ts';
import { readOriginal } from '../pictures/original.ts';
import { getPicture } from '../pictures/variants.ts';
import { toMediaPath } from '../schemas/fields.ts';
import { contentDir, siteUrl } from '../settings.ts';
import { BODY_LABELS } from '../ui/markdown.ts';

/** What MDX bodies are compiled with. They are compiled before content is handed over, so pictures are looked up on disk. */
export const MDX_SETTINGS: MdxSettings = {
  labels: BODY_LABELS,
  site: siteUrl(),
  resolveImage: async (src) => {
    const inside = toMediaPath(src);
    if (!inside) return null;
    const original = await readOriginal(path.join(contentDir(), 'media', inside), inside);
    return toResolvedImage(await getPicture(original));
  },
};
