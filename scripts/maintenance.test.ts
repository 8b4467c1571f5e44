import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';

const root = path.resolve(__dirname, '..');
const SECRETS = {
  APP_KEYS: 'unit-test-key-one-13,unit-test-key-two-24',
  API_TOKEN_SALT: 'unit-test-salt-9753',
  ADMIN_JWT_SECRET: 'unit-test-admin-8642',
  TRANSFER_TOKEN_SALT: 'unit-test-transfer-1',
  JWT_SECRET: 'unit-test-reader-3746',
  ENCRYPTION_KEY: 'unit-test-encryption-5',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'maintenance-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

/** Runs a command in the empty folder, without the environment of whoever tests. */
const run = (command: string[], env: Record<string, string> = {}) =>
  spawnSync(command[0] ?? '', command.slice(1), {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'development', ...env },
  });
const node = (script: string, ...rest: string[]) => [
  ...[process.execPath, path.join(root, script), ...rest],
];
const makeDatabase = (): string => {
  const database = new Database(at('newsroom.db'));
  database.exec("create table stories (title text); insert into stories values ('Ura')");
  database.close();
  return at('newsroom.db');
};

const COMMANDS = [
  ['take-out', 'scripts/maintain.mjs', 'src/plugins/flash-news/bin/take-out.mjs'],
  ['rebuild', 'scripts/maintain.mjs', 'src/plugins/translation-desk/bin/rebuild-translations.mjs'],
  ['import', 'scripts/maintain.mjs', 'src/plugins/wire-desk/bin/import-wire.mjs'],
  ['Strapi', 'scripts/strapi.mjs', 'admin:list-users'],
  ['backup', 'scripts/backup.mjs', 'copy.db'],
] as const;

describe.each(COMMANDS)('the command %s', (name, script, argument) => {
  const command = node(script, argument);

  it('makes no database where there is none, but says so', () => {
    const { status, stderr } = run(command, SECRETS);
    expect(stderr).toContain(`There is no database ${path.join(folder, '.tmp', 'data.db')}`);
    expect(stderr).toContain('newsroom-run');
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes no secrets where there are none', () => {
    const { stderr } = run(command, { DATABASE_FILENAME: makeDatabase() });
    expect(existsSync(at('.env'))).toBe(false);
    // A backup needs none.
    const missing = `There is no ${at('.env')}, and the environment lacks APP_KEYS`;
    expect(stderr.includes(missing)).toBe(name !== 'backup');
  });
});

describe('a backup', () => {
  it('is a whole copy for its owner alone, and replaces no file', () => {
    const env = { DATABASE_FILENAME: makeDatabase() };
    const first = run(node('scripts/backup.mjs', 'copy.db'), env);
    expect(first.stderr).toBe('');
    expect(readdirSync(folder).sort()).toEqual(['copy.db', 'newsroom.db']);
    const copy = new Database(at('copy.db'));
    expect(copy.prepare('select title from stories').all()).toEqual([{ title: 'Ura' }]);
    copy.close();
    const second = run(node('scripts/backup.mjs', 'copy.db'), env);
    expect(second.stderr).toContain(`${at('copy.db')} exists`);
    expect(second.status).toBe(1);
  });

  it('of something that is no database leaves no file', () => {
    writeFileSync(at('newsroom.db'), 'This is not a database, but a text that is long enough.');
    const env = { DATABASE_FILENAME: at('newsroom.db') };
    expect(run(node('scripts/backup.mjs', 'copy.db'), env).status).toBe(1);
    expect(readdirSync(folder)).toEqual(['newsroom.db']);
  });
});

describe('newsroom-run', () => {
  const settings = (text: string): Record<string, string> => {
    writeFileSync(at('newsroom.env'), text);
    return {
      NEWSROOM_SETTINGS: at('newsroom.env'),
      NEWSROOM_FOLDER: at('current'),
      NEWSROOM_USER: os.userInfo().username,
    };
  };
  const wrapper = path.join(root, 'deploy', 'systemd', 'newsroom-run');

  it('gives a command the settings and the folder of the service', () => {
    mkdirSync(at('current'));
    const env = settings(
      '# Comment\nPUBLISHER=Gazeta Ura & $HOME\nPUBLIC_URL="https://news.test"\nEMPTY=\n',
    );
    const print = 'process.env.PUBLISHER + process.env.PUBLIC_URL + process.env.NODE_ENV';
    const { stdout, stderr } = run(
      [wrapper, process.execPath, '-p', `${print} + process.env.EMPTY + process.cwd()`],
      env,
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(`Gazeta Ura & $HOMEhttps://news.testproduction${at('current')}`);
  });

  it('says so where it may not read the settings', () => {
    const { status, stderr } = run([wrapper, 'true'], {
      ...settings(''),
      NEWSROOM_SETTINGS: at('none.env'),
    });
    expect(stderr).toContain('none.env can’t be read'.replace('’', "'"));
    expect(status).toBe(1);
  });
});
