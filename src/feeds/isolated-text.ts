import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { splitIsolates } from '../lib/persian/bidi.ts';
import { persianiseDigits } from '../lib/persian/digits.ts';

/** Digits in Persian, what is read from left to right isolated: what `Text.astro` is to pages. */
export const isolatedText = (value: string): ElementContent[] =>
  splitIsolates(persianiseDigits(value)).map((run) =>
    run.isolated ? h('bdi', run.text) : { type: 'text', value: run.text },
  );
