/**
 * Where the pictures of the form can be seen, by what its fields hold of them. The CMS tells a field no address:
 * one just chosen has its own, and others are known to the preview.
 */
export class PictureUrls {
  /** Set by the preview while it is open. */
  find: (path: string) => string | undefined = () => undefined;
  readonly #chosen = new Map<string, string>();

  /** @param value what a field holds of the picture: «/media/1405/08/a.webp», or an address of its bytes */
  of(value: string): string | undefined {
    if (value.startsWith('blob:')) return value;
    return this.#chosen.get(value) ?? this.find(value);
  }

  /** A picture of the repository was chosen, and its bytes are at hand. */
  keep(value: string, bytes: Blob | undefined): void {
    if (bytes && !value.startsWith('blob:') && !this.#chosen.has(value))
      this.#chosen.set(value, URL.createObjectURL(bytes));
  }
}
