import { DESK } from '../../../messages/desk.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { defineControl, h, inputProps, textOf } from './control.ts';

const choicesOf = ({ sections, series, people }: NewsroomNow, from: unknown) =>
  from === 'people' ? people : from === 'series' ? series : sections;

/** One of the newsroom's sections, series or people, by its title, as their file lists them now. */
export const choiceField = (now: NewsroomNow) =>
  defineControl({
    render() {
      const value = textOf(this.props.value);
      const choices = choicesOf(now, this.props.field.get('from'));
      const isKnown = value === '' || choices.some(({ id }) => id === value);
      return h(
        'select',
        {
          ...inputProps(this.props),
          value,
          onChange: ({ target }: { target: HTMLSelectElement }) =>
            this.props.onChange(target.value),
        },
        h('option', { value: '' }, DESK.choice.none),
        ...choices.map(({ id, title }) => h('option', { key: id, value: id }, title)),
        !isKnown && h('option', { value }, DESK.choice.unknown(value)),
      );
    },
  });
