/** As much of sax 1.x as is used here; `@types/sax` may take its place. */
declare module 'sax' {
  interface SAXParser {
    ontext(text: string): void;
    oncdata(text: string): void;
    onopentag(tag: { name: string; attributes: Record<string, string> }): void;
    onclosetag(name: string): void;
    onerror(error: Error): void;
    /** Of what was read last, from 0. */
    readonly line: number;
    write(chunk: string): SAXParser;
  }
  const sax: { parser(strict: boolean): SAXParser };
  export default sax;
}
