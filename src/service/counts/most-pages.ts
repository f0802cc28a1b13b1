import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { toTehranIso } from '../../lib/calendar/tehran.ts';
import { MOST_WINDOWS, type MostWindow } from '../../lib/most.ts';
import { COUNTS } from '../../messages/counts.ts';
import { SERVICE } from '../../messages/service.ts';
import { page, type Html } from '../pages/page.ts';
import type { MostItem, MostView } from './most-view.ts';

const windows = Object.keys(MOST_WINDOWS) as MostWindow[];

const list = (
  title: string,
  items: readonly MostItem[],
  tell: (count: number) => string,
): Html | '' =>
  items.length === 0
    ? ''
    : html`<section>
        <h2>${title}</h2>
        <ol>
          ${items.map(
            ({ code, title, count }) =>
              html`<li data-code="${code}">
                <a href="/news/${code}/"><bdi>${title}</bdi></a>
                <small class="soft">${tell(count)}</small>
              </li>`,
          )}
        </ol>
      </section>`;

/**
 * A page of its own; what stands in `[data-most]` is also shown within the front page and those of sections,
 * which look at `data-updated` (ISO 8601; none before anything was counted).
 */
export const mostPage = ({ window, section, updatedAt, viewed, discussed }: MostView): Html =>
  page(
    COUNTS.most,
    html`<nav class="row" aria-label="${COUNTS.windowsLabel}">
        ${windows.map((one) =>
          one === window
            ? html`<strong>${COUNTS.windows[one]}</strong>`
            : html`<a href="?window=${one}${section === undefined ? '' : `&section=${section}`}"
                >${COUNTS.windows[one]}</a
              >`,
        )}
      </nav>
      <div
        data-most="${window}"
        data-updated="${updatedAt === undefined ? '' : toTehranIso(updatedAt)}"
      >
        <p class="soft">
          ${COUNTS.windows[window]}${
            updatedAt === undefined
              ? ''
              : html`؛ ${COUNTS.updated}
                  <time datetime="${toTehranIso(updatedAt)}">${formatDateTime(updatedAt)}</time>`
          }
        </p>
        ${viewed.length + discussed.length === 0 ? html`<p>${COUNTS.none}</p>` : ''}
        ${list(COUNTS.viewed, viewed, COUNTS.views)}
        ${list(COUNTS.discussed, discussed, COUNTS.comments)}
      </div>
      <p class="soft">${COUNTS.about}</p>
      <p><a href="/">${SERVICE.back}</a></p>`,
  );

/** The same as data. @param base the path that the site stands below (`basePathOf`) */
export const mostData = (
  { window, section, updatedAt, viewed, discussed }: MostView,
  base: string,
): object => ({
  window,
  ...(section !== undefined && { section }),
  updatedAt: updatedAt === undefined ? null : toTehranIso(updatedAt),
  viewed: viewed.map(({ count, ...item }) => ({ ...toData(item, base), views: count })),
  discussed: discussed.map(({ count, ...item }) => ({ ...toData(item, base), comments: count })),
});

const toData = ({ code, title, section }: Omit<MostItem, 'count'>, base: string): object => ({
  ...{ code, title, section },
  url: `${base}/news/${code}/`,
});
