import { formatFullDate, formatTime } from '../../../lib/calendar/format.ts';
import type { JalaliDate } from '../../../lib/calendar/jalali.ts';
import { parseDate } from '../../../lib/calendar/parse.ts';
import { fromTehran, toTehran } from '../../../lib/calendar/tehran.ts';
import { day, instant, problemOf } from '../../../collections/schemas/fields.ts';
import { writeDay, writeMoment } from '../../../collections/schemas/write-item.ts';
import { DESK } from '../../../messages/desk.ts';
import { describeContent } from '../../../messages/diagnostics/content.ts';
import {
  defineControl,
  entryText,
  h,
  inputProps,
  isNewEntry,
  isRequired,
  textOf,
  type Control,
  type ControlProps,
  type Validity,
} from './control.ts';
import type { WaitingCorrection } from '../waiting-correction.ts';
import { monthGrid } from './month-grid.ts';
import { publishingWords } from './publishing-words.ts';

interface State {
  /** The day that the open calendar stands on; undefined while it is closed. */
  at?: JalaliDate | undefined;
  /** Whether the calendar's day is to be focused once it is drawn. */
  focus?: boolean;
}

/**
 * A Jalali day and time, written in any form that a file may hold, with its weekday told beside it and a
 * calendar to choose from. A new item has the present moment, and so has the correction of one that waits for it.
 * Beside a moment to come stands who publishes the item then.
 * @param isReviewed whether somebody else publishes what is saved
 */
export const momentField = (waiting: WaitingCorrection, isReviewed: boolean) =>
  defineControl<State>({
    getInitialState: () => ({}),

    componentDidMount() {
      const { value, field, onChange } = this.props;
      const isCorrected =
        field.get('name') === 'updatedAt' &&
        waiting.isTakenBy('updatedAt', entryText(this.props, 'code'));
      if (isCorrected) onChange(nowText(false));
      else if (
        !textOf(value) &&
        isRequired(this.props) &&
        isNewEntry(this.props) &&
        // The present is no end.
        field.get('name') !== 'until' &&
        !field.get('dayOnly')
      )
        onChange(writeMoment(Math.floor(Date.now() / 1000) * 1000));
    },

    componentDidUpdate() {
      if (!this.state.focus || !this.state.at) return;
      const { forID } = this.props;
      document.querySelector<HTMLElement>(`[id="${forID}-calendar"] [data-at]`)?.focus();
      this.setState({ focus: false });
    },

    isValid(value) {
      // That it is missing says the CMS.
      return validityOf(textOf(value), this.props.field.get('dayOnly') === true, false);
    },

    render() {
      const { value, forID, field } = this.props;
      const dayOnly = field.get('dayOnly') === true;
      const text = textOf(value);
      const { at } = this.state;
      return h(
        'div',
        { className: 'peyk-moment' },
        h(
          'div',
          { className: 'peyk-row' },
          h('input', {
            ...inputProps(this.props),
            type: 'text',
            dir: 'auto',
            autoComplete: 'off',
            value: text,
            'aria-describedby': `${forID}-words ${forID}-plan`,
            onChange: ({ target }: { target: HTMLInputElement }) =>
              this.props.onChange(target.value),
          }),
          h(
            'button',
            {
              type: 'button',
              'aria-expanded': at !== undefined,
              'aria-controls': `${forID}-calendar`,
              onClick: () =>
                this.setState(at ? { at: undefined } : { at: dayOf(text), focus: true }),
            },
            DESK.moment.openCalendar,
          ),
          h(
            'button',
            { type: 'button', onClick: () => this.props.onChange(nowText(dayOnly)) },
            dayOnly ? DESK.moment.today : DESK.moment.now,
          ),
        ),
        h(
          'p',
          { id: `${forID}-words`, className: 'peyk-words', 'aria-live': 'polite' },
          inWords(text, dayOnly),
        ),
        field.get('name') === 'publishedAt' &&
          h(
            'p',
            { id: `${forID}-plan`, className: 'peyk-words peyk-plan', 'aria-live': 'polite' },
            publishingWords(
              { publishedAt: text, draft: isDraft(this.props) },
              Date.now(),
              isReviewed,
            ),
          ),
        h('div', { id: `${forID}-calendar` }, at && calendar(this, at, dayOnly)),
      );
    },
  });

const isDraft = ({ entry }: ControlProps): boolean => {
  const draft = entry?.getIn(['data', 'draft']);
  return draft === true || draft === 'true';
};

function calendar(control: Control<State>, at: JalaliDate, dayOnly: boolean) {
  const { value, forID, onChange } = control.props;
  const close = (): void => {
    control.setState({ at: undefined });
    document.getElementById(forID)?.focus();
  };
  return monthGrid({
    day: at,
    chosen: parsed(textOf(value))?.date,
    today: toTehran(Date.now()).date,
    onMove: (day) => control.setState({ at: day, focus: true }),
    onChoose: (day) => {
      onChange(withDay(textOf(value), day, dayOnly));
      close();
    },
    onClose: close,
  });
}

function parsed(text: string) {
  const read = parseDate(text);
  return read.ok ? read : undefined;
}

const dayOf = (text: string): JalaliDate => parsed(text)?.date ?? toTehran(Date.now()).date;

const nowText = (dayOnly: boolean): string =>
  dayOnly
    ? writeDay(toTehran(Date.now()).date)
    : writeMoment(Math.floor(Date.now() / 60_000) * 60_000);

/** Another day at the same time of day. */
export function withDay(text: string, date: JalaliDate, dayOnly: boolean): string {
  if (dayOnly) return writeDay(date);
  const { hour, minute, second } = toTehran(parsed(text)?.instant ?? Date.now());
  return writeMoment(fromTehran(date, { hour, minute, second: parsed(text) ? second : 0 }));
}

/** «سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲», or what is wrong. */
export function inWords(text: string, dayOnly: boolean): string {
  if (text.trim() === '') return DESK.moment.empty;
  const read = parsed(text);
  if (!read) {
    const validity = validityOf(text, dayOnly, true);
    return validity === true ? '' : validity.error.message;
  }
  const date = formatFullDate(read.date);
  return dayOnly ? date : DESK.moment.at(date, formatTime(read.instant));
}

export function validityOf(text: string, dayOnly: boolean, required: boolean): Validity {
  if (text.trim() === '') return required ? { error: { message: DESK.moment.empty } } : true;
  const read = (dayOnly ? day : instant).safeParse(text);
  const issue = read.error?.issues[0];
  if (!issue) return true;
  const { what, cure } = describeContent(problemOf(issue, text));
  return { error: { message: `${what}. ${cure}.` } };
}
