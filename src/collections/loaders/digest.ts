export { digestOf } from '../../node/digest.ts';
