const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Where the choice is kept; the page's head reads it (`policy/inline-blocks.ts`). */
const KEY = 'theme';

const toTheme = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'auto';

/** `<theme-toggle>`: its button goes from «as the device» to light, to dark, and round again. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    this.show(toTheme(document.documentElement.dataset['theme']));
    this.addEventListener('click', () => {
      const shown = THEMES.indexOf(toTheme(document.documentElement.dataset['theme']));
      this.choose(THEMES[(shown + 1) % THEMES.length] ?? 'auto');
    });
  }

  private choose(theme: Theme) {
    const root = document.documentElement;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    try {
      if (theme === 'auto') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
    this.show(theme);
  }

  private show(theme: Theme) {
    this.querySelector('button')?.setAttribute('aria-label', this.dataset[theme] ?? '');
    this.title = this.dataset[theme] ?? '';
  }
}

customElements.define('theme-toggle', ThemeToggle);
