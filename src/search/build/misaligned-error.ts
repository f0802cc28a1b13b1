/** What is shown of an item has other words than what was indexed, so its excerpts would mark the wrong ones. */
export class MisalignedError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(
      `Search index: the text of item ${code} does not stand word for word on what was indexed`,
    );
    this.name = 'MisalignedError';
    this.code = code;
  }
}
