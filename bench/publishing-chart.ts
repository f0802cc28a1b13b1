import { drawBars } from './bar-chart.ts';
import { SCENARIO_NAMES, SCENARIOS, type Publishing } from './publishing-report.ts';

/** The largest archive that was measured, a panel for each scenario. */
export function drawPublishing({ sizes, runs, outcomes }: Publishing): string {
  const size = Math.max(...sizes);
  const shown = outcomes.filter((outcome) => outcome.size === size);
  const panels = SCENARIOS.map((scenario) => ({
    title: SCENARIO_NAMES[scenario],
    bars: shown.map(({ tool, costs }) => ({
      label: tool,
      value: costs[scenario].seconds,
      shown: `${costs[scenario].seconds.toFixed(1)} s`,
      ours: tool === 'Peyk',
    })),
  }));
  return drawBars(
    `Seconds to publish, ${size.toLocaleString('en')} items in the archive`,
    panels,
    `Median of ${runs}, search index included; the same pages from the same items. Shorter is better.`,
  );
}
