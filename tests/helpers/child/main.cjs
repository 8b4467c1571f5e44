/** Entry of a second newsroom in a process of its own, where no Jest compiles TypeScript. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** @typedef {{ _compile(code: string, filename: string): void }} Compilable */

/**
 * @param {unknown} module
 * @param {string} filename
 */
function compileTypeScript(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  /** @type {Compilable} */ (module)._compile(code, filename);
}

// Marked as deprecated since 2011, frozen, and what loaders of CommonJS go on using.
// eslint-disable-next-line @typescript-eslint/no-deprecated
require.extensions['.ts'] = compileTypeScript;

require('./serve.ts');
