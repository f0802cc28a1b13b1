import { MIDDLE, parseFocus, writeFocus, type Focus } from '../../../lib/focus.ts';
import { DESK } from '../../../messages/desk.ts';
import { h, type Element } from './control.ts';

interface Pad {
  /** Of its parts. */
  id: string;
  /** As front matter has it; '' for the middle. */
  value: string;
  /** Where the picture can be seen. */
  url: string | undefined;
  onChange(value: string): void;
}

/**
 * A picture to point at, with a slider for each side: what the pointer does in the picture, the arrow keys do in
 * the sliders. Left is left here whatever the direction of the page.
 */
export function focusPad({ id, value, url, onChange }: Pad): Element {
  const focus = parseFocus(value) ?? MIDDLE;
  const choose = (to: Focus): void =>
    onChange(to.x === MIDDLE.x && to.y === MIDDLE.y ? '' : writeFocus(to));
  const slider = (side: keyof Focus, label: string): Element =>
    h(
      'label',
      { className: 'peyk-slider', htmlFor: `${id}-${side}` },
      h('span', null, label),
      h('input', {
        ...{ id: `${id}-${side}`, type: 'range', min: 0, max: 100, step: 5, dir: 'ltr' },
        value: focus[side],
        onChange: ({ target }: { target: HTMLInputElement }) =>
          choose({ ...focus, [side]: Number(target.value) }),
      }),
    );
  return h(
    'div',
    { className: 'peyk-focus-pad' },
    url === undefined
      ? h('p', { className: 'peyk-words' }, DESK.focus.unseen)
      : h(
          'div',
          {
            className: 'peyk-focus-picture',
            onClick: (event: MouseEvent) => choose(pointOf(event)),
          },
          h('img', { src: url, alt: '' }),
          h('span', { style: { left: `${focus.x}%`, top: `${focus.y}%` } }),
        ),
    slider('x', DESK.focus.across),
    slider('y', DESK.focus.down),
  );
}

/** Where in the picture the pointer is. */
function pointOf({ clientX, clientY, currentTarget }: MouseEvent): Focus {
  const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
  return { x: percent(clientX - left, width), y: percent(clientY - top, height) };
}

export const percent = (at: number, whole: number): number =>
  Math.min(100, Math.max(0, Math.round((at / whole) * 100)));

/** «۳۰٪ از چپ و ۲۰٪ از بالا». */
export function focusWords(value: string): string {
  const focus = parseFocus(value);
  return focus ? DESK.focus.at(focus.x, focus.y) : DESK.focus.none;
}
