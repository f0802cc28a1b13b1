/** A piece of XML that is written already. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Xml | string | undefined;

/**
 * Write an element (XML 1.0). Texts are escaped, attributes and children that are undefined left out;
 * children that are elements stand on lines of their own.
 */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = children
    .filter((child) => child !== undefined)
    .map((child) => (typeof child === 'string' ? escapeXml(child) : `\n${child.text}`))
    .join('');
  if (inner === '') return new Xml(`<${name}${written}/>`);
  return new Xml(`<${name}${written}>${inner}${inner.startsWith('\n') ? '\n' : ''}</${name}>`);
}

/** A whole document. @param style the address of a style sheet (W3C, xml-stylesheet) */
export function xmlDocument(root: Xml, style?: string): string {
  const instruction = style
    ? `<?xml-stylesheet type="text/css" href="${escapeXml(style)}"?>\n`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${instruction}${root.text}\n`;
}

/** What XML 1.0 cannot hold in any spelling (section 2.2, `Char`): control signs, half pairs, U+FFFE, U+FFFF. */
const NOT_A_CHAR = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers of XML make line ends one kind, and spaces of those in attributes (sections 2.11, 3.3.3).
  '\r': '&#13;',
};

const escapeXml = (text: string): string =>
  text.replace(NOT_A_CHAR, '').replace(/[&<>"\r]/gu, (sign) => ENTITIES[sign] ?? sign);
