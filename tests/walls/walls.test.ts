import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { walls } from '../../eslint/walls.mjs';

/** A workspace with one file in each room; every file exports `it`. */
const ROOMS = [
  'config/server.ts',
  'src/api/article/services/article.ts',
  'src/plugins/sample/shared/contract.ts',
  'src/plugins/sample/admin/src/index.ts',
  'src/plugins/sample/client/src/index.ts',
  'src/plugins/sample/client/src/query.ts',
  'src/plugins/sample/server/src/index.ts',
  'src/plugins/sample/server/src/config.ts',
  'src/plugins/sample/server/src/content-types/flash.ts',
  'src/plugins/sample/server/src/feed/rss.ts',
  'src/plugins/sample/server/src/feed/atom.ts',
  'src/plugins/sample/server/src/newroom/thing.ts',
  'src/plugins/sample/server/src/store/flashes.ts',
  'src/plugins/sample/server/src/services/flash.ts',
  'src/plugins/sample/server/src/controllers/flash.ts',
  'src/plugins/sample/server/src/routes/index.ts',
  'src/plugins/other/server/src/index.ts',
  'src/plugins/other/shared/contract.ts',
];

/** Short names for files of the sample plugin; others are written in full. */
const fileOf = (room: string): string =>
  ROOMS.find((file) => file === `src/plugins/sample/${room}`) ??
  ROOMS.find((file) => file === `src/plugins/sample/server/src/${room}`) ??
  ROOMS.find((file) => file === room) ??
  room;

