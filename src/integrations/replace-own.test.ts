import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownFile } from '../node/own-source.ts';
import { replaceOwn, type Replacements } from './replace-own.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-replacements-'));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'src/Foot.astro'), '');
  writeFileSync(path.join(root, 'Foot.astro'), '');
});
afterAll(() => rmSync(root, { recursive: true }));

/** What a module gets that imports another; the rest of Vite finds what `ours` says. */
async function resolved(
  components: Replacements,
  source: string,
  { importer, ours = '' }: { importer: string; ours?: string },
): Promise<unknown> {
  const { resolveId } = replaceOwn(root, components);
  if (typeof resolveId !== 'function') throw new Error('no way to resolve');
  const context = { resolve: async () => ({ id: ours }) };
  return resolveId.call(context as never, source, importer, {} as never);
}

const FOOTER = { SiteFooter: './src/Foot.astro' };
const ours = ownFile('components/SiteFooter.astro');

describe('a component of the newsroom', () => {
  const own = () => path.join(root, 'src/Foot.astro');

  test('stands wherever ours would', async () => {
    const importer = ownFile('layouts/BaseLayout.astro');
    expect(await resolved(FOOTER, '../components/SiteFooter.astro', { importer, ours })).toBe(
      own(),
    );
    const other = ownFile('components/SiteHeader.astro');
    expect(
      await resolved(FOOTER, '../components/SiteHeader.astro', { importer, ours: other }),
    ).toBeUndefined();
  });

  test('may show ours', async () => {
    const source = 'peyk/components/SiteFooter.astro';
    expect(await resolved(FOOTER, source, { importer: own(), ours })).toBeUndefined();
  });

  test.each([
    [{ SiteFoot: './src/Foot.astro' }, '«SiteFoot» جایگزین‌پذیر نیست'],
    [{ SiteFooter: './src/None.astro' }, '«./src/None.astro»'],
    [{ SiteFooter: './Foot.astro' }, 'در پوشهٔ src پایگاه نیست'],
    [{ SiteFooter: './src/../Foot.astro' }, 'در پوشهٔ src پایگاه نیست'],
  ])('%j is refused', (components, words) => {
    expect(() => replaceOwn(root, components as Replacements)).toThrow(words);
  });
});

test('the newsroom’s style sheet is its own, or an empty one', async () => {
  const importer = ownFile('layouts/BaseLayout.astro');
  const theme = () => resolved({}, 'virtual:peyk/theme.css', { importer });
  expect(await theme()).toBe(ownFile('styles/no-theme.css'));
  writeFileSync(path.join(root, 'src/theme.css'), '');
  expect(await theme()).toBe(path.join(root, 'src/theme.css'));
});
