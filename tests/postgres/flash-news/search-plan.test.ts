import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findEntries } from '../../../src/plugins/flash-news/server/src/search/store/find-entries';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import type { PostgresConnection } from '../../helpers/environment';

const STORIES = 20_000;

/** Every story has the word, one in a hundred the category, and a single one the person. */
const WORD = 'aapresidenti';
const FACET = '=cbota';
const PERSON = '=pana';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  Plans?: Plan[];
}

let database: PostgresConnection;
let newsroom: Newsroom;

const knex = () => newsroom.strapi.db.connection;

beforeAll(async () => {
  database = await createDatabase();
  newsroom = await bootNewsroom({ database });
  await knex().raw(
    `insert into flash_news_search_published
      (place, content_type, document_id, locale, row_id, stamp, hash, terms, grams)
      select n, 'type', 'story' || n, 'sq', n, '', '',
        cast(? || case when n % 100 = 0 then ' ' || ? else '' end
          || case when n = 7 then ' ' || ? else '' end as tsvector), cast('' as tsvector)
      from generate_series(1, cast(? as integer)) as n`,
    [WORD, FACET, PERSON, STORIES],
  );
  await knex().raw(
    `insert into flash_news_search_narrowed (locale, facet, place)
      select 'sq', ?, n from generate_series(100, cast(? as integer), 100) as n
      union all select 'sq', ?, 7
      union all select 'sq', '=p' || n, n from generate_series(1, cast(? as integer)) as n`,
    [FACET, STORIES, PERSON, STORIES],
  );
  await knex().raw('analyze flash_news_search_published, flash_news_search_narrowed');
});
afterAll(async () => {
  await newsroom.stop();
  await dropDatabase(database);
});

/** Returns the places that a search finds, and the plans of its statements with what they did. */
const search = async (facet: string | null) => {
  const said: { sql: string; bindings: unknown[] }[] = [];
  const listen = (one: { sql: string; bindings: unknown[] }) => said.push(one);
  knex().on('query', listen);
  const entries = await findEntries(newsroom.strapi.db, 'published', {
    expression: { all: [...(facet === null ? [] : [{ term: facet }]), { term: WORD }] },
    ...{ facet, locale: 'sq', below: STORIES, from: 0, limit: 21 },
  });
  knex().removeListener('query', listen);
  const plans: Plan[] = [];
  for (const { sql, bindings } of said) {
    const explain = `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`;
    const { rows } = await knex().raw<{ rows: { 'QUERY PLAN': { Plan: Plan }[] }[] }>(
      explain,
      bindings as never,
    );
    plans.push(...rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan)));
  }
  return { places: entries.map(({ place }) => place), plans };
};

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const newest = (step: number) => Array.from({ length: 21 }, (_, at) => STORIES - step * (at + 1));

it.each([
  ['all stories', null, newest(1)],
  ['the stories of a category', FACET, newest(100)],
  ['the story of a person', PERSON, [7]],
])('a common word reads the newest of %s alone', async (_, facet, expected) => {
  const { places, plans } = await search(facet);
  expect(places).toEqual(expected);
  const read = plans
    .flatMap(nodesOf)
    .filter((node) => node['Relation Name'] !== undefined && node['Actual Loops'] > 0)
    .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
  // 60 keys to know where to stop, 21 more, and a row for each of those.
  expect(read).toBeLessThanOrEqual(60 + 2 * 21);
});
