import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CARD_EXAMPLES } from '../../../testkit/cards/card-examples.ts';
import { CARD, drawCard, type CardText } from './draw-card.ts';
import { drawText } from './text-mask.ts';

const greyOf = (picture: Buffer | string) =>
  sharp(picture).removeAlpha().toColourspace('b-w').raw().toBuffer();

/** Columns and rows that hold ink darker than quiet text on paper, within a part of the card. */
async function inkOf(card: Buffer, top: number, height: number) {
  const grey = await greyOf(card);
  const columns: number[] = [];
  const rows = new Set<number>();
  for (let x = 0; x < CARD.width; x += 1)
    for (let y = top; y < top + height; y += 1)
      if ((grey[y * CARD.width + x] ?? 255) < 50) {
        columns.push(x);
        rows.add(y);
      }
  return { left: Math.min(...columns), right: Math.max(...columns), rows };
}

const TITLE = { top: 195, height: 330 };
const text = (title: string): CardText => ({ site: 'پیک', section: 'جامعه', title });
const LONG = 'دبیر شورای راهبری استان هوشمند از پیشرفت طرح‌های ارتباطی خبر داد و '.repeat(8).trim();

describe('a card', () => {
  test.each(Object.keys(CARD_EXAMPLES))('looks as its stored picture: %s', async (name) => {
    const drawn = await greyOf(
      await sharp(await drawCard(CARD_EXAMPLES[name]!))
        .resize(600)
        .toBuffer(),
    );
    const stored = await greyOf(path.resolve(`tests/fixtures/cards/${name}.png`));
    expect(drawn.length).toBe(stored.length);
    const differences = Array.from(drawn, (grey, at) => Math.abs(grey - (stored[at] ?? 0)));
    const far = differences.filter((difference) => difference > 96).length;
    // Another version of the letters' hinting may move an edge by a shade; a moved word is far more.
    expect(far / differences.length).toBeLessThan(0.001);
  });

  test('has the first word of its title at the right edge, and the rest to its left', async () => {
    const hello = await drawText('سلام', 72, 1000);
    const whole = await drawText('سلام ICT ۱۴۰۰!', 72, 1000);
    const mismatch = Array.from({ length: hello.height * 60 }, (_, at) => {
      const x = at % 60;
      const y = Math.floor(at / 60);
      const alone = hello.data[y * hello.width + hello.width - 60 + x] ?? 0;
      // Words share a line that rises as high as its highest sign.
      const shift = whole.height - hello.height;
      const rows = [0, shift].map(
        (dy) => whole.data[(y + dy) * whole.width + whole.width - 60 + x] ?? 0,
      );
      return Math.min(...rows.map((inLine) => Math.abs(inLine - alone)));
    });
    const average = mismatch.reduce((sum, one) => sum + one, 0) / mismatch.length;
    expect(average).toBeLessThan(4);
    const { right } = await inkOf(await drawCard(text('سلام ICT ۱۴۰۰!')), TITLE.top, TITLE.height);
    expect(CARD.width - 80 - right).toBeLessThan(4);
  });

  test('keeps a title of any length in its room, in at most 60 KB', async () => {
    for (const title of ['آ', LONG.slice(0, 90), LONG.slice(0, 241), LONG, 'بی'.repeat(300)]) {
      const card = await drawCard({ ...text(title), date: '۳۰ اسفند ۱۴۰۳' });
      expect(card.length).toBeLessThanOrEqual(60 * 1024);
      const { left, rows } = await inkOf(card, TITLE.top, CARD.height - TITLE.top);
      expect(left).toBeGreaterThanOrEqual(70);
      expect(Math.max(...rows)).toBeLessThan(TITLE.top + TITLE.height);
    }
  });

  test('leaves no short last line under a long one', async () => {
    const card = await drawCard(text('کیفیت پیام‌رسان‌های داخلی در این سال‌ها رشد داشته است'));
    const { rows } = await inkOf(card, TITLE.top, TITLE.height);
    const last = Math.max(...rows);
    const line = await inkOf(card, last - 60, 60);
    expect(line.right - line.left).toBeGreaterThan(250);
  });

  test('takes markup as text', async () => {
    await expect(drawCard(text('<b>آب & برق</b> <span foo="1">'))).resolves.toBeInstanceOf(Buffer);
  });
});
