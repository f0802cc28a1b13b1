import { code } from '../../../collections/schemas/fields.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { textKey } from '../../../markdown/text-key.ts';
import { DESK } from '../../../messages/desk.ts';
import type { KnownItem } from '../known-item.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { defineControl, h, inputProps, isRequired, textOf, type Validity } from './control.ts';

/** So many items are offered for what was typed. */
const OFFERED = 12;

/** An item by its code, found by words of its title; what it is stands below. */
export const itemField = (now: NewsroomNow) =>
  defineControl({
    isValid(value) {
      return validityOf(textOf(value), isRequired(this.props), now);
    },

    render() {
      const { forID, value } = this.props;
      const text = textOf(value);
      return h(
        'div',
        { className: 'peyk-item' },
        h('input', {
          ...inputProps(this.props),
          type: 'text',
          dir: 'auto',
          list: `${forID}-known`,
          autoComplete: 'off',
          'aria-describedby': `${forID}-words`,
          value: text,
          onChange: ({ target }: { target: HTMLInputElement }) => this.props.onChange(target.value),
        }),
        h(
          'datalist',
          { id: `${forID}-known` },
          ...offered(text, now.items()).map((item) =>
            h('option', { key: item.code, value: item.code }, item.title),
          ),
        ),
        h(
          'p',
          { id: `${forID}-words`, className: 'peyk-words', 'aria-live': 'polite' },
          wordsOf(text, now, Date.now()),
        ),
      );
    },
  });

/** What a code stands for; '' where nothing is written. */
export function wordsOf(text: string, now: NewsroomNow, at: number): string {
  if (text.trim() === '') return '';
  const item = now.item(toAsciiDigits(text).trim());
  if (!item) return DESK.item.unknown;
  if (item.draft) return DESK.item.draft(item.title);
  return item.publishedAt > at ? DESK.item.scheduled(item.title) : item.title;
}

/** A draft may not be named; what is not among the months that are open may be there all the same. */
function validityOf(text: string, required: boolean, now: NewsroomNow): Validity {
  if (text.trim() === '') return required ? { error: { message: DESK.item.empty } } : true;
  if (!code.safeParse(text).success) return { error: { message: DESK.item.empty } };
  const item = now.item(toAsciiDigits(text).trim());
  return item?.draft ? { error: { message: DESK.item.draft(item.title) } } : true;
}

/** The newest whose title has what was typed, or whose code begins so. */
export function offered(text: string, items: readonly KnownItem[]): readonly KnownItem[] {
  const [key, digits] = [textKey(text), toAsciiDigits(text).trim()];
  return items
    .filter(({ title, code: own }) => textKey(title).includes(key) || own.startsWith(digits))
    .slice(0, OFFERED);
}
