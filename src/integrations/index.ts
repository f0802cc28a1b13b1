export { peyk } from './peyk.ts';
