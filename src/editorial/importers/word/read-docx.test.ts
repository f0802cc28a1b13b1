import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../../lib/calendar/format.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import {
  item,
  noteMark,
  paragraph,
  picture,
  run,
  table,
  writeDocx,
  type Docx,
} from '../testing/write-docx.ts';
import { isDocx } from './open-docx.ts';
import { readDocx } from './read-docx.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);

async function read(docx: Docx): Promise<ExtractedItem> {
  const source = await readDocx(writeDocx(docx));
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}
const text = (words: string, style?: string): string => paragraph(run(words), style);
const bodyOf = ({ blocks }: ExtractedItem): string =>
  blocks.map(({ markdown }) => markdown).join('\n\n');
const leftOf = ({ doubts }: ExtractedItem): string[] =>
  doubts.filter(({ kind }) => kind === 'lines-left').map(({ value = '' }) => value);

describe('a Word document', () => {
  test('gives the record of a meeting', async () => {
    const found = await read({
      body: [
        text('بسمه تعالی'),
        paragraph(run('هفتمین جلسه شورای آب استان برگزار شد', { bold: true })),
        text('تاریخ: ۱۴۰۳/۰۷/۲۴'),
        text(
          'هفتمین جلسه شورای آب استان با حضور استاندار، مدیرعامل آب منطقه‌ای و نمایندگان کشاورزان روز سه‌شنبه ۲۴ مهر ۱۴۰۳ در تالار بهار استانداری برگزار شد.',
        ),
        text('در این جلسه مقرر شد سهم آب دشت‌آرا تا خرداد تغییر نکند.'),
        text('مصوبات:'),
        item('چاه‌های بی‌پروانه تا پایان سال بسته شود.', 2),
        item('گزارش سدها هر ماه داده شود.', 2),
      ],
    });
    expect(found).toMatchObject({
      title: 'هفتمین جلسه شورای آب استان برگزار شد',
      series: { number: 7, name: 'جلسه شورای آب استان' },
      event: {
        date: { year: 1403, month: 7, day: 24 },
        place: 'تالار بهار استانداری',
        attendees: ['استاندار', 'مدیرعامل آب منطقه‌ای', 'نمایندگان کشاورزان'],
        decisions: ['چاه‌های بی‌پروانه تا پایان سال بسته شود.', 'گزارش سدها هر ماه داده شود.'],
      },
    });
    expect(found.publishedAt && formatDateTime(found.publishedAt.instant)).toBe(
      'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰',
    );
    expect(bodyOf(found)).toContain('بسمه تعالی');
    expect(leftOf(found)).toEqual([]);
  });

  test('keeps headings, lists, tables, notes and what is raised or struck out', async () => {
    const found = await read({
      body: [
        text('پل تازه باز شد', 'Title'),
        text('هزینهٔ ساخت', 'heading1'),
        paragraph(
          run('هزینه ') +
            run('۲۰۰۰', { struck: true }) +
            run(' ۳۰۰۰ و ۱۰') +
            run('۶', { raised: true }) +
            noteMark(1),
        ),
        item('سنگ', 1),
        item('سیمان', 1),
        item('سیمان سفید', 1, 1),
        item('یک', 2),
        table([
          ['نان', 'نرخ'],
          ['سنگک', '۵۰۰۰'],
        ]),
      ],
      footnotes: ['به نرخ پارسال'],
    });
    expect(found.title).toBe('پل تازه باز شد');
    expect(bodyOf(found)).toBe(
      [
        '## هزینهٔ ساخت',
        'هزینه ~~۲۰۰۰~~ ۳۰۰۰ و ۱۰<sup>۶</sup>[^1]',
        '- سنگ\n- سیمان\n  - سیمان سفید',
        '1. یک',
        '| نان  | نرخ  |\n| ---- | ---- |\n| سنگک | ۵۰۰۰ |',
        '[^1]: به نرخ پارسال',
      ].join('\n\n'),
    );
    expect(leftOf(found)).toEqual([]);
  });

  test('brings its pictures with their captions, and the first under its title as the item’s', async () => {
    const found = await read({
      body: [
        text('پل تازه باز شد', 'Title'),
        paragraph(picture('one', 'پل')),
        text('پل در نخستین روز', 'caption'),
        text('پل امروز باز شد و مردم از آن گذشتند.'),
        paragraph(picture('two', 'رود')),
        text('رود زیر پل', 'caption'),
      ],
      pictures: { one: PNG, two: Uint8Array.of(...PNG, 1) },
    });
    const names = [...(found.carried?.keys() ?? [])];
    expect(found.image).toMatchObject({ src: names[0], alt: 'پل', caption: 'پل در نخستین روز' });
    expect(bodyOf(found)).toBe(
      `پل امروز باز شد و مردم از آن گذشتند.\n\n![رود](${names[1]} "رود زیر پل")`,
    );
    expect(found.carried?.get(names[0] ?? '')).toEqual(PNG);
    expect(names.every((name) => name.endsWith('.png'))).toBe(true);
  });

  test('reaches nothing outside of itself, and tells of it', async () => {
    const found = await read({
      body: [text('پل باز شد'), paragraph(picture('out', 'پل', true)), text('پل امروز باز شد.')],
      linked: { out: 'file:///etc/passwd' },
    });
    expect(found.carried?.size).toBe(0);
    expect(bodyOf(found)).not.toContain('passwd');
    expect(found.doubts).toContainEqual({ kind: 'picture-not-within', value: '1' });
  });

  test('tells of what stands over its pages, of comments and of formulas that no item holds', async () => {
    const part = (name: string, words: string): string =>
      `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${text(words)}</w:${name}>`;
    const found = await read({
      body: [
        text('پل تازه باز شد'),
        text('پل امروز باز شد.'),
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>',
      ],
      parts: {
        'word/header1.xml': part('hdr', 'استانداری، دبیرخانه'),
        'word/comments.xml': part('comments', 'این را بپرسید'),
      },
    });
    const left = leftOf(found).join(' / ');
    for (const line of ['استانداری، دبیرخانه', 'این را بپرسید', 'a=b'])
      expect(left).toContain(line);
  });

  test('is known by its parts, and no other zip is one', () => {
    expect(isDocx(writeDocx({ body: [] }))).toBe(true);
    expect(isDocx(Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis'))).toBe(false);
  });
});

describe('a document that is built to stop its reader', () => {
  const refused = async (docx: Docx | Buffer): Promise<unknown> => {
    const read = await readDocx(Buffer.isBuffer(docx) ? docx : writeDocx(docx));
    return read.ok ? 'read' : read.refusal;
  };

  test('by what it unpacks to', async () => {
    const bomb = `<w:p>${' '.repeat(31_000_000)}</w:p>`;
    expect(await refused({ body: [text('پل باز شد'), bomb] })).toBe('too-complex');
  });

  test('by what it says it unpacks to', async () => {
    const bytes = writeDocx({ body: [text('پل باز شد')] });
    // The length in the directory is a lie; what is read is no longer than it.
    const at = bytes.lastIndexOf('word/document.xml');
    bytes.writeUInt32LE(10, at - 46 + 24);
    expect(['broken-document', 'too-complex', 'not-news']).toContain(await refused(bytes));
  });

  test('by what stands in one another', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(300) + '</w:tc></w:tr></w:tbl>'.repeat(300);
    expect(await refused({ body: [text('پل باز شد'), deep] })).toBe('too-complex');
  });

  test('by entities', async () => {
    const parts = {
      'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
    };
    expect(await refused({ body: [text('پل باز شد')], parts })).toBe('too-complex');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['with a hole', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), bytes.subarray(90)])],
  ])('or is broken: %s', async (_, broken) => {
    expect(await refused(Buffer.from(broken(writeDocx({ body: [text('پل باز شد')] }))))).toBe(
      'broken-document',
    );
  });

  test('or is broken: some bytes are not those that were packed', async () => {
    const bytes = writeDocx({ body: [text('پل باز شد')] });
    const at = bytes.lastIndexOf('word/document.xml') - 46 + 16;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(await refused(bytes)).toBe('broken-document');
  });

  test('by its pictures, of which none is left out unsaid', async () => {
    const names = Array.from({ length: 501 }, (_, at) => `p${at}`);
    const pictures = Object.fromEntries(
      names.map((name) => [name, Uint8Array.of(...PNG, ...Buffer.from(name))]),
    );
    const body = [text('پل باز شد'), ...names.map((name) => paragraph(picture(name, 'پل')))];
    expect(await refused({ body, pictures })).toBe('too-complex');
  });

  test('or has no text', async () => {
    expect(await refused({ body: [] })).toBe('not-news');
  });
});
