/**
 * `<share-item>`: shows its buttons where the browser can do what they say: the device's own list of
 * places (Web Share), and the address into the clipboard. Both are given the address as it stands in
 * `data-url`, which is short and ASCII, and not the browser's own.
 */
class ShareItem extends HTMLElement {
  connectedCallback() {
    const { url = '', text = '' } = this.dataset;
    this.enable('send', 'share' in navigator, () => navigator.share({ title: text, url }));
    this.enable('copy', 'clipboard' in navigator, async (button) => {
      await navigator.clipboard.writeText(url);
      button.textContent = button.dataset['done'] ?? '';
    });
  }

  private enable(
    name: string,
    isPossible: boolean,
    act: (button: HTMLButtonElement) => Promise<void>,
  ) {
    const button = this.querySelector<HTMLButtonElement>(`[data-act="${name}"]`);
    if (!button || !isPossible) return;
    button.hidden = false;
    // Who closes the list of places or forbids the clipboard has chosen so.
    button.addEventListener('click', () => void act(button).catch(() => undefined));
  }
}

customElements.define('share-item', ShareItem);
