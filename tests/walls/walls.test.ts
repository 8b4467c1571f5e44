import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { reach } from '../../eslint/reach.mjs';
import { walls } from '../../eslint/walls.mjs';

const root = path.resolve(__dirname, '../..');
const flash = 'src/plugins/flash-news';
const wire = 'src/plugins/wire-desk';
const kit = 'src/plugins/kit';

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { 'import-x': importX, '@typescript-eslint': tseslint.plugin },
    },
    ...walls(root),
    ...reach,
  ] as never,
});

/** Returns the names of the rules that a file with this text breaks. */
async function faults(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => String(ruleId));
}

/** How a file names another one, both by their path in the repository. */
function specifierOf(from: string, to: string): string {
  if (to.startsWith(kit) && !from.startsWith(kit)) return to.replace(kit, '@newsroom/plugin-kit');
  const relative = path.relative(path.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Returns the same for a file that imports another one, both by their path in the repository. */
function faultsOfImport(from: string, to: string): Promise<string[]> {
  const specifier = specifierOf(from, to);
  return faults(from, `import type { It } from '${specifier}';\nexport type Mine = It;\n`);
}

const server = (file: string) => `${flash}/server/src/${file}`;

describe('the walls', () => {
  it.each([
    [server('feed/service.ts'), server('formats/story')],
    [server('desk/flash/service.ts'), server('desk/kill/store')],
    [server('feed/service.ts'), `${flash}/shared/flash`],
    [server('bootstrap.ts'), server('overview/desk-page')],
    [server('bootstrap.ts'), server('services')],
    [`${flash}/admin/src/index.ts`, `${flash}/shared/flash`],
    [`${wire}/server/src/services/importer.ts`, `${wire}/server/src/config`],
    [`${wire}/server/src/index.ts`, `${wire}/server/src/content-types/index`],
    [`${wire}/server/src/bootstrap.ts`, `${kit}/server/strapi/keep-tables`],
    [`${wire}/server/src/desk/controller.ts`, `${kit}/server/http/parse`],
    [`${wire}/admin/src/index.ts`, `${kit}/admin/api/writes`],
    [`${kit}/server/http/context.ts`, `${kit}/server/strapi/ability`],
  ])('let %s import %s', async (from, to) => {
    expect(await faultsOfImport(from, to)).toEqual([]);
  });

  it.each([
    [server('database/connection.ts'), server('feed/service')],
    [server('desk/kill/service.ts'), server('desk/flash/store')],
    [server('events/transaction-clock.ts'), server('services')],
    [`${flash}/shared/flash.ts`, server('events/transaction-clock')],
    [`${flash}/admin/src/index.ts`, server('events/transaction-clock')],
    [`${flash}/client/src/index.ts`, server('events/transaction-clock')],
    [server('events/transaction-clock.ts'), `${flash}/client/src/index`],
    [server('events/transaction-clock.ts'), 'config/server'],
    [server('events/transaction-clock.ts'), `${wire}/server/src/config`],
    [server('events/transaction-clock.ts'), 'tests/helpers/newsroom'],
    ['src/index.ts', `${flash}/shared/flash`],
    ['config/server.ts', `${flash}/server/src/newsroom/config`],
    [`${wire}/server/src/store/newsroom.ts`, `${wire}/server/src/services/importer`],
    [`${wire}/server/src/services/importer.ts`, `${wire}/server/src/content-types/index`],
    [`${wire}/server/src/desk/controller.ts`, `${kit}/admin/api/writes`],
    [`${wire}/admin/src/index.ts`, `${kit}/server/http/parse`],
    [`${kit}/server/http/context.ts`, `${wire}/server/src/config`],
    [`${kit}/server/http/context.ts`, `${flash}/shared/flash`],
    [`${kit}/admin/api/writes.ts`, `${wire}/admin/src/index`],
    [`${kit}/admin/api/writes.ts`, `${kit}/server/http/parse`],
    [`${wire}/server/src/parse/text/page.ts`, `${kit}/admin/api/writes`],
    ['src/index.ts', `${kit}/server/http/parse`],
  ])('keep %s from importing %s', async (from, to) => {
    expect(await faultsOfImport(from, to)).toEqual(['boundaries/dependencies']);
  });

  it('ask for a place in the order for every new room', async () => {
    expect(await faults(server('newroom/thing.ts'), 'export const it = 1;\n')).toEqual([
      'boundaries/no-unknown-files',
    ]);
  });

  it.each([
    [`${flash}/shared/flash.ts`, "import { z } from '@strapi/utils'; export const it = z;"],
    [
      server('formats/rss.ts'),
      "import { readFileSync } from 'node:fs'; export const it = readFileSync;",
    ],
    [
      server('formats/rss.ts'),
      "import { factories } from '@strapi/strapi'; export const it = factories;",
    ],
    [server('feed/service.ts'), 'export const at = Date.now();'],
    [`${kit}/server/http/cursor.ts`, 'export const at = Date.now();'],
    [`${kit}/server/http/cursor.ts`, "export const rows = (db) => db.query('x');"],
    [
      `${flash}/shared/flash.ts`,
      "import { it } from '@newsroom/plugin-kit/server/http/parse'; export const mine = it;",
    ],
    [server('feed/service.ts'), 'export const at = new Date();'],
    [server('feed/service.ts'), 'export const at = performance.now();'],
    [server('feed/service.ts'), 'export const rows = (strapi) => strapi.db.metadata;'],
    [server('feed/service.ts'), "export const rows = (db) => db.query('x');"],
    [server('feed/service.ts'), 'export const log = () => strapi.log;'],
    [server('feed/service.ts'), "export { it } from './hits';"],
    [`${flash}/admin/src/index.ts`, 'export const isOut = (at: number) => at < Date.now();'],
    [`${flash}/admin/src/index.ts`, "import { it } from '@strapi/admin'; export const mine = it;"],
    [`${flash}/client/src/index.ts`, "import { z } from 'zod'; export const it = z;"],
    [
      `${flash}/client/src/index.ts`,
      "import { it } from '../../shared/flash'; export const mine = it;",
    ],
    [`${wire}/server/src/parse/text/page.ts`, 'export const at = Date.now();'],
    [
      `${wire}/server/src/services/importer.ts`,
      "export const rows = (strapi) => strapi.get('db');",
    ],
    ['examples/reader/src/main.ts', "import React from 'react'; export const it = React;"],
    ['examples/reader/src/pages/a.ts', "import { it } from '../../../x'; export const mine = it;"],
    ['examples/reader/src/mount.ts', 'export const it = (e: Element) => (e.innerHTML = "<b>");'],
  ])('refuse in %s: %s', async (file, text) => {
    expect(await faults(file, text)).toContainEqual(expect.stringContaining('no-restricted-'));
  });

  it.each([
    [server('feed/store/load-versions.ts'), "export const rows = (db) => db.query('x');"],
    [server('newsroom/clock.ts'), 'export const at = Date.now();'],
    [server('formats/rss.ts'), 'export const at = (iso: string) => new Date(iso);'],
    [server('bootstrap.ts'), 'export const start = ({ strapi }) => strapi.db.lifecycles;'],
    [
      `${flash}/client/src/index.ts`,
      "import type { Level } from '../../shared/flash'; export type L = Level;",
    ],
    [
      'examples/reader/src/pages/a.ts',
      "import { createClient } from 'flash-news-client'; import { it } from '../b'; createClient(it);",
    ],
  ])('allow in %s: %s', async (file, text) => {
    expect(await faults(file, text)).toEqual([]);
  });
});
