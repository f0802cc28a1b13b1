/**
 * `<comment-form>`: sends its forms in place. What the service answers is a page of its own, of which the main
 * part is shown here; where it does not answer, what was written stays, and the reader is told.
 */
class CommentForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.count(target);
    });
  }

  private async send(form: HTMLFormElement) {
    const button = form.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (button) button.disabled = true;
    try {
      const body = new URLSearchParams(new FormData(form) as never);
      const answer = await fetch(form.action, { method: 'POST', body });
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
    } finally {
      if (button) button.disabled = false;
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
