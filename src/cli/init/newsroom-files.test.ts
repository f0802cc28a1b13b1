import { expect, test } from 'vitest';
import { PEYK } from '../../messages/peyk.ts';
import { SCRIPTS } from './newsroom-files.ts';

test('every command of Peyk but that which makes a newsroom is one of the newsroom’s, by its name', () => {
  const commands = Object.keys(PEYK.commands).filter((name) => name !== 'init');
  expect(Object.keys(SCRIPTS)).toEqual(expect.arrayContaining(commands));
});
