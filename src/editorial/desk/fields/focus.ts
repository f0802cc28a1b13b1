import { DESK } from '../../../messages/desk.ts';
import type { PictureUrls } from '../picture-urls.ts';
import { defineControl, h, textOf, type Control } from './control.ts';
import { focusPad, focusWords } from './focus-pad.ts';

interface State {
  isOpen?: boolean;
}

/** What of the item's picture stays in sight where it is cut: pointed at in the picture, or by the keyboard. */
export const focusField = (urls: PictureUrls) =>
  defineControl<State>({
    getInitialState: () => ({}),

    render() {
      const { forID, value, onChange } = this.props;
      const { isOpen = false } = this.state;
      const src = srcOf(this);
      const text = textOf(value);
      return h(
        'div',
        { className: 'peyk-focus' },
        h(
          'div',
          { className: 'peyk-row' },
          h(
            'button',
            {
              ...{ type: 'button', id: forID, 'aria-expanded': isOpen },
              'aria-controls': `${forID}-pad`,
              'aria-describedby': `${forID}-at`,
              onClick: () => this.setState({ isOpen: !isOpen }),
            },
            isOpen ? DESK.focus.close : DESK.focus.open,
          ),
          text !== '' &&
            h('button', { type: 'button', onClick: () => onChange('') }, DESK.focus.middle),
          h(
            'span',
            { id: `${forID}-at`, className: 'peyk-words', 'aria-live': 'polite' },
            focusWords(text),
          ),
        ),
        h(
          'div',
          { id: `${forID}-pad` },
          isOpen &&
            (src === ''
              ? h('p', { className: 'peyk-words' }, DESK.focus.noPicture)
              : focusPad({
                  ...{ id: forID, value: text, onChange },
                  url: urls.of(src) ?? shownBeside(forID),
                })),
        ),
      );
    },
  });

const srcOf = ({ props }: Control<State>): string =>
  textOf(props.entry?.getIn(['data', 'image', 'src']));

/** The picture as the field of its file shows it, where the preview is closed. */
function shownBeside(id: string): string | undefined {
  const file = document.getElementById(id)?.closest('[data-key-path="image"]');
  return file?.querySelector<HTMLImageElement>('[data-key-path="image.src"] img')?.src;
}
