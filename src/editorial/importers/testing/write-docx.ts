import { strToU8, zipSync } from 'fflate';

/** What Word writes of a document in XML, as far as tests need it (ECMA-376, WordprocessingML). */
export interface Docx {
  /** Paragraphs, tables and the like, as XML: see `paragraph` and its neighbours. */
  body: readonly string[];
  /** Texts of footnotes, numbered from 1. */
  footnotes?: readonly string[];
  /** Pictures by their relationships' ids. */
  pictures?: Readonly<Record<string, Uint8Array>>;
  /** Addresses of pictures that stand outside of the document, by their relationships' ids. */
  linked?: Readonly<Record<string, string>>;
  /** Further parts by their names. */
  parts?: Readonly<Record<string, string>>;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

interface RunLooks {
  bold?: boolean;
  raised?: boolean;
  struck?: boolean;
}

export function run(text: string, { bold, raised, struck }: RunLooks = {}): string {
  const looks = [
    bold ? '<w:b/>' : '',
    struck ? '<w:strike/>' : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  return `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** @param style the id of a style, such as «Title» */
export const paragraph = (runs: string, style?: string): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}<w:bidi/></w:pPr>${runs}</w:p>`;

/** An item of a list: 1 has points, 2 has numbers. */
export const item = (text: string, list: 1 | 2, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export const noteMark = (number: number): string =>
  `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;

export function picture(id: string, alt: string, isLinked = false): string {
  const blip = `<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:${isLinked ? 'link' : 'embed'}="${id}"/>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="${escaped(alt)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>${blip}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

const STYLES = ['Title', 'Subtitle', 'caption', 'heading 1', 'heading 2', 'List Paragraph'];

const stylesXml = `<w:styles xmlns:w="${W}">${STYLES.map(
  (name) =>
    `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
).join('')}</w:styles>`;

const level = (format: string): string =>
  Array.from(
    { length: 3 },
    (_, at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`,
  ).join('');
const numberingXml = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

const relationship = (id: string, type: string, target: string, isOutside = false): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${escaped(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`;

/** The bytes of a Word document. */
export function writeDocx(docx: Docx): Buffer {
  const { body, footnotes = [], pictures = {}, linked = {}, parts = {} } = docx;
  const relationships = [
    relationship('styles', 'styles', 'styles.xml'),
    relationship('numbering', 'numbering', 'numbering.xml'),
    relationship('footnotes', 'footnotes', 'footnotes.xml'),
    ...Object.keys(pictures).map((id) => relationship(id, 'image', `media/${id}.png`)),
    ...Object.entries(linked).map(([id, address]) => relationship(id, 'image', address, true)),
  ];
  const notes = footnotes.map(
    (text, at) => `<w:footnote w:id="${at + 1}">${paragraph(run(text))}</w:footnote>`,
  );
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('main', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': stylesXml,
    'word/numbering.xml': numberingXml,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${W}">${notes.join('')}</w:footnotes>`,
    ...parts,
  };
  return Buffer.from(
    zipSync({
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
      ...Object.fromEntries(
        Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes]),
      ),
    }),
  );
}
