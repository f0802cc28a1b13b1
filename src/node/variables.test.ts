import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { REFERENCE_EN } from '../messages/reference/english.ts';
import { REFERENCE_FA } from '../messages/reference/persian.ts';
import { SettingFault } from './settings.ts';
import { VARIABLES } from './variables.ts';

const names = VARIABLES.map(({ name }) => name);

/** What goes with a variable that is not set alone. */
function setPartners(): void {
  for (const { name, example } of VARIABLES) if (/_CLIENT_/u.test(name)) vi.stubEnv(name, example);
}

test.each(VARIABLES.filter(({ read }) => read))('$name takes its example', (variable) => {
  setPartners();
  vi.stubEnv(variable.name, variable.example);
  expect(variable.read).not.toThrow();
});

test.each(VARIABLES.filter(({ wrong }) => wrong))(
  '$name refuses $wrong',
  ({ name, wrong, read }) => {
    setPartners();
    vi.stubEnv(name, wrong);
    expect(read).toThrow(SettingFault);
  },
);

test('every variable that is read is told, in both languages', () => {
  const source = readFileSync('src/node/settings.ts', 'utf8');
  const read = Array.from(source.matchAll(/given\('([A-Z_]+)'\)/gu), ([, name]) => name);
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((name) => !names.includes(String(name)))).toEqual([]);
  for (const { variables } of [REFERENCE_FA, REFERENCE_EN])
    expect(Object.keys(variables.each)).toEqual(names);
});
