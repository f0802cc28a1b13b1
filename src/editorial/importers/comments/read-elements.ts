import sax from 'sax';
import { BrokenExport } from '../../../lib/brought-comments.ts';

/** An element of XML with all that is in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its own text, without that of elements in it. */
  text: string;
  children: XmlElement[];
  /** Where it begins, from 1. */
  line: number;
  /** It holds more than may be read; what came after that was passed over. */
  isTooLarge?: true;
}

/** Characters that one element may have, all in it together. */
const LARGEST = 10_000_000;
/** Elements in one: the most comments that an item may have, with fifty fields each. */
const MOST_ELEMENTS = 300_000;
/** Elements in one another: exports have five. */
const DEEPEST = 100;

/**
 * The elements of these names, one after the other, each whole; those that stand in another are its children.
 * No more than one is held. Entities are not made: XML that defines its own is told as broken.
 *
 * @throws {BrokenExport} where the XML cannot be read on; the elements before that have been given
 */
export async function* readElements(
  chunks: AsyncIterable<string>,
  names: ReadonlySet<string>,
): AsyncGenerator<XmlElement> {
  const done: XmlElement[] = [];
  const open: XmlElement[] = [];
  let depth = 0;
  let size = 0;
  let elements = 0;
  let broken: BrokenExport | undefined;

  const xml = sax.parser(true);
  const breakOff = (cause?: unknown): void => {
    broken ??= new BrokenExport(xml.line + 1, { cause });
  };
  const tooLarge = (): boolean => {
    const [whole] = open;
    if (whole && (size > LARGEST || elements > MOST_ELEMENTS)) whole.isTooLarge = true;
    return whole?.isTooLarge === true;
  };
  xml.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) breakOff();
    if (broken || (open.length === 0 && !names.has(name))) return;
    elements = open.length === 0 ? 1 : elements + 1;
    if (open.length === 0) size = 0;
    for (const value of Object.values(attributes)) size += value.length;
    const element = { name, attributes, text: '', children: [], line: xml.line + 1 };
    if (!tooLarge()) open.at(-1)?.children.push(element);
    open.push(element);
  };
  xml.ontext = xml.oncdata = (text) => {
    const element = open.at(-1);
    if (!element) return;
    size += text.length;
    if (!tooLarge()) element.text += text;
  };
  xml.onclosetag = () => {
    depth -= 1;
    const element = open.pop();
    if (element && open.length === 0) done.push(element);
  };
  xml.onerror = breakOff;

  for await (const chunk of chunks) {
    xml.write(chunk);
    yield* done.splice(0);
    if (broken) throw broken;
  }
  if (depth > 0) throw new BrokenExport(xml.line + 1);
}

/** The text of the first child of this name; empty where there is none. */
export const textIn = (element: XmlElement, name: string): string =>
  childOf(element, name)?.text.trim() ?? '';

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);
