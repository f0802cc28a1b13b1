import { html } from 'hono/html';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { COUNTS } from '../../messages/counts.ts';
import type { Html } from '../pages/page.ts';
import type { Bar } from './hourly.ts';

const WIDTH = 720;
const HEIGHT = 220;
const TOP = 24;
const FOOT = 28;
/** So many labels there is room for on a phone. */
const LABELS = 8;

/**
 * A chart of bars, in the colours of the page; time goes as Persian is read, from the right. What it shows is told
 * whole in the table beside it.
 */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ views }) => views));
  const peak = bars.find(({ views }) => views === most);
  const step = WIDTH / Math.max(1, bars.length);
  const room = HEIGHT - TOP - FOOT;
  const every = Math.ceil(bars.length / LABELS);
  const words = COUNTS.editors.chart(title, peak?.views ?? 0, peak?.title ?? '—');
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}" class="chart">
    ${bars.map(({ views, label, title: when }, index) => {
      const right = WIDTH - index * step;
      const tall = Math.round((views / most) * room * 10) / 10;
      const middle = Math.round((right - step / 2) * 10) / 10;
      return html`<g>
        <title>${when}: ${COUNTS.views(views)}</title>
        <rect
          x="${Math.round((right - step * 0.85) * 10) / 10}"
          y="${HEIGHT - FOOT - tall}"
          width="${Math.round(step * 7) / 10}"
          height="${tall}"
        />${
          index % every === 0
            ? html`<text x="${middle}" y="${HEIGHT - 6}" text-anchor="middle">${label}</text>`
            : ''
        }${
          views === most && peak?.title === when
            ? html`<text
                x="${Math.min(WIDTH - 30, Math.max(30, middle))}"
                y="${HEIGHT - FOOT - tall - 6}"
                text-anchor="middle"
                >${formatNumber(views)}</text
              >`
            : ''
        }
      </g>`;
    })}
    <path d="M0 ${HEIGHT - FOOT}H${WIDTH}" />
  </svg>`;
}
