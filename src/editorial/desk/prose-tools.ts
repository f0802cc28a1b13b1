/**
 * What is large and not needed to open the desk: the checker with its word list, and the renderer of
 * bodies. Loaded when an item is first shown or saved.
 */
export { renderBody } from '../../markdown/render.ts';
export { fixText } from '../checker/rules/fix-text.ts';
export { BODY_LIMITS, findTooMuch } from '../../markdown/limits.ts';
