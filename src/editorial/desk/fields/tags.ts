import { normalise } from '../../../lib/persian/normalise.ts';
import { textKey } from '../../../markdown/text-key.ts';
import { DESK } from '../../../messages/desk.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { defineControl, h, inputProps, textOf, type Control } from './control.ts';

interface State {
  written: string;
  /** What became of the last tag, where it is not what was typed. */
  note: string;
}

/** So many tags are offered for what was typed. */
const OFFERED = 12;

/** Tags, offered from those in use; another spelling of a known tag becomes the known one. */
export const tagsField = (now: NewsroomNow) =>
  defineControl<State>({
    getInitialState: () => ({ written: '', note: '' }),

    render() {
      const { forID } = this.props;
      const tags = tagsOf(this.props.value);
      const { written, note } = this.state;
      return h(
        'div',
        { className: 'peyk-tags' },
        tags.length > 0 &&
          h(
            'ul',
            { 'aria-label': DESK.tags.chosen },
            ...tags.map((tag) =>
              h(
                'li',
                { key: tag },
                tag,
                h(
                  'button',
                  {
                    type: 'button',
                    'aria-label': DESK.tags.remove(tag),
                    onClick: () => this.props.onChange(tags.filter((other) => other !== tag)),
                  },
                  '×',
                ),
              ),
            ),
          ),
        h(
          'div',
          { className: 'peyk-row' },
          h('input', {
            ...inputProps(this.props),
            type: 'text',
            list: `${forID}-known`,
            autoComplete: 'off',
            'aria-describedby': `${forID}-note`,
            value: written,
            onChange: ({ target }: { target: HTMLInputElement }) => {
              // A comma ends a tag, and so does a choice from the list.
              if (/[،,]$/u.test(target.value)) add(this, now, target.value.slice(0, -1));
              else this.setState({ written: target.value });
            },
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add(this, now, written);
            },
            onBlur: () => add(this, now, written),
          }),
          h('button', { type: 'button', onClick: () => add(this, now, written) }, DESK.tags.add),
        ),
        h(
          'datalist',
          { id: `${forID}-known` },
          ...offered(written, tags, now).map(({ title, count }) =>
            h('option', { key: title, value: title }, DESK.tags.known(title, count)),
          ),
        ),
        h('p', { id: `${forID}-note`, className: 'peyk-words', 'aria-live': 'polite' }, note),
      );
    },
  });

function add(control: Control<State>, now: NewsroomNow, written: string): void {
  const { tag, note } = toTag(written, now);
  control.setState({ written: '', note });
  const tags = tagsOf(control.props.value);
  if (tag !== '' && !tags.some((other) => textKey(other) === textKey(tag)))
    control.props.onChange([...tags, tag]);
}

/** The tag that is meant by what was typed: the known one, if it differs in spelling only. */
export function toTag(written: string, now: NewsroomNow): { tag: string; note: string } {
  const clean = normalise(written).replace(/\s+/gu, ' ').trim();
  const known = clean === '' ? undefined : now.knownTag(clean)?.title;
  return known === undefined || known === clean
    ? { tag: clean, note: '' }
    : { tag: known, note: DESK.tags.taken(clean, known) };
}

function offered(written: string, chosen: readonly string[], now: NewsroomNow) {
  const key = textKey(written);
  return now
    .tags()
    .filter(({ title }) => textKey(title).includes(key) && !chosen.includes(title))
    .slice(0, OFFERED);
}

/** The CMS gives a list as such or as its own kind of list. */
const tagsOf = (value: unknown): string[] => {
  const list: unknown =
    typeof value === 'object' &&
    value !== null &&
    'toJS' in value &&
    typeof value.toJS === 'function'
      ? value.toJS()
      : value;
  return Array.isArray(list) ? list.map(textOf).filter(Boolean) : [];
};
