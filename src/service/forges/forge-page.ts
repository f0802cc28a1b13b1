import { html } from 'hono/html';
import { FORGES } from '../../messages/forges.ts';
import type { ForgeName } from '../../node/settings.ts';
import { scriptTag } from '../http/page-script.ts';
import { page, type Html } from '../pages/page.ts';
import { FORGE_SCRIPT } from './browser-script.ts';
import type { Tokens } from './forge.ts';

/** What the desk is told: a token, or why there is none. */
export type Said = Tokens | { fault: string };

/**
 * The page of the window that the desk opened. It holds the token, and nobody keeps it; its script gives it to
 * the desk of this site.
 */
export function forgePage(provider: ForgeName, siteUrl: string, said: Said): Html {
  const fault = 'fault' in said ? said.fault : undefined;
  const [state, json] =
    'fault' in said
      ? ['error', { provider, error: said.fault }]
      : ['success', { provider, ...said }];
  return page(
    FORGES.title,
    html`<p
        ${fault === undefined ? html`role="status"` : html`class="fault" role="alert"`}
        data-said="authorization:${provider}:${state}:${JSON.stringify(json)}"
        data-provider="${provider}"
        data-origin="${new URL(siteUrl).origin}"
        data-alone="${fault ?? FORGES.alone}"
      >
        ${fault ?? FORGES.done}
      </p>
      <noscript><p>${FORGES.noScript}</p></noscript>
      <p><a href="/admin/">${FORGES.back}</a></p>
      ${scriptTag(FORGE_SCRIPT)}`,
  );
}
