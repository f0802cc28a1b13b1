import { DESK } from '../../../messages/desk.ts';
import { defineControl, h, inputProps, textOf } from './control.ts';

/** The lead, with the number of its words told while it is written. */
export const leadField = () =>
  defineControl({
    render() {
      const { forID } = this.props;
      const text = textOf(this.props.value);
      const words = countWords(text);
      const isLong = words > DESK.lead.best;
      return h(
        'div',
        { className: 'peyk-lead' },
        h('textarea', {
          ...inputProps(this.props),
          rows: 4,
          dir: 'auto',
          value: text,
          'aria-describedby': `${forID}-count`,
          onChange: ({ target }: { target: HTMLTextAreaElement }) =>
            this.props.onChange(target.value),
        }),
        h(
          'p',
          { id: `${forID}-count`, className: 'peyk-words', 'data-long': isLong || undefined },
          DESK.lead.count(words, text.trim().length),
        ),
      );
    },
  });

/** Words as a Persian reader counts them: a half-space parts none. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
