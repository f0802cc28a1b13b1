export { peyk, type PeykOptions } from './peyk.ts';
