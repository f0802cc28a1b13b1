import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { PUBLISH } from '../../messages/publish.ts';
import type { WatchStatus } from './status.ts';

/** The page's own style; its policy names its hash. */
export const STATUS_STYLE = `
:root{color-scheme:light dark;--text:light-dark(#13171f,#e9ecf0);--ground:light-dark(#fff,#12171d);
--soft:light-dark(#535c6a,#a6b0bc);--line:light-dark(#dce2e6,#2f3741);--well:light-dark(#006d77,#5fcbc7);
--unwell:light-dark(#a3261b,#ff9c91)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font:1.0625rem/1.9 Vazirmatn,Tahoma,'Segoe UI',sans-serif;border-block-start:4px solid var(--well)}
main{max-inline-size:44rem;margin-inline:auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.5}
h2{font-size:1.125rem;margin-block:0}
a{color:var(--well)}
.state{font-weight:700;color:var(--well)}
.fault .state,.state.bad{color:var(--unwell)}
.fault{border:2px solid var(--unwell);border-radius:2px;padding:.5rem 1rem;margin-block:1rem}
.soft{color:var(--soft);font-size:.9375rem;margin:0}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin-block:.5rem;unicode-bidi:plaintext;text-align:start}
dl{display:grid;margin:0}
dt{color:var(--soft);border-block-start:1px solid var(--line);padding-block-start:.5rem}
dd{margin:0;padding-block-end:.5rem}
@media (width>=40rem){dl{grid-template-columns:auto 1fr}
dd{border-block-start:1px solid var(--line);padding-block:.5rem}dt{padding-block:.5rem;padding-inline-end:1.5rem}}
`;

const STYLE = Object.assign(new String(`<style>${STATUS_STYLE}</style>`), {
  isEscaped: true as const,
}) as HtmlEscapedString;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * How the watcher does, on a page that needs no script. It asks anew when it is told to: by itself it would begin
 * anew in the middle of what somebody reads or hears (WCAG 2.2, 2.2.1).
 */
export function statusPage(status: WatchStatus): Html {
  const { page, stage } = PUBLISH;
  const { faults, working, published, due, retry, hook, fetched, started } = status;
  const moment = (at: number | undefined, otherwise: string = page.none): string =>
    at === undefined ? otherwise : page.moment(at);
  const rows: [string, string][] = [
    [page.now, working ? page.working(working) : page.idle],
    [page.published, published ? page.publishedAt(published) : page.none],
    [page.due, moment(due, page.noneDue)],
    ...(retry === undefined ? [] : [[page.retry, moment(retry)] as [string, string]]),
    [page.hook, moment(hook)],
    [page.fetched, moment(fetched)],
    [page.started, moment(started)],
  ];
  const isWell = faults.length === 0;
  return html`<!doctype html>
    <html lang="fa" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <h1>${page.title}</h1>
          <p class="${isWell ? 'state' : 'state bad'}">${isWell ? page.well : page.unwell}</p>
          <p><a href="">${page.again}</a></p>
          ${faults.map(
            (fault) =>
              html`<section class="fault">
                <h2>${stage(fault.stage)}</h2>
                <p class="soft">${page.since(fault.since)}</p>
                <pre>${fault.text}</pre>
              </section>`,
          )}
          <dl>
            ${rows.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </main>
      </body>
    </html>`;
}
