import { expect, test } from 'vitest';
import { ToldTexts } from './body-text-queue.ts';

const soon = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setImmediate(resolve, 'waits'))]);

test('a text that came is given once', async () => {
  const texts = new ToldTexts(['1', '2']);
  texts.tell('1', 'الف');
  expect(await texts.take('1')).toBe('الف');
  texts.tell('1', 'ب');
  expect(await texts.take('1')).toBeUndefined();
});

test('a text that is asked for is waited for', async () => {
  const texts = new ToldTexts(['1', '2']);
  const asked = texts.take('2');
  expect(await soon(asked)).toBe('waits');
  texts.tell('1', 'الف');
  texts.tell('2', 'ب');
  expect(await asked).toBe('ب');
});

test('nobody waits for what is not expected', async () => {
  const texts = new ToldTexts(['1']);
  texts.tell('3', 'الف');
  expect(await texts.take('3')).toBeUndefined();
});

test('at the end nobody waits, and what came before it is still given', async () => {
  const texts = new ToldTexts(['1', '2', '3']);
  texts.tell('1', 'الف');
  const asked = texts.take('2');
  texts.end();
  expect(await asked).toBeUndefined();
  expect(await texts.take('3')).toBeUndefined();
  expect(await texts.take('1')).toBe('الف');
});
