import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { TypeMeta } from './columns';
import { sqliteIndex } from './sqlite-index';

const META: TypeMeta = {
  tableName: 'stories',
  attributes: { title: { type: 'string' }, body: { type: 'text' } },
};

/** Returns how many parentheses are open at once, texts aside. */
const depthOf = (sql: string): number => {
  let depth = 0;
  return Math.max(
    ...Array.from(sql.replaceAll(/'[^']*'/g, "''"), (sign) => {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      return depth;
    }),
  );
};

const storiesIn = (file: string): unknown[] => {
  const database = new Database(file);
  try {
    return database.prepare('select title from stories').all();
  } finally {
    database.close();
  }
};

describe('the triggers of the index', () => {
  it('are shallow enough for the parser of an older SQLite', () => {
    for (const statement of [...sqliteIndex().create(META), sqliteIndex().backfill(META)])
      expect(depthOf(statement)).toBeLessThanOrEqual(12);
  });

  it('leave a file that the sqlite3 of the machine, if there is one, reads and copies', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'index-'));
    const file = path.join(folder, 'data.db');
    const copy = path.join(folder, 'copy.db');
    const database = new Database(file);
    database.exec('create table stories (id integer primary key, title text, body text)');
    for (const statement of sqliteIndex().create(META)) database.exec(statement);
    database.exec("insert into stories (title, body) values ('Ǡndërr Łódź', 'Straße')");
    const [{ text } = { text: '' }] = database.prepare('select text from search_stories').all() as {
      text: string;
    }[];
    expect(text).toBe('1\u001fandërr lódź\u001fStrasse');
    database.close();
    const { error, stderr } = spawnSync('sqlite3', [file, `vacuum into '${copy}'`], {
      encoding: 'utf8',
    });
    const whole = { stderr: '', stories: [{ title: 'Ǡndërr Łódź' }] };
    expect(error ? whole : { stderr, stories: storiesIn(copy) }).toEqual(whole);
    rmSync(folder, { recursive: true });
  });
});
