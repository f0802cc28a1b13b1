import { html } from 'hono/html';
import { ACCOUNT } from '../../messages/account.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { scriptTag } from '../http/page-script.ts';
import { page, type Html } from '../pages/page.ts';
import { PASSKEY_SCRIPT } from '../passkeys/browser-script.ts';

/** Signing in by name and password, or by passkey where there is a script. */
export const signInPage = (fault?: string): Html =>
  page(
    MODERATION.signIn.title,
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <form method="post" action="/_/moderate/sign-in">
        <label
          >${MODERATION.signIn.name}<input name="name" required autocomplete="username" dir="auto"
        /></label>
        <label
          >${MODERATION.signIn.password}<input
            name="password"
            type="password"
            required
            autocomplete="current-password"
            dir="ltr"
        /></label>
        <p><button class="main">${MODERATION.signIn.enter}</button></p>
      </form>
      <form
        method="post"
        action="/_/moderate/sign-in/passkey"
        data-passkey="use"
        data-options="/_/moderate/sign-in/options"
        data-failed="${ACCOUNT.signIn.failed}"
        hidden
      >
        <input type="hidden" name="answer" value="" />
        <p><button>${ACCOUNT.signIn.use}</button></p>
        <p role="status"></p>
      </form>
      ${scriptTag(PASSKEY_SCRIPT)}`,
  );

/** Where who was invited chooses a password. @param word what the link held */
export const invitationPage = (name: string, word: string, fault?: string): Html =>
  page(
    MODERATION.invitation.title(name),
    html`${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
      <p>${MODERATION.invitation.note}</p>
      <form method="post" action="/_/moderate/invitation">
        <input type="hidden" name="word" value="${word}" />
        <input type="hidden" name="username" value="${name}" autocomplete="username" />
        ${newPassword(MODERATION.invitation.password, 'password')}
        ${newPassword(MODERATION.invitation.again, 'again')}
        <p><button class="main">${MODERATION.invitation.take}</button></p>
      </form>`,
  );

const newPassword = (label: string, name: string): Html =>
  html`<label
    >${label}<input
      name="${name}"
      type="password"
      required
      minlength="10"
      maxlength="200"
      autocomplete="new-password"
      dir="ltr"
  /></label>`;
