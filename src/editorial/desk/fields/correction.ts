import { DESK } from '../../../messages/desk.ts';
import type { WaitingCorrection } from '../waiting-correction.ts';
import { defineControl, entryText, h, inputProps, textOf } from './control.ts';

interface State {
  /** Whether words came from a report. */
  isBrought?: boolean;
}

/** What was put right; where a correction waits for the item, its words stand there to be finished. */
export const correctionField = (waiting: WaitingCorrection) =>
  defineControl<State>({
    getInitialState: () => ({}),

    componentDidMount() {
      if (!waiting.isTakenBy('correction', entryText(this.props, 'code'))) return;
      const former = textOf(this.props.value).trim();
      this.props.onChange([former, waiting.text].filter(Boolean).join(' '));
      this.setState({ isBrought: true });
    },

    render() {
      const { forID, value } = this.props;
      return h(
        'div',
        { className: 'peyk-lead' },
        h('textarea', {
          ...inputProps(this.props),
          rows: 4,
          dir: 'auto',
          value: textOf(value),
          'aria-describedby': `${forID}-brought`,
          onChange: ({ target }: { target: HTMLTextAreaElement }) =>
            this.props.onChange(target.value),
        }),
        h(
          'p',
          { id: `${forID}-brought`, className: 'peyk-words' },
          this.state.isBrought ? DESK.correction.brought : '',
        ),
      );
    },
  });
