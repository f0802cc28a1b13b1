import { DESK } from '../../../messages/desk.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { defineControl, h, inputProps, textOf } from './control.ts';

/** One of the newsroom's sections or series, by its title, as their file lists them now. */
export const choiceField = (now: NewsroomNow) =>
  defineControl({
    render() {
      const value = textOf(this.props.value);
      const choices = this.props.field.get('from') === 'series' ? now.series : now.sections;
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
