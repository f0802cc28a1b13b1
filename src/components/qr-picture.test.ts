import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { toQrPicture } from './qr-picture.ts';

test.each(['https://news.example/news/277495/', 'https://news.example.ir/news/14030724093215/'])(
  'the picture for %s darkens the modules of its code and no other, in few bytes',
  async (address) => {
    const [type = '', bytes = ''] = toQrPicture(address).split(',');
    const { data, info } = await sharp(Buffer.from(bytes, 'base64'))
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const code = encode(address, { border: 0, ecc: 'M', maskPattern: 0 });
    expect(type).toBe('data:image/png;base64');
    expect([info.width, info.height, info.channels]).toEqual([code.size, code.size, 1]);
    expect(Array.from(data, (grey) => grey === 0)).toEqual(code.data.flat());
    expect(bytes.length).toBeLessThan(400);
  },
);
