/**
 * `<comment-form>`: sends its forms, and opens the form that its link leads to, in place. What the service
 * answers is a page of its own, of which the main part is shown here; where it does not answer, what was written
 * stays, and the reader is told.
 */
class CommentForm extends HTMLElement {
  /** What shows the service that the browser took some trouble; empty until then, and where it cannot. */
  private proof: string | undefined;

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
    if (this.dataset['report']) this.openInPlace(this.querySelector('a'));
    this.addEventListener('input', ({ target }) => {
      this.work();
      if (target instanceof HTMLTextAreaElement) this.count(target);
    });
  }

  /** The form of a report, about what the reader has marked: a click on the link may take the mark away. */
  private openInPlace(link: HTMLAnchorElement | null) {
    let marked = '';
    link?.addEventListener('pointerdown', () => {
      marked = String(getSelection());
    });
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const url = new URL(link.href);
      url.searchParams.set('sentence', (String(getSelection()) || marked).trim().slice(0, 500));
      const style = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: this.dataset['style'],
      });
      document.head.append(style);
      void this.show(fetch(url));
    });
  }

  /** Begun when the reader begins to write: until then, nothing is fetched for it. */
  private work() {
    const form = this.querySelector('form');
    const comments = form?.dataset['comments'];
    if (!form || !comments || this.proof !== undefined || !globalThis.isSecureContext) return;
    this.proof = '';
    import('./prove-work.ts')
      .then(async ({ proveWork }) => {
        this.proof = await proveWork(form.action, comments);
      })
      // A comment is taken without it.
      .catch(() => undefined);
  }

  private async send(form: HTMLFormElement) {
    const button = form.querySelector('button');
    if (button) button.disabled = true;
    const body = new URLSearchParams(new FormData(form) as never);
    if (this.proof) body.set('proof', this.proof);
    await this.show(fetch(form.action, { method: 'POST', body }));
    if (button) button.disabled = false;
  }

  private async show(asked: Promise<Response>) {
    const status = this.querySelector('[role=status]');
    try {
      const answer = await asked;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const main = page.querySelector('main');
      // What stands before the service answers as well when that is down.
      if (!main || answer.status >= 500 || !page.querySelector('[name=peyk-service]'))
        throw new Error(String(answer.status));
      const title = document.createElement('h3');
      title.tabIndex = -1;
      title.append(...(main.querySelector('h1')?.childNodes ?? []));
      main.querySelector('h1')?.replaceWith(title);
      this.replaceChildren(
        ...main.childNodes,
        Object.assign(document.createElement('p'), { role: 'status' }),
      );
      title.focus();
    } catch {
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }

  /** Told near the end alone, and not at each letter: it is read out. */
  private count({ value, maxLength }: HTMLTextAreaElement) {
    const left = maxLength - value.length;
    const status = this.querySelector('[role=status]');
    if (status && (left % 50 === 0 || left === 10) && left <= 300)
      status.textContent = `${this.dataset['left']} ${left.toLocaleString('fa')}`;
  }
}

customElements.define('comment-form', CommentForm);
