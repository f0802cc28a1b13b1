import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageFile } from '../../node/own-source.ts';
import { CMS_WORDS } from '../../messages/desk-cms.ts';
import { withWords, type Words } from './cms-words.ts';

const tableOf = (locale: string): Words =>
  JSON.parse(
    readFileSync(packageFile(`node_modules/@sveltia/cms/locales/${locale}.json`), 'utf8'),
  ) as Words;

const sentences = (table: Words, path = ''): [string, string][] =>
  Object.entries(table).flatMap(([key, each]) =>
    typeof each === 'string'
      ? [[path + key, each] as [string, string]]
      : sentences(each, `${path}${key}.`),
  );

/** What the CMS tells who writes its configuration, which here is the desk itself. */
const isForMakers = (name: string): boolean => name.startsWith('config');
/** Kinds of files by the names they have everywhere. */
const isKindOfFile = (name: string): boolean => name.startsWith('file_type_labels.');

/** A sentence as it is shown: without its variables, its choices and the links in it. */
const shown = (sentence: string): string =>
  sentence
    .replace(/\.(?:input|match|local) (?:\{[^}]*\}|\$\w+)/gu, '')
    .replace(/\b(?:zero|one|two|few|many|other) \{\{/gu, '')
    .replace(/<[^>]*>|\{[^{}]*\}/gu, '');

describe('the words of the CMS', () => {
  const english = sentences(tableOf('en-US')).filter(([name]) => !isForMakers(name));
  const persian = new Map(sentences(withWords(tableOf('fa'), CMS_WORDS)));

  test('are Persian, each of them', () => {
    expect(english.filter(([name]) => !persian.has(name))).toEqual([]);
  });

  test('hold no word of English', () => {
    const left = english
      .map(([name]) => [name, shown(persian.get(name) ?? '')] as const)
      .filter(([name, sentence]) => !isKindOfFile(name) && /[a-z]{2}/iu.test(sentence));
    expect(left).toEqual([]);
  });

  test('are none that the CMS does not know', () => {
    const known = new Set(english.map(([name]) => name));
    expect(Object.keys(CMS_WORDS).filter((name) => !known.has(name))).toEqual([]);
  });

  test('keep the variables of what they stand for', () => {
    const variables = (sentence = ''): string[] =>
      [...new Set(sentence.match(/\{\$\w+/gu) ?? [])].filter((one) => one !== '{$count').toSorted();
    const table = new Map(english);
    const wrong = Object.entries(CMS_WORDS).filter(
      ([name, sentence]) =>
        !variables(sentence).every((one) => variables(table.get(name)).includes(one)),
    );
    expect(wrong).toEqual([]);
  });
});
