import type { Page } from 'playwright-core';

export interface Stop {
  /** The element's index among all that a keyboard must reach, in the order of the document; -1 for any other. */
  index: number;
  /** Its opening tag and first words, to be told in a failure. */
  name: string;
  /** Whether something drawn shows that the focus is here. */
  isMarked: boolean;
  /** Whether the middle of it can be seen: in the window, and under nothing else (WCAG 2.2, 2.4.11). */
  isSeen: boolean;
}

export interface Walk {
  /** All that a keyboard must reach, in the order of the document. */
  reachable: string[];
  /** Where Tab stopped, from the top of the page; a player's inner buttons are one stop. */
  stops: Stop[];
}

/** Presses Tab from the top of the page until it has been through, and notes each stop. */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  const reachable = await page.evaluate(watchFocus);
  // Sent without waiting for each: the browser takes them in order.
  await Promise.all(Array.from({ length: reachable.length + 8 }, () => page.keyboard.press('Tab')));
  const stops = await page.evaluate(() => Reflect.get(globalThis, 'stops') as Stop[]);
  return { reachable, stops };
}

/** Runs in the page. @returns the names of all that must be reached */
function watchFocus(): string[] {
  const interactive =
    'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex="0"]';
  const reachable = [...document.querySelectorAll<HTMLElement>(interactive)].filter(
    (element) =>
      !element.matches(':disabled, [type="hidden"], [tabindex="-1"]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  const nameOf = (element: Element) =>
    `${/^<[^>]*>/u.exec(element.outerHTML)?.[0]} ${element.textContent.trim().slice(0, 40)}`;
  const isMarked = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const isSeen = (element: Element) => {
    const [box] = element.getClientRects();
    if (!box) return false;
    const found = document.elementFromPoint(
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    );
    return found !== null && (element.contains(found) || found.contains(element));
  };
  const stops: Stop[] = [];
  Object.assign(globalThis, { stops });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    stops.push({
      index: reachable.indexOf(target),
      name: nameOf(target),
      isMarked: isMarked(target),
      isSeen: isSeen(target),
    });
  });
  return reachable.map(nameOf);
}
