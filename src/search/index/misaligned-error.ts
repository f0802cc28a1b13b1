/** Pagefind counted an item's words otherwise than we did, so its excerpts would mark the wrong ones. */
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
