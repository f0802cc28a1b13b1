import { expect, test } from 'vitest';
import { withinWidth } from './picture-presets.ts';

const SRCSET = '/media/a-320.avif 320w, /media/a-640.avif 640w, /media/a-1280.avif 1280w';

test.each([
  [1280, SRCSET],
  [960, '/media/a-320.avif 320w, /media/a-640.avif 640w'],
  [640, '/media/a-320.avif 320w, /media/a-640.avif 640w'],
  [200, '/media/a-320.avif 320w'],
])(
  'a preset of at most %i pixels is offered nothing wider, but always something',
  (widest, kept) => {
    expect(withinWidth(SRCSET, widest)).toBe(kept);
  },
);

test('a picture with one width keeps it', () => {
  expect(withinWidth('/media/a-1600.webp 1600w', 480)).toBe('/media/a-1600.webp 1600w');
});
