import astro from 'eslint-plugin-astro';
import vitest from '@vitest/eslint-plugin';
import { importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import { dirname, resolve } from 'node:path';
import tseslint from 'typescript-eslint';

import { noPersianLiteral } from './lint/no-persian-literal.ts';
import {
  FRONT_DOORS,
  INNER_ROOMS,
  ROOMS,
  ROOMS_INSIDE_ASTRO,
  ROOMS_WITHOUT_PERSIAN,
  TESTS_OF_SRC,
  TOP_FOLDERS,
} from './lint/rooms.ts';

const CODE = '{ts,mjs,astro}';
const TESTS = '**/*.test.ts';

/**
 * Our own imports name a file with its extension, so what is written is the path: nothing to look
 * up on disk, and a wrong import is told before its target exists.
 * @type {import('eslint-plugin-import-x').NewResolver}
 */
const writtenPath = {
  interfaceVersion: 3,
  name: 'written-path',
  resolve: (source, file) =>
    source.startsWith('.')
      ? { found: true, path: resolve(dirname(file), source) }
      : { found: false },
};

/** @param {readonly string[]} rooms */
const filesOf = (rooms) => rooms.map((room) => `src/${room}/**/*.${CODE}`);

/** @param {readonly string[]} names */
const told = (names) => names.join(', ') || 'nothing of ours';

/**
 * What a folder may import of ours.
 * @param {string} folder
 * @param {readonly string[]} may
 */
const topZone = (folder, may) => ({
  target: `./${folder}`,
  from: '.',
  except: [folder, ...may, 'node_modules'].map((name) => `./${name}`),
  message: `${folder}/ may import ${told(may)}.`,
});

const roomZones = Object.entries({ ...ROOMS, ...INNER_ROOMS }).map(([room, may]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...may].map((name) => `./${name}`),
  message: `src/${room} may import ${told(may.map((name) => `src/${name}`))}.`,
}));

const doorZones = Object.entries(FRONT_DOORS).map(([room, door]) => ({
  target: `./src/!(${room.split('/', 1)})/**`,
  from: `./src/${room}`,
  except: [`./${door}`],
  message: `Of src/${room} only ${door} is imported.`,
}));

/** @param {readonly object[]} zones */
const importRule = (zones) => ({
  'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
});

const onlyQueriesAskAstro = {
  name: 'astro:content',
  message: 'Only src/queries asks for collections; add a question there.',
};
const noAstroModule = {
  regex: '^astro:',
  message: 'This room also runs without Astro: take what it needs as a parameter.',
};
const noNode = {
  regex: '^node:',
  message: 'src/lib runs in the browser too: no disk, no network, no process.',
};

export default defineConfig(
  globalIgnores([
    'dist',
    'compiled',
    '.dist-*',
    '.peyk',
    '.astro',
    'bench/results',
    '**/fixtures/**',
  ]),
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX, peyk: { rules: { 'no-persian-literal': noPersianLiteral } } },
    settings: {
      'import-x/resolver-next': [writtenPath],
    },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'import-x/extensions': ['error', 'ignorePackages', { checkTypeImports: true }],
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Half-spaces and marks are what this project is about; in code itself they stay errors.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  {
    // A text of any length takes time in proportion to it (docs/decisions/0543-linear-time.md).
    name: 'peyk/linear-time',
    files: [`src/**/*.${CODE}`],
    ignores: [TESTS],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    name: 'peyk/promises',
    files: ['**/*.ts'],
    // The peers are projects of their own, with other collections.
    ignores: ['**/*.astro/*.ts', '**/*.d.ts', 'bench/peers/**'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'peyk/import-rule',
    files: [`src/**/*.${CODE}`],
    ignores: [TESTS],
    rules: importRule([...roomZones, ...doorZones, topZone('src', TOP_FOLDERS.src ?? [])]),
  },
  {
    name: 'peyk/import-rule-of-tests-within-src',
    files: [`src/${TESTS}`],
    rules: importRule([topZone('src', TESTS_OF_SRC)]),
  },
  {
    name: 'peyk/import-rule-beside-src',
    files: [`*/**/*.${CODE}`],
    ignores: ['src/**'],
    rules: importRule(Object.entries(TOP_FOLDERS).map(([folder, may]) => topZone(folder, may))),
  },
  {
    name: 'peyk/only-queries-ask-astro',
    files: [`src/**/*.${CODE}`],
    ignores: [TESTS, 'src/queries/**', 'src/content.config.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [onlyQueriesAskAstro] }] },
  },
  {
    name: 'peyk/runs-without-astro',
    files: filesOf(Object.keys(ROOMS)),
    ignores: [TESTS, ...filesOf(ROOMS_INSIDE_ASTRO)],
    rules: { 'no-restricted-imports': ['error', { patterns: [noAstroModule] }] },
  },
  {
    name: 'peyk/lib-runs-anywhere',
    files: filesOf(['lib']),
    ignores: [TESTS],
    rules: { 'no-restricted-imports': ['error', { patterns: [noAstroModule, noNode] }] },
  },
  {
    // What is printed is shown so that nothing in it rules a terminal.
    name: 'peyk/print-shows-what-it-prints',
    files: [`src/**/*.${CODE}`],
    ignores: [TESTS, 'src/node/process/print.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    name: 'peyk/persian-lives-in-messages',
    files: filesOf(ROOMS_WITHOUT_PERSIAN),
    ignores: [TESTS],
    rules: { 'peyk/no-persian-literal': 'error' },
  },
  {
    // One dialect, and none that is left out or cannot fail.
    name: 'peyk/what-a-test-is',
    files: [TESTS],
    plugins: { vitest },
    rules: {
      'vitest/consistent-test-it': ['error', { fn: 'test', withinDescribe: 'test' }],
      'vitest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect*', 'fc.assert', '**.waitFor'] },
      ],
      'vitest/no-commented-out-tests': 'error',
      'vitest/no-disabled-tests': 'error',
      'vitest/no-focused-tests': 'error',
      'vitest/no-identical-title': 'error',
      'vitest/no-import-node-test': 'error',
      'vitest/valid-describe-callback': 'error',
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'vitest/valid-title': 'error',
    },
  },
  {
    // A test that reads `rows[0]!` fails loudly when there is no row: that is its work.
    name: 'peyk/tests',
    files: [TESTS, '{tests,testkit}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
