import type fc from 'fast-check';
import { MONTH_NAMES } from '../../../lib/calendar/names.ts';
import { toPersianDigits } from '../../../lib/persian/digits.ts';
import {
  anyAround,
  AROUND,
  NONE,
  sourceOf,
  withHeadings,
  type Piece,
  type Source,
} from './generated-sources.ts';
import { item, paragraph, run, table, writeDocx } from './write-docx.ts';
import { wordItem, wordParagraph, writeWordHtml } from './write-word-html.ts';

/** A form that newsrooms have texts in. */
export interface SourceForm {
  sources: fc.Arbitrary<Source>;
  /** With nothing of a page around it. */
  clean: fc.Arbitrary<Source>;
  write(source: Source): string | Buffer;
}

const dateLine = ({ year, month, day: date }: Source['day']): string =>
  `${toPersianDigits(date)} ${MONTH_NAMES[month - 1] ?? ''} ${toPersianDigits(year)}`;

/** What stands over a page's text, and what below it. */
function partsOf({ around }: Source): { over: string[]; below: string[] } {
  const end = around.findIndex((each) => AROUND.indexOf(each) >= 4);
  const cut = end === -1 ? around.length : end;
  return { over: around.slice(0, cut), below: around.slice(cut) };
}

/** Pasted text: a line for each line. */
function writeText(source: Source, gap: string): string {
  const { over, below } = partsOf(source);
  const pieces = source.pieces.map((piece) =>
    'lines' in piece
      ? piece.lines.map((each) => (piece.kind === 'list' ? `- ${each}` : each)).join('\n')
      : piece.text,
  );
  const body = pieces.join('\n\n');
  return [...over, source.title, dateLine(source.day), body, ...below].join(gap);
}

function writeMarkdown(source: Source): string {
  const { over, below } = partsOf(source);
  const pieces = source.pieces.map((piece) => {
    if (piece.kind === 'heading') return `## ${piece.text}`;
    if (piece.kind === 'verse') return piece.lines.join('  \n');
    if (!('lines' in piece)) return piece.text;
    return piece.lines.map((each) => `${piece.kind === 'list' ? '1.' : '-'} ${each}`).join('\n');
  });
  const all = [...over, `# ${source.title}`, dateLine(source.day), ...pieces, ...below];
  return all.join('\n\n');
}

const tag = (name: string, text: string): string => `<${name}>${text}</${name}>`;

function htmlOf(piece: Piece): string {
  if (piece.kind === 'heading') return tag('h2', piece.text);
  if (!('lines' in piece)) return tag('p', piece.text);
  if (piece.kind === 'verse') return tag('p', piece.lines.join('<br>'));
  if (piece.kind === 'list') return tag('ul', piece.lines.map((each) => tag('li', each)).join(''));
  return tag('table', piece.lines.map((each) => tag('tr', tag('td', each))).join(''));
}

function writePage(source: Source): string {
  const { over, below } = partsOf(source);
  const side = (lines: readonly string[]): string => lines.map((each) => tag('div', each)).join('');
  const story = source.pieces.map(htmlOf).join('\n');
  const head = `<h1>${source.title}</h1><p>تاریخ: ${dateLine(source.day)}</p>`;
  return `<!doctype html><html><head><title>${source.title}</title></head><body>${side(over)}<article>${head}${story}</article>${side(below)}</body></html>`;
}

/** As `writePage`, with no element that says where the story is. */
const writeBarePage = (source: Source): string => writePage(source).replace(/<\/?article>/gu, '');

/** The same, with the date alone on its line. */
const writeLoneDate = (source: Source): string =>
  writeBarePage(source).replace('<p>تاریخ: ', '<p>');

function writeWordPage(source: Source): string {
  const { over, below } = partsOf(source);
  const pieces = source.pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [tag('h2', piece.text)];
    if (!('lines' in piece)) return [wordParagraph(piece.text)];
    if (piece.kind === 'verse') return [wordParagraph(piece.lines.join('<br>'))];
    if (piece.kind === 'results') return piece.lines.map((each) => wordParagraph(each));
    return piece.lines.map((each) => wordItem(each, '·'));
  });
  return writeWordHtml([
    ...over.map((each) => wordParagraph(each)),
    wordParagraph(tag('b', source.title)),
    wordParagraph(dateLine(source.day)),
    ...pieces,
    ...below.map((each) => wordParagraph(each)),
  ]);
}

function writeDocument(source: Source): Buffer {
  const { over, below } = partsOf(source);
  const plain = (text: string): string => paragraph(run(text));
  const pieces = source.pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [paragraph(run(piece.text), 'heading2')];
    if (!('lines' in piece)) return [plain(piece.text)];
    if (piece.kind === 'results') return [table(piece.lines.map((each) => [each, '·']))];
    if (piece.kind === 'verse') return piece.lines.map(plain);
    return piece.lines.map((each) => item(each, 2));
  });
  return writeDocx({
    body: [
      ...over.map(plain),
      paragraph(run(source.title, { bold: true })),
      plain(dateLine(source.day)),
      ...pieces,
      ...below.map(plain),
    ],
  });
}

export const SOURCES: Readonly<Record<string, SourceForm>> = {
  'text with empty lines': {
    sources: sourceOf(anyAround),
    clean: sourceOf(NONE),
    write: (source) => writeText(source, '\n\n'),
  },
  'text without empty lines': {
    sources: sourceOf(anyAround),
    clean: sourceOf(NONE),
    write: (source) => writeText(source, '\n'),
  },
  Markdown: { sources: withHeadings(anyAround), clean: withHeadings(NONE), write: writeMarkdown },
  'a page': { sources: withHeadings(anyAround), clean: withHeadings(NONE), write: writePage },
  'a page that names nothing': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeBarePage,
  },
  'a page with nothing but a date over its story': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeLoneDate,
  },
  'a page that Word saved': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeWordPage,
  },
  'a Word document': {
    sources: withHeadings(anyAround),
    clean: withHeadings(NONE),
    write: writeDocument,
  },
};
