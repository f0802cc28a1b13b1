export interface Bar {
  label: string;
  value: number;
  /** What stands at its end: «3.2 s». */
  shown: string;
  /** Whether it is the one that the others are there for. */
  ours: boolean;
}

export interface Panel {
  title: string;
  bars: readonly Bar[];
}

const WIDTH = 760;
const LABEL = 170;
const END = 90;
const ROW = 24;
const BAR = 14;
const HEAD = 34;
const GAP = 18;

/**
 * Panels of bars under each other, as SVG that reads in light and in dark. Each panel has a scale of its
 * own, for the question is how its bars compare.
 *
 * @param note one line at the foot
 */
export function drawBars(title: string, panels: readonly Panel[], note: string): string {
  let y = 40;
  const parts = panels.map((panel) => {
    const part = drawPanel(panel, y);
    y += HEAD + panel.bars.length * ROW + GAP;
    return part;
  });
  const height = y + 24;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(title)}">
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2933; }
  .head { font-weight: 600; }
  .title { font-size: 17px; font-weight: 600; }
  .note { font-size: 11px; fill: #52606d; }
  .other { fill: #9aa5b1; }
  .ours { fill: #0b7285; }
  .bold { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e4e7eb; }
    .note { fill: #9aa5b1; }
    .other { fill: #616e7c; }
    .ours { fill: #3bc9db; }
  }
</style>
<text class="title" x="0" y="20">${escape(title)}</text>
${parts.join('\n')}
<text class="note" x="0" y="${height - 8}">${escape(note)}</text>
</svg>
`;
}

function drawPanel({ title, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value, shown, ours }, index) => {
    const y = top + HEAD + index * ROW;
    const width = Math.max(1, (value / longest) * (WIDTH - LABEL - END));
    const weight = ours ? ' class="bold"' : '';
    return `<text${weight} x="0" y="${y + 11}">${escape(label)}</text><rect class="${ours ? 'ours' : 'other'}" x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/><text${weight} x="${(LABEL + width + 6).toFixed(1)}" y="${y + 11}">${escape(shown)}</text>`;
  });
  return `<text class="head" x="0" y="${top + 20}">${escape(title)}</text>\n${rows.join('\n')}`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
