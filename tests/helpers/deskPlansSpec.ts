import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rankOf, type TranslationState } from '../../src/plugins/translation-desk/shared/state';
import type { DeskResponse } from '../../src/plugins/translation-desk/shared/contracts/desk';
import { superAdmin, type AdminUser } from './admin';
import { writers } from './articles';
import type { Database } from './environment';
import { bootNewsroom, type Newsroom } from './newsroom';
import { ARTICLE, translationDesk } from './translations';

/** Stories of bulk SQL, each with a source and two translations. */
const ARCHIVE = 6000;
/** The only story of its category: missing in English, not needed in German. */
const RARE = 5991;
const TABLE = 'translation_desk_translations';
/** As many translations of a range are read for a count (`desk-page.ts`). */
const MAX_COUNTED = 500;
/** A member of staff who has all drafts but the oldest. */
const TRANSLATOR = 77;
const NEWEST = Date.parse('2026-01-01T00:00:00Z');

interface Said {
  sql: string;
  bindings: unknown[];
}

const stateOf = (index: number): TranslationState => {
  const last = index % 10;
  if (last === 0) return 'stale';
  if (last === 9) return 'draft';
  return last < 5 ? 'missing' : 'current';
};

const stateInGerman = (index: number): TranslationState =>
  (['missing', 'stale'] as const)[index % 7] ?? 'not-needed';

