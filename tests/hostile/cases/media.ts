import { itemCase, type MakeCase, numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { LINK_CONTEXTS, LINK_TARGETS } from '../rules/links.ts';
import { MEDIA_BYTES, MEDIA_NAMES, MENTIONS } from '../rules/media.ts';

/** Files of `media` that are not what they seem, and links out of the content directory. */
export const mediaCases = (amount: Amount): MakeCase[] => [
  ...draw({ bytes: MEDIA_BYTES, name: MEDIA_NAMES, mention: MENTIONS }, amount).map(
    ({ bytes, name, mention }): MakeCase =>
      (id) => {
        const file = MEDIA_NAMES[name].replace('?', String(id));
        const content = Buffer.from(numbered(MEDIA_BYTES[bytes].toString('latin1'), id), 'latin1');
        return itemCase(id, `${bytes} × ${name} × ${mention}`, {
          ...MENTIONS[mention](file),
          beside: { [`media/${file}`]: content },
        });
      },
  ),
  ...draw({ context: LINK_CONTEXTS, target: LINK_TARGETS }, amount).map(
    ({ context, target }): MakeCase =>
      (id) => {
        const { file, ...item } = LINK_CONTEXTS[context](id);
        const beside = { [file]: LINK_TARGETS[target](file) };
        return itemCase(id, `link ${context} × ${target}`, { ...item, beside });
      },
  ),
];
