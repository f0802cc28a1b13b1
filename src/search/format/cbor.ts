/**
 * The part of CBOR (RFC 8949) that Pagefind's files use: whole numbers, text, arrays; and byte strings.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Enter an array and tell how many items follow. */
  array(): number {
    return this.#head(MAJOR_ARRAY);
  }

  text(): string {
    const length = this.#head(MAJOR_TEXT);
    this.at += length;
    return this.#decoder.decode(this.#bytes.subarray(this.at - length, this.at));
  }

  /** A view of the bytes that are read, no copy. */
  bytes(): Uint8Array {
    const length = this.#head(MAJOR_BYTES);
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** Whether a byte string is next. */
  get isBytes(): boolean {
    return this.#byte(this.at) >> 5 === MAJOR_BYTES;
  }

  /** Whether an array is next. */
  get isArray(): boolean {
    return this.#byte(this.at) >> 5 === MAJOR_ARRAY;
  }

  integer(): number {
    const major = this.#byte(this.at) >> 5;
    if (major === MAJOR_NEGATIVE) return -1 - this.#head(MAJOR_NEGATIVE);
    return this.#head(MAJOR_UNSIGNED);
  }

  /** An array of whole numbers. */
  integers(): number[] {
    return Array.from({ length: this.array() }, () => this.integer());
  }

  /** Pass over one item, whatever it holds. */
  skip(): void {
    const major = this.#byte(this.at) >> 5;
    const length = this.#head(major);
    if (major === MAJOR_TEXT || major === MAJOR_BYTES) this.at += length;
    if (major === MAJOR_ARRAY) for (let item = 0; item < length; item += 1) this.skip();
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new RangeError('CBOR ends within an item');
    return byte;
  }

  #head(expected: number): number {
    const head = this.#byte(this.at);
    this.at += 1;
    if (head >> 5 !== expected) {
      throw new TypeError(`CBOR type ${String(head >> 5)} where ${String(expected)} was expected`);
    }
    const size = ARGUMENT_BYTES[head & 31];
    if (size === undefined) return head & 31;
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + this.#byte(this.at + byte);
    this.at += size;
    return value;
  }
}

const MAJOR_UNSIGNED = 0;
const MAJOR_NEGATIVE = 1;
const MAJOR_BYTES = 2;
const MAJOR_TEXT = 3;
const MAJOR_ARRAY = 4;
/** The additional information that says how many bytes the argument takes (RFC 8949, section 3). */
const ARGUMENT_BYTES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/** Writes the same part; the shortest form of every number, so that equal data are equal bytes. */
export class CborWriter {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  array(items: number): this {
    return this.#head(MAJOR_ARRAY, items);
  }

  text(text: string): this {
    const bytes = this.#encoder.encode(text);
    return this.#head(MAJOR_TEXT, bytes.length).raw(bytes);
  }

  bytes(bytes: Uint8Array): this {
    return this.#head(MAJOR_BYTES, bytes.length).raw(bytes);
  }

  /** @param value below `2 ** 32` */
  unsigned(value: number): this {
    return this.#head(MAJOR_UNSIGNED, value);
  }

  /** @param value below zero */
  negative(value: number): this {
    return this.#head(MAJOR_NEGATIVE, -1 - value);
  }

  /** Bytes that are CBOR already. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** How many bytes there are so far. */
  get length(): number {
    return this.#length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #head(major: number, value: number): this {
    this.#reserve(5);
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    const information = size === 0 ? value : size === 1 ? 24 : size === 2 ? 25 : 26;
    this.#bytes[this.#length++] = (major << 5) | information;
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8)
      this.#bytes[this.#length++] = (value >>> shift) & 0xff;
    return this;
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + extra));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
