import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { readPublish } from './publish.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-publish-yml-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function read(text: string) {
  writeFileSync(path.join(dir, 'publish.yml'), text);
  return readPublish(dir, ['ict', 'economy']);
}

const CHANNEL = "channels:\n  - id: main\n    kind: telegram\n    chat: '@news'\n";

test('no file is no fault, and names no channel', () => {
  expect(readPublish(dir, [])).toEqual({ publish: {}, diagnostics: [] });
});

test('a template keeps its lines', () => {
  const { publish } = read(`${CHANNEL}    template: |\n      {title}\n\n      {url}\n`);
  expect(publish?.channels?.[0]?.template).toBe('{title}\n\n{url}');
});

describe('is told with its line:', () => {
  test.each([
    ['a placeholder that there is not', 'template: "{titel}"', 'unknown-placeholder', '{titel}'],
    ['hours that are none', 'quiet: 23-7', 'bad-hours', '23-7'],
    ['a section that there is not', 'sections: [sport]', 'unknown-section', 'sport'],
    ['a key that is unknown', 'tempalte: x', 'unknown-key', 'template'],
  ])('%s', (_, written, code, told) => {
    const { publish, diagnostics } = read(`${CHANNEL}    ${written}\n`);
    expect(publish).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, file: 'publish.yml', line: 5 }]);
    const [first] = diagnostics;
    const { what, cure } = first ? describeContent(first) : { what: '', cure: '' };
    expect(`${what} ${cure}`).toContain(told);
  });

  test('a channel of the same id', () => {
    const { diagnostics } = read(`${CHANNEL}  - id: main\n    kind: bale\n    chat: '@news'\n`);
    expect(diagnostics).toMatchObject([{ code: 'id-twice', line: 5 }]);
  });

  test.each([
    ['telegram', 'channels.0.chat'],
    ['webhook', 'channels.0.url'],
  ])('what a %s lacks', (kind, field) => {
    const { diagnostics } = read(`channels:\n  - id: main\n    kind: ${kind}\n`);
    expect(diagnostics).toMatchObject([{ code: 'missing-field', params: { field } }]);
  });

  test('a token that stands in the file, and the token is not shown', () => {
    const { diagnostics } = read(`${CHANNEL}    token: '123456:AAF0-very-secret'\n`);
    expect(diagnostics).toMatchObject([{ code: 'bad-variable', line: 5 }]);
    expect(JSON.stringify(diagnostics)).not.toContain('very-secret');
  });
});
