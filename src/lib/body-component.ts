import type { ElementContent, Parent } from 'hast';

/** A value that is written out: nothing in it is computed, looked up or called. */
export type LiteralValue =
  string | number | boolean | null | LiteralValue[] | { [key: string]: LiteralValue };

/**
 * A component in the tree of a body: its name and what it was given, as written. What treats HTML sees
 * into what it holds and leaves itself alone. It is a block of its own, and never a part of a line.
 */
export interface BodyComponent extends Parent {
  type: 'component';
  name: string;
  props: Readonly<Record<string, LiteralValue>>;
  children: ElementContent[];
}

declare module 'hast' {
  interface RootContentMap {
    component: BodyComponent;
  }
  interface ElementContentMap {
    component: BodyComponent;
  }
}
