import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { LOOK_STYLE } from '../../lib/addresses/own-paths.ts';
import { SERVICE } from '../../messages/service.ts';
import { PAGE_STYLE } from './page-style.ts';

/** HTML in which every value was escaped; the only kind that the service answers with. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

// Of one constant and no other text, so that its hash in the policy fits.
const STYLE = Object.assign(new String(`<style>${PAGE_STYLE}</style>`), {
  isEscaped: true as const,
}) as HtmlEscapedString;

/** A whole page of the service. */
export const page = (title: string, content: Html, header: Html | '' = ''): Html =>
  html`<!doctype html>
    <html lang="fa" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="peyk-service" content="1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${LOOK_STYLE}" />
        ${STYLE}
      </head>
      <body>
        ${header}
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;

/** A page that says that something cannot be done, and leads back. */
export const faultPage = (title: string, text: string, back = '/'): Html =>
  page(
    title,
    html`<p class="fault" role="alert">${text}</p>
      <p><a href="${back}">${SERVICE.back}</a></p>`,
  );
