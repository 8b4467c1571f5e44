import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { workspacePlugins } from '../../scripts/plugins.mjs';

interface Manifest {
  files: string[];
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const IMPORT =
  /(?:\brequire\(|\bimport\(|^(?:import|export)\b[^;'"]*?\bfrom |^import )["']([^"']+)["']/gm;

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|mjs|ts)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Returns the name of the package that a specifier begins with. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe.each(workspacePlugins())('the package of $name', ({ dir }) => {
  const text = readFileSync(path.join(dir, 'package.json'), 'utf8');
  const { files, dependencies, peerDependencies } = JSON.parse(text) as Manifest;
  const brought = Object.keys({ ...dependencies, ...peerDependencies });
  const code = files
    .map((each) => path.join(dir, each))
    .filter((each) => path.extname(each) === '' && path.basename(each) !== 'LICENSE')
    .flatMap(codeIn);

  const isInstalled = (from: string, specifier: string): boolean => {
    if (!specifier.startsWith('.')) {
      return isBuiltin(specifier) || brought.includes(packageOf(specifier));
    }
    const to = path.resolve(path.dirname(from), specifier);
    return [to, `${to}.d.ts`].some((each) => code.includes(each));
  };

  it('imports nothing but itself and what is installed with it', () => {
    const imports = code.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => ({
        file: path.relative(dir, file),
        specifier,
        isInstalled: isInstalled(file, specifier),
      })),
    );
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.filter((each) => !each.isInstalled)).toEqual([]);
  });

  it('does not name the kit, which is published nowhere', () => {
    const naming = [...code, path.join(dir, 'package.json')].filter((file) =>
      readFileSync(file, 'utf8').includes('@newsroom/'),
    );
    expect(naming.map((file) => path.relative(dir, file))).toEqual([]);
  });
});
