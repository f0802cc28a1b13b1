import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter, toUnixLines } from '../collections/front-matter.ts';
import { readCheckedItem } from './checker/rules/source/checked-item.ts';
import { readItem } from './desk/save-item.ts';

const PIECES = ['---', '--- ', '----', '\n', '\r\n', '\r', '\u2028', '\uFEFF', 'title: پل', 'متن'];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

test('the build, the checker and the desk take the same for the body', () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = `---\ntitle: پل\n${pieces}`;
      const built = splitFrontMatter(Buffer.from(text));
      const checked = readCheckedItem(text, 'news/1.md');
      if (checked) expect(built).toMatchObject({ body: checked.text.slice(checked.bodyStart) });
      const edited = tryToRead(toUnixLines(text));
      if (edited) expect(built).toMatchObject({ body: expect.toSatisfy(sameBut(edited.body)) });
      if (!built.ok) expect([checked, edited]).toEqual([undefined, undefined]);
    }),
  );
});

const sameBut = (trimmed: string) => (body: string) => body.trim() === trimmed;

/** The desk's own reading throws at YAML that cannot be read. */
function tryToRead(text: string): ReturnType<typeof readItem> {
  try {
    return readItem(text);
  } catch {
    return undefined;
  }
}
