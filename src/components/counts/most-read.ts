const HOUR = 3_600_000;

/**
 * `<most-read>`: when the reader comes near, asks the readers' service what is read most and shows it above the
 * link. What is older than `data-hours` is not shown, and neither is what something else answers in its place.
 */
class MostRead extends HTMLElement {
  connectedCallback() {
    new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        this.show().catch(() => undefined);
      },
      { rootMargin: '300px' },
    ).observe(this);
  }

  private async show() {
    const { from = '', style = '', hours = '', title = '' } = this.dataset;
    const answer = await fetch(from);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = page.querySelector<HTMLElement>('[data-most]');
    const age = Date.now() - Date.parse(list?.dataset['updated'] ?? '');
    if (!list?.querySelector('li') || !(age < Number(hours) * HOUR)) return;
    const heading = document.createElement('h2');
    heading.textContent = title;
    list.querySelectorAll('h2').forEach((one) => {
      const lower = document.createElement('h3');
      lower.textContent = one.textContent;
      one.replaceWith(lower);
    });
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style });
    this.prepend(link, heading, ...list.childNodes);
  }
}

customElements.define('most-read', MostRead);
