import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { CborReader, CborWriter } from './cbor.ts';

describe('CBOR', () => {
  test('reads what it wrote, of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(2 ** 31))), (pairs) => {
        const cbor = new CborWriter().array(pairs.length);
        for (const [text, number] of pairs) cbor.array(2).text(text).unsigned(number);
        const reader = new CborReader(cbor.finish());
        const read = Array.from({ length: reader.array() }, () => {
          reader.array();
          return [reader.text(), reader.integer()];
        });
        expect(read).toEqual(
          pairs.map(([text, number]) => [
            new TextDecoder().decode(new TextEncoder().encode(text)),
            number,
          ]),
        );
      }),
    );
  });

  test.each([
    [[0x00], 0],
    [[0x17], 23],
    [[0x18, 0x18], 24],
    [[0x19, 0x03, 0xe8], 1000],
    [[0x20], -1],
    [[0x38, 0x63], -100],
  ])('knows the examples of RFC 8949, appendix A: %j', (bytes, number) => {
    expect(new CborReader(Uint8Array.from(bytes)).integer()).toBe(number);
  });

  test('refuses what is cut off or of another type', () => {
    expect(() => new CborReader(Uint8Array.from([0x19, 0x03])).integer()).toThrow(RangeError);
    expect(() => new CborReader(Uint8Array.from([0x60])).array()).toThrow(TypeError);
  });
});