describe('the walls', () => {
  let workspace: string;
  let eslint: ESLint;

  beforeAll(() => {
    workspace = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'walls-')));
    for (const file of ROOMS) {
      const target = path.join(workspace, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, 'export const it = 1;\n');
    }
    eslint = new ESLint({
      cwd: workspace,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          languageOptions: { parser: tseslint.parser },
          plugins: { 'import-x': importX, '@typescript-eslint': tseslint.plugin },
          settings: {
            'import-x/extensions': ['.ts'],
            'import-x/resolver-next': [createTypeScriptImportResolver()],
          },
        },
        ...walls(workspace),
      ] as never,
    });
  });

  afterAll(() => {
    rmSync(workspace, { recursive: true, force: true });
  });

  /** Messages of the linter on a text that stands in a room. */
  async function lint(room: string, text: string): Promise<string[]> {
    const filePath = path.join(workspace, fileOf(room));
    const [result] = await eslint.lintText(text, { filePath });
    return (result?.messages ?? []).map(({ ruleId, message }) => `${String(ruleId)}: ${message}`);
  }

  /** The same for a file that imports another one. */
  function lintImport(from: string, to: string): Promise<string[]> {
    const relative = path.relative(path.dirname(fileOf(from)), fileOf(to)).replace(/\.ts$/, '');
    const specifier = relative.startsWith('.') ? relative : `./${relative}`;
    return lint(from, `import { it } from '${specifier}';\nexport const mine = it;\n`);
  }

  it.each([
    ['feed/rss.ts', 'shared/contract.ts'],
    ['feed/rss.ts', 'feed/atom.ts'],
    ['config.ts', 'shared/contract.ts'],
    ['content-types/flash.ts', 'shared/contract.ts'],
    ['store/flashes.ts', 'feed/rss.ts'],
    ['services/flash.ts', 'store/flashes.ts'],
    ['services/flash.ts', 'config.ts'],
    ['controllers/flash.ts', 'services/flash.ts'],
    ['routes/index.ts', 'controllers/flash.ts'],
    ['index.ts', 'routes/index.ts'],
    ['index.ts', 'content-types/flash.ts'],
    ['admin/src/index.ts', 'shared/contract.ts'],
    ['client/src/index.ts', 'client/src/query.ts'],
  ])('let %s import %s', async (from, to) => {
    expect(await lintImport(from, to)).toEqual([]);
  });

  it.each([
    ['shared/contract.ts', 'feed/rss.ts'],
    ['shared/contract.ts', 'admin/src/index.ts'],
    ['feed/rss.ts', 'store/flashes.ts'],
    ['feed/rss.ts', 'content-types/flash.ts'],
    ['feed/rss.ts', 'index.ts'],
    ['newroom/thing.ts', 'services/flash.ts'],
    ['config.ts', 'store/flashes.ts'],
    ['content-types/flash.ts', 'services/flash.ts'],
    ['store/flashes.ts', 'services/flash.ts'],
    ['services/flash.ts', 'controllers/flash.ts'],
    ['services/flash.ts', 'content-types/flash.ts'],
    ['controllers/flash.ts', 'routes/index.ts'],
    ['routes/index.ts', 'index.ts'],
    ['admin/src/index.ts', 'index.ts'],
    ['index.ts', 'admin/src/index.ts'],
    ['client/src/index.ts', 'index.ts'],
    ['client/src/index.ts', 'admin/src/index.ts'],
    ['client/src/index.ts', 'src/plugins/other/server/src/index.ts'],
    ['services/flash.ts', 'client/src/index.ts'],
    ['admin/src/index.ts', 'client/src/index.ts'],
    ['shared/contract.ts', 'client/src/index.ts'],
    ['services/flash.ts', 'src/plugins/other/shared/contract.ts'],
    ['services/flash.ts', 'config/server.ts'],
    ['src/api/article/services/article.ts', 'shared/contract.ts'],
    ['config/server.ts', 'config.ts'],
  ])('keep %s from importing %s', async (from, to) => {
    expect(await lintImport(from, to)).toEqual([
      expect.stringContaining('import-x/no-restricted-paths'),
    ]);
  });

  it.each([
    ['shared/contract.ts', "import { z } from '@strapi/utils'; export { z };"],
    ['shared/contract.ts', 'export const at = Date.now();'],
    ['feed/rss.ts', "import { readFileSync } from 'node:fs'; export const read = readFileSync;"],
    ['feed/rss.ts', "import { factories } from '@strapi/strapi'; export const made = factories;"],
    ['feed/rss.ts', 'export const at = new Date();'],
    ['feed/rss.ts', 'export const at = Date();'],
    ['feed/rss.ts', 'export const at = performance.now();'],
    ['feed/rss.ts', 'export const id = Math.random();'],
    ['feed/rss.ts', "export const zone = process.env['TZ'];"],
    ['services/flash.ts', "export const rows = (strapi) => strapi.db.query('x');"],
    ['services/flash.ts', 'export const rows = (strapi) => { const { db } = strapi; return db; };'],
    ['services/flash.ts', "export const rows = (strapi) => strapi.get('db');"],
    ['services/flash.ts', 'export const log = () => strapi.log;'],
    ['services/flash.ts', "export * from '../store/flashes';"],
    ['services/flash.ts', "export { it } from '../store/flashes';"],
    ['admin/src/index.ts', "import path from 'node:path'; export const file = path;"],
    ['admin/src/index.ts', "import { Page } from '@strapi/admin'; export const page = Page;"],
    ['admin/src/index.ts', 'export const isOut = (at: number) => at < Date.now();'],
    ['client/src/index.ts', "import { z } from 'zod'; export { z };"],
    ['client/src/index.ts', "import path from 'node:path'; export const file = path;"],
    ['client/src/index.ts', "import { it } from '../../shared/contract'; export const mine = it;"],
    ['client/src/index.ts', "export { it } from './query';"],
  ])('refuse in %s: %s', async (room, text) => {
    expect(await lint(room, text)).toEqual([expect.stringContaining('no-restricted-')]);
  });

  it.each([
    ['feed/rss.ts', "import type { Core } from '@strapi/strapi'; export type C = Core.Strapi;"],
    ['feed/rss.ts', "import { createHash } from 'node:crypto'; export const hash = createHash;"],
    ['feed/rss.ts', 'export const at = (iso: string) => new Date(iso);'],
    ['store/flashes.ts', "export const rows = (strapi) => strapi.db.query('x');"],
    ['index.ts', 'export const start = ({ strapi }) => strapi.db.lifecycles;'],
    ['services/flash.ts', 'export const now = () => Date.now();'],
    ['admin/src/index.ts', "import { Page } from '@strapi/strapi/admin'; export const p = Page;"],
    [
      'client/src/index.ts',
      "import type { It } from '../../shared/contract'; export type Mine = It;",
    ],
  ])('allow in %s: %s', async (room, text) => {
    expect(await lint(room, text)).toEqual([]);
  });

  it('find a circle of imports', async () => {
    const atom = path.join(workspace, fileOf('feed/atom.ts'));
    writeFileSync(atom, "import { it } from './rss';\nexport const atom = it;\n");
    expect(
      await lint('feed/rss.ts', "import { atom } from './atom';\nexport const it = atom;\n"),
    ).toEqual([expect.stringContaining('import-x/no-cycle')]);
  });
});
