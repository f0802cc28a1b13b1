import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEntries } from './append-entries.ts';
import { readYamlText } from './yaml-text.ts';

const COUNCIL = { id: 'council', title: 'شورای آب: نشست‌ها' };
const read = (text: string): unknown => readYamlText(text).document.toJS();

describe('entries at the end of a list file', () => {
  test.each([
    ['no file', ''],
    ['comments alone', '# جلسه‌ها\n'],
    ['comments without a line end', '# جلسه‌ها'],
    ['an open document', '---\n'],
    ['an empty list', '[]\n'],
    ['an empty list with a comment', '# جلسه‌ها\n[] # هنوز هیچ\n'],
    ['a list', '# جلسه‌ها\n- id: a\n  title: یک # همین\n'],
    ['a list without a line end', '- id: a\n  title: یک'],
    ['a list with a comment and blank lines behind it', '- id: a\n  title: یک\n\n# پایان\n'],
    ['an indented list', '  - id: a\n    title: یک\n  - id: b\n    title: دو\n'],
    ['entries on one line', '- { id: a, title: یک }\n- {id: b, title: دو}\n'],
    ['a list on one line', '[{ id: a, title: یک }, { id: b, title: دو }]\n'],
    ['Windows line ends', '# جلسه‌ها\r\n- id: a\r\n  title: یک\r\n'],
    ['a document that is ended', '- id: a\n  title: یک\n...\n'],
    ['a byte order mark', '\uFEFF- id: a\n  title: یک\n'],
  ])('%s', (_, text) => {
    const after = appendEntries(text, [COUNCIL, { id: 'b2', title: 'دو' }]);
    const before = read(text.replace('\uFEFF', '')) || [];
    expect(readYamlText((after ?? '').replace('\uFEFF', '')).problems).toEqual([]);
    expect(read((after ?? '').replace('\uFEFF', ''))).toEqual([
      ...(before as unknown[]),
      COUNCIL,
      { id: 'b2', title: 'دو' },
    ]);
    for (const [comment] of text.matchAll(/#.*/gu)) expect(after).toContain(comment.trim());
    expect(after?.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(/(?<!\r)\n/u.test(after ?? '')).toBe(!text.includes('\r\n'));
  });

  test.each(['a: b\n', '- "ناتمام\n', 'متن\n'])('%j is left for its editor', (text) => {
    expect(appendEntries(text, [COUNCIL])).toBeUndefined();
  });

  test('whatever a title is, the list reads back and what stood there stays', () => {
    const title = fc
      .string({ minLength: 1 })
      .map((text) => `ن${text}`.replace(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(fc.array(title), title, (titles, added) => {
        const start = titles.map((each, at) => ({ id: `s${at}`, title: each }));
        const before = appendEntries('# جلسه‌ها\n', start) ?? '';
        const after = appendEntries(before, [{ id: 'new', title: added }]) ?? '';
        expect(after.startsWith(before.trimEnd())).toBe(true);
        expect(read(after)).toEqual([...start, { id: 'new', title: added }]);
      }),
    );
  });
});
