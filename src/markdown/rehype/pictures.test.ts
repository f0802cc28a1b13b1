import { expect, test } from 'vitest';
import type { ResolvedImage } from '../body-context.ts';
import { htmlThrough } from '../testing.ts';
import { rehypePictures } from './pictures.ts';

const html = (markdown: string, resolved: ResolvedImage | null, asked: string[] = []) =>
  htmlThrough({ rehype: [rehypePictures] }, markdown, {
    title: '',
    resolveImage: (src) => {
      asked.push(src);
      return Promise.resolve(resolved);
    },
  });

test('asks for the address as the editor wrote it', async () => {
  const asked: string[] = [];
  await html('![ب](<../media/نشست یک.jpg>)', null, asked);
  expect(asked).toEqual(['../media/نشست یک.jpg']);
});

test('shows the formats that were made, best first', async () => {
  const resolved = {
    src: '/m/a.jpg',
    srcset: '/m/a.jpg 800w',
    sizes: '100vw',
    width: 800,
    height: 600,
    sources: [{ type: 'image/avif', srcset: '/m/a.avif 800w' }],
  };
  expect(await html('![ب](a.jpg)', resolved)).toBe(
    '<p><picture><source type="image/avif" srcset="/m/a.avif 800w" sizes="100vw">' +
      '<img src="/m/a.jpg" alt="ب" loading="lazy" decoding="async" width="800" height="600" ' +
      'srcset="/m/a.jpg 800w" sizes="100vw"></picture></p>',
  );
});

test('keeps a picture that nobody knows, loaded late', async () => {
  expect(await html('![ب](a.jpg)', null)).toBe(
    '<p><img src="a.jpg" alt="ب" loading="lazy" decoding="async"></p>',
  );
});
