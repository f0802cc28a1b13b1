import { describe, expect, test } from 'vitest';
import { featuresOf } from './body-features.ts';

describe('what a body needs', () => {
  test.each([
    '| الف | ب |\n|---|---|',
    'الف | ب\n--- | ---',
    'الف |\n---|',
    '|a|\n|:-:|',
    '~~متن~~',
    'متن[^1]',
    'سایت www.a.ir',
    'https://a.ir',
    '(نشانی https://a.ir)',
    'a@b.ir',
  ])('GFM for %j', (body) => {
    expect(featuresOf(body).gfm).toBe(true);
  });

  test.each(['<b>متن</b>', 'متن<br/>', '<!-- الف -->', '</p>', '<?xml?>', '<SCRIPT>'])(
    'HTML for %j',
    (body) => {
      expect(featuresOf(body).html).toBe(true);
    },
  );

  test.each([
    'متن ساده، با ** و _',
    '[متن](https://a.ir)',
    '<https://a.ir/b>',
    '<mailto:a>',
    'الف < ب و ۲<۳',
    '- الف\n- ب\n\n---',
    '* * *',
  ])('neither for %j', (body) => {
    expect(featuresOf(body)).toEqual({ gfm: false, html: false });
  });
});
