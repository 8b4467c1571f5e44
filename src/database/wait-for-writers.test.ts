import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';

import { databaseFault } from './database-fault';
import { waitForWriters, type SqliteConnection } from './wait-for-writers';

let folder: string;
let isReadOnly = false;
let patience: number;
let here: SqliteConnection & { close(): void };
let other: InstanceType<typeof Sqlite>;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'writers-'));
  const file = path.join(folder, 'paper.db');
  other = new Sqlite(file);
  other.exec('pragma journal_mode = wal; create table news (title text)');
  here = new Sqlite(file) as unknown as typeof here;
  isReadOnly = false;
  patience = 10_000;
  waitForWriters(
    here,
    () => isReadOnly,
    () => patience,
  );
});

afterEach(() => {
  here.close();
  other.close();
  rmSync(folder, { recursive: true });
});

/** Runs a statement as knex does. */
const run = async (sql: string): Promise<unknown> => {
  const statement = here.prepare(sql);
  return await (statement.reader ? statement.all([]) : statement.run([]));
};
const titles = () => run('select title from news');
const save = (title: string) => run(`insert into news values ('${title}')`);

describe('a connection that waits for other writers', () => {
  it('writes in a transaction that has read before', async () => {
    await run('BEGIN;');
    await titles();
    other.exec('pragma busy_timeout = 0');
    expect(() => other.exec("insert into news values ('b')")).toThrow(/locked/);
    await save('a');
    await run('COMMIT;');
    expect(await titles()).toEqual([{ title: 'a' }]);
  });

  it.each([
    'BEGIN;',
    "insert into news values ('here')",
    'insert into news values (1) returning *',
  ])('lets other work run while %s waits', async (sql) => {
    other.exec("begin immediate; insert into news values ('other')");
    let isDone = false;
    const waiting = run(sql).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isDone).toBe(false);
    other.exec('commit');
    await waiting;
    expect(isDone).toBe(true);
  });

  it('reads at once while another process writes', async () => {
    isReadOnly = true;
    other.exec("begin immediate; insert into news values ('other')");
    await run('BEGIN;');
    expect(await titles()).toEqual([]);
    await run('COMMIT;');
    other.exec('commit');
  });

  it('begins again after a transaction that was rolled back', async () => {
    await run('BEGIN;');
    await save('a');
    await run('ROLLBACK');
    await run('BEGIN;');
    await save('b');
    await run('COMMIT;');
    expect(await titles()).toEqual([{ title: 'b' }]);
  });
});

describe('an attempt that fails', () => {
  it('rejects with SQLITE_BUSY, and the next one succeeds', async () => {
    patience = 20;
    other.exec('begin immediate');
    for (const sql of ['BEGIN;', "insert into news values ('a')"]) {
      const refused = await run(sql).catch((error: unknown) => error);
      expect(refused).toHaveProperty('code', 'SQLITE_BUSY');
      expect(databaseFault(refused)).toBe('contended');
    }
    other.exec('commit');
    await run('BEGIN;');
    await save('b');
    await run('COMMIT;');
    expect(await titles()).toEqual([{ title: 'b' }]);
  });
});
