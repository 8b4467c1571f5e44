import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { mergeTerms } from '../../../src/plugins/flash-news/server/src/search/store/merge-terms';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { until } from '../../helpers/until';

describe('the index of a newsroom on SQLite', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'search-'));
  const file = path.join(folder, 'newsroom.db');
  let newsroom: Newsroom;

  const found = async (typed: string): Promise<string[]> => {
    const people: { name: string }[] = await newsroom.strapi.db
      .query('api::person.person')
      .findMany({ where: {}, _q: typed });
    return people.map(({ name }) => name);
  };

  const boot = async (): Promise<void> => {
    newsroom = await bootNewsroom({ database: { file } });
    await newsroom.http().get('/_health');
    await until(
      () => newsroom.strapi.db.connection('search_indexes').where({ complete: false }),
      (rows: unknown[]) => rows.length === 0,
      { seconds: 30 },
    );
  };

  /** Writes to the file as another program: it has none of our SQL functions. */
  const elsewhere = (sql: string): void => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  };

  beforeAll(boot);

  afterAll(async () => {
    await newsroom.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('follows what another program writes', async () => {
    elsewhere(
      "insert into people (document_id, name) values ('one', 'Łukasz Çelë'), ('two', 'Ana')",
    );
    expect(await found('lukasz cele')).toEqual(['Łukasz Çelë']);
    elsewhere("update people set name = 'Ømer' where document_id = 'one'");
    expect(await found('lukasz cele')).toEqual([]);
    expect(await found('omer')).toEqual(['Ømer']);
    elsewhere("delete from people where document_id = 'one'");
    expect(await found('omer')).toEqual([]);
  });

  it.each(['search_people_data', 'flash_news_search_published_terms_data'])(
    'finds a range of the pages of %s, though it was nearly empty when the database was analyzed',
    async (table) => {
      const plan = async (): Promise<string> => {
        const [step] = await newsroom.strapi.db.connection.raw<{ detail: string }[]>(
          `explain query plan select id from ${table} where id >= 1 and id <= 2`,
        );
        return step?.detail ?? '';
      };
      await newsroom.strapi.db.connection.raw('analyze');
      expect(await plan()).not.toMatch(/\(rowid>\? AND rowid<\?\)/);
      await newsroom.stop();
      await boot();
      expect(await plan()).toMatch(/\(rowid>\? AND rowid<\?\)/);
    },
  );

  it('merges the parts of an index into one', async () => {
    const { db } = newsroom.strapi;
    const terms = 'flash_news_search_published_terms';
    const parts = async (): Promise<unknown> => {
      const [row] = await db.connection.raw<{ parts: number }[]>(
        `select count(distinct segid) as parts from ${terms}_idx`,
      );
      return row?.parts;
    };
    for (const place of [1, 2, 3])
      await db.connection.raw(`insert into ${terms} (rowid, terms) values (${place}, 'xxzjarr')`);
    expect(await parts()).toBe(3);
    for await (const _ of mergeTerms(db, 'published'));
    expect(await parts()).toBe(1);
    const found = await db.connection(terms).whereRaw(`${terms} match 'xxzjarr'`).pluck('rowid');
    expect(found).toEqual([1, 2, 3]);
    await db.connection(terms).whereIn('rowid', found).delete();
  });

  it('is made again at boot when Strapi has rebuilt the table, and its triggers are gone', async () => {
    await newsroom.stop();
    elsewhere(
      "drop trigger search_people_insert; insert into people (document_id, name) values ('three', 'Çelë')",
    );
    await boot();
    expect(await found('cele')).toEqual(['Çelë']);
    elsewhere("insert into people (document_id, name) values ('four', 'Çelë II')");
    expect(await found('cele')).toEqual(['Çelë', 'Çelë II']);
  });

  it('keeps what NULL means under $not', async () => {
    elsewhere("insert into people (document_id, name) values ('five', null)");
    const people: { documentId: string }[] = await newsroom.strapi.db
      .query('api::person.person')
      .findMany({ where: { $not: { name: { $containsi: 'cele' } } } });
    expect(people.map(({ documentId }) => documentId)).toEqual(['two']);
  });

  it('leaves it to Strapi whether two e-mail addresses are equal', async () => {
    const staff = newsroom.strapi.db.query('admin::user');
    await staff.create({ data: { email: 'arta@lajme.example', firstname: 'Çelë' } });
    expect(await staff.count({ where: { email: { $eqi: 'Arta@Lajme.example' } } })).toBe(1);
    expect(await staff.count({ where: { email: { $eqi: 'ärta@lajme.example' } } })).toBe(0);
    expect(await staff.count({ _q: 'cele' })).toBe(1);
  });

  it('finds through relations, and takes the character U+0000 for one that is nowhere', async () => {
    const { strapi } = newsroom;
    const person = await strapi
      .documents('api::person.person')
      .create({ data: { name: 'Çelë III' } });
    await strapi.documents('api::article.article').create({
      locale: 'sq',
      data: { title: 'Zgjedhjet', people: [person.documentId] },
    });
    const articles = strapi.db.query('api::article.article');
    const where = { people: { name: { $endsWithi: 'CELE iii' } } };
    expect(await articles.count({ where })).toBe(1);
    expect(await found('Ana\0')).toEqual([]);
  });
});
