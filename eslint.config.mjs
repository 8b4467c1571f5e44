import path from 'node:path';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { reach } from './eslint/reach.mjs';
import { walls } from './eslint/walls.mjs';
import { kitDir, workspacePlugins } from './scripts/plugins.mjs';

/**
 * Which TypeScript project the files of each part belong to; the last that fits counts. Named one by one: given a list, the
 * parser loads one project after the other until it finds the file, and the fourteen of them do not fit into memory.
 */
const projects = [
  { files: ['{config,src,database}/**'], project: 'tsconfig.json' },
  { files: ['src/admin/**'], project: 'src/admin/tsconfig.json' },
  ...[kitDir, ...workspacePlugins().map(({ dir }) => dir)].flatMap((dir) => {
    const plugin = path.relative(import.meta.dirname, dir);
    return [
      { files: [`${plugin}/{server,shared}/**`], project: `${plugin}/server/tsconfig.json` },
      { files: [`${plugin}/admin/**`], project: `${plugin}/admin/tsconfig.json` },
      { files: [`${plugin}/client/**`], project: `${plugin}/client/tsconfig.json` },
      { files: [`${plugin}/eval/**`], project: `${plugin}/eval/tsconfig.json` },
    ];
  }),
  { files: ['examples/reader/**'], project: 'examples/reader/tsconfig.json' },
  { files: ['**/*.mjs'], project: 'scripts/tsconfig.json' },
  {
    files: [
      ...['tests/**', '{config,scripts,examples}/**/*.test.ts'],
      'src/!(plugins|admin)/**/*.test.ts',
    ],
    project: 'tests/tsconfig.json',
  },
];

const wiring = ['src/plugins/*/server/src/*.ts'];

const testFiles = ['**/*.test.{ts,tsx}'];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.cache/',
      '.strapi/',
      '.tmp/',
      'coverage/',
      'types/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: projects.map(({ project }) => project),
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // No classes here: the methods of an object share a closure, not `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A Strapi plugin is made of functions that hand back objects; their types are inferred.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    },
  },
  ...projects.map(({ files, project }) => ({
    files,
    languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
  })),
  {
    // Strapi's database and parsed JSON hand out `any`. It is taken in here and given on typed:
    // calling or returning an `any` stays an error.
    files: [
      'src/plugins/{flash-news,translation-desk,wire-desk}/server/src/**/{store,database}/**',
      'src/plugins/{flash-news,translation-desk}/server/src/**/store.ts',
      'src/plugins/kit/server/database/**',
      'src/!(plugins)/**',
      'tests/**',
      'scripts/**',
      'src/plugins/*/bin/**',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Services of Strapi's that are looked up by name have no types.
    files: ['tests/**', 'src/plugins/*/bin/**', ...wiring],
    rules: {
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'Wrong in Node 20 and 22 for letters beyond ASCII once compiled: parsedAddress.',
        },
      ],
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // The linter does not see casts written as JSDoc.
    files: ['scripts/**/*.mjs', 'src/plugins/*/bin/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-return': 'off' },
  },
  ...walls(import.meta.dirname),
  ...reach,
  {
    files: ['src/**/*.ts', 'config/**/*.ts'],
    ignores: testFiles,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/admin/**/*.tsx', 'src/**/admin/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: testFiles,
    extends: [jest.configs['flat/recommended']],
    settings: { jest: { version: 30 } },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    },
  },
);
