/**
 * Runs a TypeScript file of this package in Node, without a build: `node run-typescript.mjs FILE [arguments]`. Sources are compiled
 * one by one as they are required, without a check of types.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformFileSync } from '@swc/core';

/** @type {import('@swc/core').Options} */
const options = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};

const require = createRequire(import.meta.url);

/**
 * @param {{ _compile(code: string, file: string): void }} module
 * @param {string} file
 */
const compile = (module, file) => module._compile(transformFileSync(file, options).code, file);
// eslint-disable-next-line @typescript-eslint/no-deprecated -- Node 20 has no other hook that is synchronous
Object.assign(require.extensions, { '.ts': compile });

const [file] = process.argv.splice(2, 1);
if (file === undefined) throw new Error('Usage: node run-typescript.mjs FILE [arguments]');
process.setSourceMapsEnabled(true);
require(path.resolve(file));
