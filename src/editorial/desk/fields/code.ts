import { nextCode } from '../../importers/next-code.ts';
import { parseDate } from '../../../lib/calendar/parse.ts';
import { toTehran } from '../../../lib/calendar/tehran.ts';
import { DESK } from '../../../messages/desk.ts';
import type { OlderMonths } from '../months/older-months.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { defineControl, entryText, h, isNewEntry, textOf, type ControlProps } from './control.ts';
import { itemFolder } from '../../../collections/item-folder.ts';

/**
 * The code of an item, given by itself: that of the moment of publication, or of the next second whose
 * code is free, as `npm run new` gives it. The code of an item that is in the repository never changes.
 * @param months which are open, where not all are
 */
export const codeField = (now: NewsroomNow, months?: OlderMonths) => {
  const follow = ({ props }: { props: ControlProps }): void => {
    if (!isNewEntry(props)) return;
    const code = codeFor(entryText(props, 'publishedAt'), now.codes);
    if (code !== undefined && code !== textOf(props.value)) props.onChange(code);
  };
  return defineControl({
    componentDidMount() {
      follow(this);
    },
    componentDidUpdate() {
      follow(this);
    },
    isValid(value) {
      // Where the moment cannot be read, that is what is wrong, and its own field says so.
      const moment = parseDate(entryText(this.props, 'publishedAt'));
      if (!moment.ok) return true;
      if (textOf(value) === '') return { error: { message: DESK.code.waits } };
      // Beside items and pictures that the desk does not know, it could write over one.
      const month = itemFolder(toTehran(moment.instant).date);
      if (!isNewEntry(this.props) || !months || months.isOpen(month)) return true;
      return { error: { message: DESK.older.closed(month) } };
    },
    render() {
      const { forID, value } = this.props;
      const code = textOf(value);
      return h(
        'p',
        { id: forID, className: 'peyk-words', 'aria-labelledby': `${forID}-label` },
        code === '' ? DESK.code.waits : h('bdi', { dir: 'ltr' }, code),
        code === ''
          ? null
          : h('span', null, ` ${DESK.code.given} `, h('bdi', { dir: 'ltr' }, `/news/${code}/`)),
      );
    },
  });
};

/** The code of an item of this moment; undefined while the moment cannot be read. */
export function codeFor(publishedAt: string, taken: ReadonlySet<string>): string | undefined {
  const read = parseDate(publishedAt);
  return read.ok ? nextCode(read.instant, taken) : undefined;
}

/** The Jalali year and month of a new item's folder: fields without a look, since a path has no other source. */
export const pathPartField = () => {
  const follow = ({ props }: { props: ControlProps }): void => {
    const part = folderPart(entryText(props, 'publishedAt'), textOf(props.field.get('part')));
    if (isNewEntry(props) && part !== undefined && part !== textOf(props.value))
      props.onChange(part);
  };
  return defineControl({
    componentDidMount() {
      follow(this);
    },
    componentDidUpdate() {
      follow(this);
    },
    render: () => null,
  });
};

export function folderPart(publishedAt: string, part: string): string | undefined {
  const read = parseDate(publishedAt);
  if (!read.ok) return undefined;
  const [year, month] = itemFolder(toTehran(read.instant).date).split('/');
  return part === 'year' ? year : month;
}
