/**
 * As much of the CMS's own React as the desk's fields use: `window.h` and `window.createClass`, which
 * Sveltia CMS sets when it is loaded, and what it gives to a control.
 */

/** An element as `h` makes it; only React looks inside. */
export type Element = { readonly __element: never } | string | null | undefined | false | Element[];

interface ImmutableMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
}

/** What the CMS gives to a field (`CustomFieldControlProps`). */
export interface ControlProps {
  value: unknown;
  field: ImmutableMap;
  /** The id of the main input; the field's heading has it with «-label» behind, its error with «-error». */
  forID: string;
  classNameWrapper: string;
  entry: ImmutableMap | undefined;
  onChange(value: unknown): void;
  /** Let pictures be chosen in the dialog of the CMS; null where none was. */
  pickFile(options: {
    kind: 'image';
    multiple: boolean;
    allowURL: boolean;
  }): Promise<Picked | readonly Picked[] | null>;
}

/** A picture that was chosen: what a field holds of it, and its bytes. */
export interface Picked {
  value: string;
  file: Blob | undefined;
}

export interface Control<State> {
  props: ControlProps;
  state: State;
  setState(change: Partial<State>): void;
}

export type Validity = true | { error: { message: string } };

interface ControlSpec<State> {
  getInitialState?(this: Control<State>): State;
  componentDidMount?(this: Control<State>): void;
  componentDidUpdate?(this: Control<State>): void;
  /** @param value that is to be judged; `props` may still hold the one before */
  isValid?(this: Control<State>, value: unknown): Validity;
  render(this: Control<State>): Element;
}

type CreateElement = (
  type: string,
  props: Readonly<Record<string, unknown>> | null,
  ...children: readonly (Element | readonly Element[])[]
) => Element;

interface CmsWindow {
  h: CreateElement;
  createClass(spec: unknown): unknown;
}

const cms = (): CmsWindow => globalThis as unknown as CmsWindow;

export const h: CreateElement = (...made) => cms().h(...made);

/** A field of the desk as a React component. @param spec called with the component as `this` */
export const defineControl = <State = Record<string, never>>(spec: ControlSpec<State>) =>
  // The CMS types a control by React's own types, which are not here.
  cms().createClass(spec) as never;

/** An input's name, the same as its heading, and what ties it to the error that the CMS puts below it. */
export const inputProps = ({ forID, field, classNameWrapper }: ControlProps) => ({
  id: forID,
  className: classNameWrapper,
  'aria-label': textOf(field.get('label')),
  'aria-errormessage': `${forID}-error`,
  'aria-required': field.get('required') !== false,
});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A field of the entry that is being edited. */
export const entryText = ({ entry }: ControlProps, name: string): string =>
  textOf(entry?.getIn(['data', name]));

/** Whether the entry is no file yet. (`newRecord` is told to listeners of events alone.) */
export const isNewEntry = ({ entry }: ControlProps): boolean => entry?.get('path') === '';

export const isRequired = ({ field }: ControlProps): boolean => field.get('required') !== false;
