import type { BodyPiece } from '../markdown/body-pieces.ts';
import {
  COMPONENT_SCHEMAS,
  type ComponentName,
  type ComponentProps,
  isComponentName,
} from '../collections/schemas/components.ts';
import { compact } from '../collections/schemas/fields.ts';

/** A body in the order it is read: HTML, which need not be whole in itself, and components. */
export type ShownPiece = string | ShownComponent;

/** A component with what its schema promises, round what it holds. */
export type ShownComponent = {
  [Name in ComponentName]: {
    name: Name;
    props: ComponentProps<Name>;
    children: ShownPiece[];
  };
}[ComponentName];

/**
 * The pieces of a body as components take them.
 * @throws {Error} where one is not as the loader found it, for the file changed under the build
 */
export function toShown(pieces: readonly BodyPiece[], file: string): ShownPiece[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { name, props, children } = piece;
    const read = isComponentName(name)
      ? COMPONENT_SCHEMAS[name].safeParse(compact(props))
      : undefined;
    if (!read?.success) throw new Error(`${file} changed while the site was built`);
    // The schema of this very name gave the props.
    return { name, props: read.data, children: toShown(children, file) } as ShownComponent;
  });
}

/** Whether a body has a component, however deep. */
export const holdsComponent = (pieces: readonly ShownPiece[], name: ComponentName): boolean =>
  pieces.some(
    (piece) =>
      typeof piece !== 'string' && (piece.name === name || holdsComponent(piece.children, name)),
  );
