import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { MOST_WINDOWS, type MostWindow } from '../../lib/most.ts';
import { COUNTS } from '../../messages/counts.ts';
import { moderationHeader } from '../moderation/moderation-header.ts';
import type { Moderator } from '../moderation/sessions.ts';
import { page, type Html } from '../pages/page.ts';
import { barChart } from './bar-chart.ts';
import type { Bar } from './hourly.ts';

const { editors } = COUNTS;
const windows = Object.keys(MOST_WINDOWS) as MostWindow[];

/** What the page shows: of all items, or of one. */
export interface EditorsView {
  moderator: Moderator;
  window: MostWindow;
  code: string | undefined;
  /** Up to when it was counted, in ms. */
  updatedAt: number | undefined;
  bars: readonly Bar[];
  /** The most read first; the title is missing where the site does not have the item any more. */
  items: readonly { code: string; title: string | undefined; views: number }[];
}

export const editorsPage = ({
  moderator,
  window,
  code,
  updatedAt,
  bars,
  items,
}: EditorsView): Html => {
  const total = bars.reduce((sum, { views }) => sum + views, 0);
  const title = window === 'day' ? editors.byHour : editors.byDay;
  const asked = code === undefined ? '' : `&code=${code}`;
  return page(
    code === undefined ? editors.title : editors.titleOf(code),
    html`<nav class="row" aria-label="${COUNTS.windowsLabel}">
        ${windows.map((one) =>
          one === window
            ? html`<strong aria-current="page">${COUNTS.windows[one]}</strong>`
            : html`<a href="?window=${one}${asked}">${COUNTS.windows[one]}</a>`,
        )}
      </nav>
      <form method="get" action="/_/moderate/counts">
        <input type="hidden" name="window" value="${window}" />
        <label
          >${editors.code}<input name="code" value="${code ?? ''}" inputmode="numeric" dir="ltr"
        /></label>
        <p class="row">
          <button>${editors.show}</button>
          ${code === undefined ? '' : html`<a href="?window=${window}">${editors.allItems}</a>`}
        </p>
      </form>
      <p>
        ${editors.sum(total, COUNTS.windows[window])}${
          updatedAt === undefined
            ? ''
            : html`؛ <span class="soft">${COUNTS.updated} ${formatDateTime(updatedAt)}</span>`
        }
      </p>
      ${total === 0 ? html`<p>${editors.none}</p>` : chartWithTable(title, window, bars)}
      ${items.length === 0 ? '' : itemTable(items, total, window)}
      <p><a href="/_/moderate/counts.csv?window=${window}${asked}">${editors.csv}</a></p>
      <p class="soft">${COUNTS.about}</p>`,
    moderationHeader(moderator, 'counts'),
  );
};

const chartWithTable = (title: string, window: MostWindow, bars: readonly Bar[]): Html =>
  html`<h2>${title}</h2>
    ${barChart(title, bars)}
    <details>
      <summary>${editors.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${window === 'day' ? editors.heads.hour : editors.heads.day}</th>
            <th scope="col">${editors.heads.views}</th>
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            ({ title: when, views }) =>
              html`<tr>
                <td>${when}</td>
                <td>${formatNumber(views)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;

const itemTable = (items: EditorsView['items'], total: number, window: MostWindow): Html =>
  html`<h2>${editors.items}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${editors.heads.item}</th>
          <th scope="col">${editors.heads.views}</th>
          <th scope="col">${editors.heads.share}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ code, title, views }) =>
            html`<tr>
              <td>
                <a href="/_/moderate/counts?window=${window}&code=${code}"
                  ><bdi>${title ?? code}</bdi></a
                >
                ${title === undefined ? html`<small class="soft">${editors.gone}</small>` : ''}
              </td>
              <td>${formatNumber(views)}</td>
              <td>${formatNumber(Math.round((views / Math.max(1, total)) * 100))}٪</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
