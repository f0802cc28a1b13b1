/**
 * `<share-item>`: shows its buttons where the browser can do what they say: the device's own list of
 * places (Web Share), and the address into the clipboard. Both are given the address as it stands in
 * `data-url`, which is short and ASCII, and not the browser's own.
 */
class ShareItem extends HTMLElement {
  connectedCallback() {
    const { url = '', text = '' } = this.dataset;
    this.enable('send', 'share' in navigator, () => navigator.share({ title: text, url }));
    this.enable('copy', 'clipboard' in navigator, (button) =>
      navigator.clipboard.writeText(url).then(
        () => button.replaceChildren(button.dataset['done'] ?? ''),
        () => letCopyByHand(button, url),
      ),
    );
  }

  private enable(
    name: string,
    isPossible: boolean,
    act: (button: HTMLButtonElement) => Promise<void>,
  ) {
    const button = this.querySelector<HTMLButtonElement>(`[data-act="${name}"]`);
    if (!button || !isPossible) return;
    button.hidden = false;
    // Who closes the list of targets has chosen so.
    button.addEventListener('click', () => void act(button).catch(() => undefined));
  }
}

/** Where a browser forbids the clipboard: the address, chosen and ready to be copied, in the button's place. */
function letCopyByHand(button: HTMLButtonElement, url: string): void {
  const label = document.createElement('label');
  const field = document.createElement('input');
  Object.assign(field, { value: url, readOnly: true, dir: 'ltr' });
  label.append(button.dataset['failed'] ?? '', ' ', field);
  button.replaceWith(label);
  field.select();
}

customElements.define('share-item', ShareItem);