/** Tests that pages of the desk read along indexes, on the given database. */
export const deskPlansSpec = (
  name: string,
  database: () => Promise<Database>,
  clean: () => Promise<void>,
): void => {
  describe(`the pages of the translators' desk on ${name}`, () => {
    let newsroom: Newsroom;
    let chief: AdminUser;
    let large: string;
    let rare: string;

    const knex = () => newsroom.strapi.db.connection;
    const isPostgres = (): boolean => newsroom.strapi.db.dialect.client === 'postgres';

    const insert = async (table: string, rows: object[]): Promise<void> => {
      for (let start = 0; start < rows.length; start += 200) {
        await knex()(table).insert(rows.slice(start, start + 200));
      }
    };

    const rowsOf = (index: number): object[] => {
      const row = {
        ...{ content_type: ARTICLE, related_document_id: `archive${index}`, source_locale: 'sq' },
        ...{ last_correction: 0, basis_correction: 0, is_not_needed: false, is_published: true },
        ...{ since: NEWEST - index, category: index % 2 === 0 ? large : null },
      };
      if (index === RARE) row.category = rare;
      const state = stateOf(index);
      const isAssigned = state === 'draft' && index < ARCHIVE - 1;
      return [
        { ...row, ...{ locale: 'sq', state: 'source', rank: rankOf('source') }, assignee_id: null },
        {
          ...row,
          ...{ locale: 'en', state, rank: rankOf(state) },
          assignee_id: isAssigned ? TRANSLATOR : null,
        },
        {
          ...row,
          ...{ locale: 'de', state: stateInGerman(index), rank: rankOf(stateInGerman(index)) },
          assignee_id: null,
        },
      ];
    };

    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await database() });
      chief = await superAdmin(newsroom.strapi);
      const write = writers(newsroom.strapi);
      await newsroom.strapi
        .plugin('i18n')
        .service<{ create(locale: object): Promise<unknown> }>('locales')
        .create({ code: 'de', name: 'German (de)' });
      // It begins by itself, and would delete translations of stories that it has none of.
      await translationDesk(newsroom.strapi).reconcile.run();
      large = (await write.category('Bota', 'World')).documentId;
      rare = (await write.category('Moti', 'Weather')).documentId;
      const all = Array.from({ length: ARCHIVE }, (_, index) => index);
      const [{ last }] = (await knex()('articles').max('id as last')) as [{ last: number | null }];
      const at = new Date(NEWEST);
      await insert(
        'articles',
        all.map((index) => ({
          ...{ id: (last ?? 0) + index + 1, document_id: `archive${index}`, locale: 'sq' },
          ...{ title: `Arkiv ${index}`, created_at: at, updated_at: at },
        })),
      );
      await insert(TABLE, all.flatMap(rowsOf));
      await knex().raw('analyze');
      // What the categories set off in other plugins is over after it.
      await desk('');
    });
    afterAll(async () => {
      await newsroom.stop();
      await clean();
    });

    const desk = async (query: string): Promise<DeskResponse> => {
      const request = newsroom.http().get(`/translation-desk/desk?${query}`);
      const { status, body } = await request.set('Authorization', chief.authorization);
      expect([status, (body as { error?: object }).error]).toEqual([200, undefined]);
      return body as DeskResponse;
    };

    /** Returns the statements on translations and stories that a page takes. */
    const saidBy = async (query: string): Promise<Said[]> => {
      const said: Said[] = [];
      const listen = (one: Said): void => {
        if (/(from|join) ["`](translation_desk_translations|articles)["`]/i.test(one.sql)) {
          said.push(one);
        }
      };
      knex().on('query', listen);
      await desk(query);
      knex().off('query', listen);
      return said;
    };

    const planOf = async ({ sql, bindings }: Said): Promise<string[]> => {
      const asked = sql.replaceAll(/\$\d+/g, '?');
      if (isPostgres()) {
        const { rows }: { rows: { 'QUERY PLAN': string }[] } = await knex().raw(
          `explain ${asked}`,
          bindings as string[],
        );
        return rows.map((row) => row['QUERY PLAN'].trim());
      }
      const rows: { detail: string }[] = await knex().raw(
        `explain query plan ${asked}`,
        bindings as string[],
      );
      return rows.map(({ detail }) => detail);
    };

    /**
     * Returns the steps that go through a table, sort, or join by an estimate. PostgreSQL may sort a range that it estimates to
     * be no longer than what is read of it anyway.
     */
    const faultsOf = async (said: Said): Promise<string[]> => {
      const fault = isPostgres()
        ? /Seq Scan on (translation_desk|articles)|^(-> +)?(Incremental )?Sort +\(|(Semi|Anti|Hash) Join/
        : /^SCAN (?!\(?(part|some)\b)|TEMP B-TREE/;
      const isShort = (step: string): boolean =>
        /Sort .* rows=(\d+) /.test(step) && Number(/rows=(\d+)/.exec(step)?.[1]) <= MAX_COUNTED;
      return (await planOf(said)).filter((step) => fault.test(step) && !isShort(step));
    };

    const cursorAt = (state: TranslationState, since: number): string =>
      Buffer.from(JSON.stringify({ rank: rankOf(state), since, id: 0 })).toString('base64url');

    const PAGES: [string, () => string][] = [
      ['all', () => ''],
      ['a later page', () => `cursor=${cursorAt('missing', NEWEST - ARCHIVE / 2)}`],
      [
        'a later page of current ones',
        () => `states=current&cursor=${cursorAt('current', NEWEST)}`,
      ],
      ['one language', () => 'locales=en'],
      ['stale ones', () => 'states=stale'],
      ['a large category', () => `category=${large}`],
      ['a rare category', () => `category=${rare}`],
      ['current ones of a rare category', () => `states=current&category=${rare}`],
      ['somebody’s', () => `assignee=${TRANSLATOR}`],
      ['mine, of which there are none', () => 'assignee=me'],
      ['nobody’s', () => 'assignee=none'],
      ['somebody’s of a category', () => `assignee=${TRANSLATOR}&category=${large}`],
      ['one type', () => `contentType=${ARTICLE}`],
    ];

    it.each(PAGES)('read along indexes: %s', async (_, queryOf) => {
      const said = await saidBy(queryOf());
      expect(said.length).toBeGreaterThan(1);
      for (const one of said) expect([await faultsOf(one), one.sql]).toEqual([[], one.sql]);
    });

    it('load neither bodies nor hashes', async () => {
      const said = await saidBy('');
      expect(said.map(({ sql }) => /["`](body|lead|content|basis)["`]/.exec(sql)?.[0])).toEqual(
        said.map(() => undefined),
      );
    });

    it('take no more statements for more stories', async () => {
      const [few, many] = [await saidBy('limit=2'), await saidBy('limit=40')];
      expect(many.length).toBe(few.length);
    });

    it('recognizes plans that scan or sort', async () => {
      const scan = `select * from articles where title like '%a%'`;
      const sort = `select * from (select id from ${TABLE} where content_type = '${ARTICLE}' order by returned limit 3) as part`;
      for (const sql of [scan, sort]) {
        expect(await faultsOf({ sql, bindings: [] })).not.toEqual([]);
      }
    });

    it('show each story once, by its most urgent translation', async () => {
      const wanted = ['stale', 'missing'] as const;
      const expected = wanted.flatMap((state) =>
        Array.from({ length: ARCHIVE }, (_, index) => index).flatMap((index) => {
          const [en, de] = [stateOf(index), stateInGerman(index)];
          if (state === 'missing' && [en, de].includes('stale')) return [];
          // The later row is the first of equal ones.
          const locale = de === state ? 'de' : en === state ? 'en' : null;
          return locale === null ? [] : [`archive${index} ${locale}`];
        }),
      );
      const found: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query = `states=${wanted.join(',')}&limit=100${cursor && `&cursor=${cursor}`}`;
        const { data, meta }: DeskResponse = await desk(query);
        found.push(...data.map(({ documentId, locale }) => `${documentId} ${locale}`));
        cursor = meta.nextCursor;
      }
      expect(found).toEqual(expected);
    });

    it('count no further than 99, and find what is rare', async () => {
      const { counts, data } = await desk(`category=${rare}`);
      expect(data.map(({ documentId }) => documentId)).toEqual([`archive${RARE}`]);
      expect(counts.missing).toEqual({ count: 1, isMore: false });
      expect((await desk('')).counts.missing).toEqual({ count: 99, isMore: true });
    });

    it('end early where much is passed over, and go on there', async () => {
      const query = 'states=draft&assignee=none&limit=5';
      const first = await desk(query);
      expect(first.data).toEqual([]);
      expect(first.counts.draft).toEqual({ count: 0, isMore: true });
      const found: string[] = [];
      let pages = 1;
      for (let { nextCursor } = first.meta; nextCursor !== null; pages += 1) {
        const page = await desk(`${query}&cursor=${nextCursor}`);
        found.push(...page.data.map(({ documentId }) => documentId));
        ({ nextCursor } = page.meta);
      }
      expect(found).toEqual([`archive${ARCHIVE - 1}`]);
      expect(pages).toBeLessThan(5);
    });
  });
};
