import type { PageScript } from '../http/page-script.ts';

/**
 * In the browser: a form of the service that asks for a passkey (`data-passkey`, `make` or `use`; `data-options`,
 * where the options are) is shown where the browser has any, and sent with what the browser answers. The form
 * itself goes the way of forms, so what the service says of it is a page.
 */
export const PASSKEY_SCRIPT: PageScript = {
  path: '/_/passkeys.js',
  run: () => {
    // Absent over plain http, and in browsers of before 2025: there the password is the way.
    if (!window.isSecureContext || !('PublicKeyCredential' in window)) return;
    if (!('parseRequestOptionsFromJSON' in PublicKeyCredential)) return;
    const ask = async (form: HTMLFormElement): Promise<Credential | null> => {
      const token = form.querySelector<HTMLInputElement>('[name=token]')?.value ?? '';
      const answer = await fetch(form.dataset['options'] ?? '', {
        method: 'POST',
        body: new URLSearchParams({ token }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const options: unknown = await answer.json();
      return form.dataset['passkey'] === 'make'
        ? navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
              options as PublicKeyCredentialCreationOptionsJSON,
            ),
          })
        : navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
              options as PublicKeyCredentialRequestOptionsJSON,
            ),
          });
    };
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
      form.hidden = false;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const button = form.querySelector('button');
        const status = form.querySelector('[role=status]');
        const field = form.querySelector<HTMLInputElement>('[name=answer]');
        if (button) button.disabled = true;
        if (status) status.textContent = '';
        ask(form).then(
          (credential) => {
            if (field) field.value = JSON.stringify(credential);
            form.submit();
          },
          () => {
            if (status) status.textContent = form.dataset['failed'] ?? '';
            if (button) button.disabled = false;
          },
        );
      });
    }
  },
};
