import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paragraph, type Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

type Query = Record<string, string>;

interface SearchIndex {
  reconcile(options?: { failed: (failure: { documentId: string }) => void }): Promise<number>;
}

const HOUR = 3_600_000;

/** Tests the search of the public API on the given database. */
export const describeSearch = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
      await room.strapi
        .plugin('i18n')
        .service<{ create(locale: object): Promise<unknown> }>('locales')
        .create({ code: 'sr', name: 'Serbian (sr)' });
    });
    afterAll(() => room.stop());

    const ask = (q: string, query: Query = {}) =>
      room
        .http()
        .get('/api/latest-news/search')
        .query({ q, ...query });
    const titles = async (q: string, query: Query = {}): Promise<unknown[]> => {
      const { status, body } = await ask(q, query);
      expect({ status, body }).toMatchObject({ status: 200 });
      return (body.data as Entry[]).map(({ title }) => title);
    };
    const articles = () => documentsOf(room.strapi)(ARTICLE);
    const index = () => room.strapi.plugin('flash-news').service<SearchIndex>('search-index');

    /** Publishes a story; each is a minute newer than the one before. */
    const story = (
      title: string,
      data: Record<string, unknown> = {},
      locale = 'sq',
    ): Promise<Entry> => {
      room.clock.advance({ minutes: 1 });
      return room.write.published({ title, locale, data });
    };
    const body = (text: string) => ({ body: [paragraph(text)] });

    describe('words', () => {
      beforeAll(async () => {
        await story('Tërmet në Dibër', { lead: 'Çfarë dimë deri tani' });
        await story('Łódź: protesta', body('Një tërmet i vogël. Straße, Đorđe dhe ılık.'));
        await story('Zjarr pas mesnate', body('Zjarrfikësit erdhën pas orës tre, jo mesnate.'));
        await story('Përmbytje', { lead: 'Pas tërmetit, mesnate pa drita' });
        await story('Libo\u00adhova\u200bre');
        await story('Выборы в Москве', body('Εκλογές και انتخابات και 選挙 🌍'));
      });

      it.each([
        ['a word', 'diber', ['Tërmet në Dibër']],
        ['capitals and marks', 'ÇFARË DIME', ['Tërmet në Dibër']],
        ['letters that Unicode does not decompose', 'lodz dorde STRASSE ilik', ['Łódź: protesta']],
        ['the beginning of a word', 'zjarrf', ['Zjarr pas mesnate']],
        ['a word with a soft hyphen', 'lib\u00adohova', ['Libo\u00adhova\u200bre']],
        ['a word in which the story has one', 'libohovare', ['Libo\u00adhova\u200bre']],
        ['two letters', 'zj', ['Zjarr pas mesnate']],
        ['no middle of a word', 'jarr', []],
        ['one letter as a whole word', 'i', ['Łódź: protesta']],
        ['a phrase', '"pas mesnate"', ['Zjarr pas mesnate']],
        ['no phrase of other words between', '"pas orës mesnate"', []],
        ['no phrase over two texts', '"mesnate zjarrfikesit"', []],
        ['a phrase of whole words', '"pas mesnat"', []],
        ['Cyrillic', 'москв', ['Выборы в Москве']],
        ['Greek, Arabic and Japanese', 'εκλογες انتخابات 選挙', ['Выборы в Москве']],
        ['nothing', 'ufo', []],
      ])('finds by %s', async (_, q, found) => {
        expect(await titles(q)).toEqual(found);
      });

      it('ranks headline and standfirst before the body, and the newest first', async () => {
        expect(await titles('termet')).toEqual(['Përmbytje', 'Tërmet në Dibër', 'Łódź: protesta']);
        expect(await titles('termet', { sort: 'newest' })).toEqual([
          'Përmbytje',
          'Łódź: protesta',
          'Tërmet në Dibër',
        ]);
      });

      it('answers items as Latest news does', async () => {
        const [item] = (await ask('diber')).body.data as Entry[];
        const latest = await room.read.latest({ limit: '100' });
        expect(latest).toContainEqual(item);
        const { meta } = (await ask(' diber  ne ')).body;
        expect(meta).toEqual({ q: 'diber ne', locale: 'sq', limit: 20, nextCursor: null });
      });

      it.each([
        'NOT',
        'diber AND',
        'NEAR(diber ne, 2)',
        'terms : diber',
        'diber*',
        '^diber',
        '-diber',
        '"diber',
        `diber'; drop table articles; --`,
        'a & | ! <-> :*',
        '\\',
        '%',
        'ł',
        '\ud83d',
        'x'.repeat(200),
      ])('takes %j as words', async (q) => {
        const { status } = await ask(q);
        expect([200, 400]).toContain(status);
      });

      it.each([
        ['nothing', ''],
        ['spaces', '   '],
        ['marks alone', '\u0301\u0308'],
        ['signs alone', '"" * ( ) 🌍'],
        ['NUL', 'diber\0'],
        ['201 characters', 'x'.repeat(201)],
        ['10 KB', 'xyz '.repeat(2560)],
        ['21 words', 'a b c d e f g h i j k l m n o p q r s t u'],
      ])('refuses %s, naming q', async (_, q) => {
        const { status, body } = await ask(q);
        expect(status).toBe(400);
        expect(body.error.details.errors).toMatchObject([{ path: ['q'] }]);
      });

      it('says that words are missing', async () => {
        const { body } = await room.http().get('/api/latest-news/search');
        expect(body.error.message).toContain('is missing: words to search for');
      });

      it.each([
        ['/api/latest-news/search', 'q'],
        ['/api/latest-news/search?q=a&q=b', 'q'],
        ['/api/latest-news/search?q[]=a', 'q'],
        ['/api/latest-news/search?q=a&sort=best', 'sort'],
        ['/api/latest-news/search?q=a&cursor=x', 'cursor'],
        ['/api/latest-news/search?q=a&locale=xx', 'locale'],
        ['/api/latest-news/search?q=a&page=2', 'page'],
      ])('refuses %s, naming %s', async (url, parameter) => {
        const { status, body } = await room.http().get(url);
        expect(status).toBe(400);
        expect(body.error.details.errors).toMatchObject([{ path: [parameter] }]);
      });
    });

    describe('long stories', () => {
      const distinct = (count: number, letters: string): string =>
        Array.from({ length: count }, (_, number) => `${letters}${number}`).join(' ');

      const hashes = (count: number): string =>
        Array.from({ length: count }, (_, number) =>
          createHash('sha256').update(String(number)).digest('hex'),
        ).join(' ');

      it.each([
        ['20,000 words of 50 letters', distinct(20_000, 'x'.repeat(45))],
        ['9,000 hashes', hashes(9_000)],
      ])('are saved and found with %s', async (_, words) => {
        const title = `Dokumentet gjigante ${words.length}`;
        const { documentId } = await story(title, body(`lumbardhi ${words}`));
        expect(await titles('gjigante lumbardhi')).toEqual([title]);
        expect(await titles('"dokumentet gjigante"')).toEqual([title]);
        await room.write.unpublish(documentId);
      });

      it('are found by their last words, and by words that come often', async () => {
        const often = 'dhe po '.repeat(300);
        const text = `${distinct(17_000, 'f')} ${often} dhe zarzavate prej tregu`;
        const { documentId } = await story('Libri i plotë', body(text));
        for (const q of ['zarzavate', '"dhe zarzavate"', '"zarzavate prej tregu"', 'libri zarz'])
          expect(await titles(q)).toEqual(['Libri i plotë']);
        expect(await titles('"tregu zarzavate"')).toEqual([]);
        await room.write.unpublish(documentId);
      });
    });

    describe('pages and filters', () => {
      let sport: Entry;
      let ana: Entry;
      const HEADLINES = Array.from({ length: 5 }, (_, number) => `Kupa ${number}`);
      const OTHERS = Array.from({ length: 4 }, (_, number) => `Ndeshja ${number}`);

      beforeAll(async () => {
        sport = await room.write.category('Sporti', 'Sport');
        ana = await room.write.person('Ana');
        for (const [number, title] of [...OTHERS, ...HEADLINES].entries()) {
          await story(title, {
            ...(title.startsWith('Ndeshja') && body('Fituan kupën.')),
            ...(number % 2 === 0 && { category: sport.documentId }),
            ...(number % 3 === 0 && { people: [ana.documentId] }),
          });
        }
      });

      const all = () => [...HEADLINES.toReversed(), ...OTHERS.toReversed()];

      it.each(['rank', 'newest'])('leads through all matches in order: %s', async (sort) => {
        const found: unknown[] = [];
        let cursor: string | null = null;
        do {
          const { body: page } = await ask('kup', { sort, limit: '2', ...(cursor && { cursor }) });
          found.push(...(page.data as Entry[]).map(({ title }) => title));
          cursor = page.meta.nextCursor as string | null;
          // Published meanwhile, it comes before the first page.
          if (found.length === 4) await story('Tenis: kupa');
        } while (cursor !== null);
        expect(found.filter((title) => title !== 'Tenis: kupa')).toEqual(all());
        for (const { documentId } of (await ask('tenis')).body.data as Entry[])
          await room.write.unpublish(documentId);
      });

      it.each(['rank', 'newest'])(
        'finds a phrase of which the headline has the pairs: %s',
        async (sort) => {
          await story('alfa beta xx beta gama', body('Shkroi alfa beta gama sot.'));
          await story('Tjetra', body('Edhe alfa beta gama.'));
          await story('Alfa beta gama', body('alfa beta xx beta gama'));
          await story('alfa beta, pastaj beta gama', body('Asgjë.'));
          const [first, ...rest] = ['Alfa beta gama', 'Tjetra', 'alfa beta xx beta gama'];
          const found: unknown[] = [];
          let cursor: string | null = null;
          do {
            const query = { sort, limit: '1', ...(cursor && { cursor }) };
            const { body: page } = await ask('"alfa beta gama"', query);
            found.push(...(page.data as Entry[]).map(({ title }) => title));
            cursor = page.meta.nextCursor as string | null;
          } while (cursor !== null);
          expect(found).toEqual([first, ...rest]);
          for (const { documentId } of (await ask('alfa beta gama')).body.data as Entry[])
            await room.write.unpublish(documentId);
        },
      );

      it('refuses the cursor of another search', async () => {
        const { body: page } = await ask('kupa', { limit: '1' });
        const cursor = page.meta.nextCursor as string;
        expect((await ask('ndeshja', { limit: '1', cursor })).status).toBe(400);
        expect((await ask('kupa', { limit: '1', cursor })).status).toBe(200);
      });

      it('narrows by category, person and time', async () => {
        const bySport = await titles('kup', { category: sport.documentId });
        expect(bySport).toEqual(['Kupa 4', 'Kupa 2', 'Kupa 0', 'Ndeshja 2', 'Ndeshja 0']);
        expect(await titles('kup', { person: ana.documentId })).toEqual([
          'Kupa 2',
          'Ndeshja 3',
          'Ndeshja 0',
        ]);
        const both = { category: sport.documentId, person: ana.documentId };
        expect(await titles('kup', both)).toEqual(['Kupa 2', 'Ndeshja 0']);
        const [last, , first] = (await ask('kup')).body.data as Entry[];
        const range = { from: String(first?.['releasedAt']), to: String(last?.['releasedAt']) };
        expect(await titles('kup', range)).toEqual(['Kupa 3', 'Kupa 2']);
        expect((await ask('kup', { category: 'nowhere' })).status).toBe(404);
      });

      it('follows a change of the category', async () => {
        const other = await room.write.category('Tjetër', 'Other');
        const [{ documentId }] = (await ask('"kupa 4"')).body.data as [Entry];
        const data = { category: other.documentId };
        await articles().update({ documentId, locale: 'sq', data });
        await room.write.publish(documentId);
        expect(await titles('kupa', { category: other.documentId })).toEqual(['Kupa 4']);
        expect(await titles('kupa', { category: sport.documentId })).not.toContain('Kupa 4');
      });
    });

    describe('languages', () => {
      it('finds a document once, in the best language in which it is visible', async () => {
        const { documentId } = await story('Vullkani Etna');
        await room.write.translation(documentId, 'en', 'Etna volcano');
        await room.write.publish(documentId, 'en');
        await story('Etna only', {}, 'en');
        expect(await titles('etna')).toEqual(['Vullkani Etna']);
        expect(await titles('etna', { locale: 'en' })).toEqual(['Etna only', 'Etna volcano']);
        const chain = { locale: 'sq', fallback: 'en' };
        expect(await titles('etna', chain)).toEqual(['Etna only', 'Vullkani Etna']);
        expect(await titles('volcano', chain)).toEqual([]);
        const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
        await room.desk.release(documentId, { locale: 'sq', releasedAt, confirmWithdrawal: true });
        expect(await titles('volcano', chain)).toEqual(['Etna volcano']);
        // The index still says that only the English one is visible.
        room.clock.advance({ hours: 1 });
        expect(await titles('volcano', chain)).toEqual([]);
        expect(await titles('vullkani', chain)).toEqual(['Vullkani Etna']);
      });
    });

    describe('a chain of languages', () => {
      const LANGUAGES = ['sq', 'en', 'sr'];
      const CHAINS = [['sq'], ['en', 'sq'], ['sq', 'en'], ['en', 'sr', 'sq'], ['sr', 'en']];

      /** Returns the titles that a chain finds, by the rows alone. */
      const modelled = async (word: string, chain: string[]): Promise<unknown[]> => {
        const now = new Date(room.clock.now());
        const rows: { document_id: string; locale: string; title: string }[] = await room.strapi.db
          .connection({ a: 'articles' })
          .join({ r: 'flash_news_releases' }, (on) => {
            on.on('r.related_document_id', 'a.document_id').andOn('r.locale', 'a.locale');
          })
          .whereNotNull('a.published_at')
          .where('r.released_at', '<=', now)
          .orderBy('r.released_at', 'desc')
          .select('a.document_id', 'a.locale', 'a.title');
        const isBest = (row: (typeof rows)[number]): boolean => {
          const own = rows.filter(({ document_id }) => document_id === row.document_id);
          const languages = chain.filter((one) => own.some(({ locale }) => locale === one));
          return languages[0] === row.locale;
        };
        return rows
          .filter((row) => isBest(row) && row.title.startsWith(`${word} `))
          .map(({ title }) => title);
      };

      /** Expects that all chains find what the rows say. */
      const expectChains = async (words: string[]): Promise<void> => {
        for (const chain of CHAINS) {
          const [locale = '', ...others] = chain;
          const query: Query = { locale, ...(others.length > 0 && { fallback: others.join(',') }) };
          for (const word of words) {
            expect({ chain, word, found: await titles(word, query) }).toEqual({
              ...{ chain, word },
              found: await modelled(word, chain),
            });
          }
        }
      };

      let number = 0;
      const text = (word: string): string => `${word} ${(number += 1)}`;

      const publishIn = async (documentId: string, locale: string, word: string): Promise<void> => {
        await room.write.translation(documentId, locale, text(word));
        await room.write.publish(documentId, locale);
      };
      const releaseIn = (documentId: string, locale: string, minutes: number) =>
        room.desk.release(documentId, {
          ...{ locale, confirmWithdrawal: true },
          releasedAt: new Date(room.clock.now() + minutes * 60_000).toISOString(),
        });
      const deleteLanguage = (documentId: string, locale: string) =>
        articles().delete({ documentId, locale });

      it.each<[string, (documentId: string) => Promise<unknown>]>([
        ['unpublished', (documentId) => room.write.unpublish(documentId, 'en')],
        ['deleted', (documentId) => deleteLanguage(documentId, 'en')],
        [
          'deleted past the document service',
          (documentId) => room.rows(ARTICLE).deleteMany({ where: { documentId, locale: 'en' } }),
        ],
        ['put under embargo', (documentId) => releaseIn(documentId, 'en', 60).expect(200)],
      ])(
        'finds a version again whose better one was %s, and not once that is back',
        async (_, lose) => {
          const word = `zana${(number += 1)}`;
          const { documentId } = await story(text(word));
          await publishIn(documentId, 'en', 'tjetër');
          const chain = { locale: 'en', fallback: 'sq' };
          expect(await titles(word, chain)).toEqual([]);
          await lose(documentId);
          expect(await titles(word, chain)).toHaveLength(1);
          await publishIn(documentId, 'en', 'tjetër');
          await releaseIn(documentId, 'en', 0).expect(200);
          expect(await titles(word, chain)).toEqual([]);
        },
      );

      it('finds a version whose better one has vanished while the newsroom was down', async () => {
        const { documentId } = await story('Gurra e bardhë');
        await publishIn(documentId, 'en', 'spring');
        const where = { document_id: documentId, locale: 'en' };
        await room.strapi.db.connection('articles').where(where).delete();
        expect(await index().reconcile()).toBeGreaterThan(0);
        expect(await titles('gurra', { locale: 'en', fallback: 'sq' })).toEqual(['Gurra e bardhë']);
      });

      it('reads no version of a story once the embargo of its better one has lifted', async () => {
        const { documentId } = await story('Bjeshka e lartë');
        await room.write.translation(documentId, 'en', 'Highland');
        await releaseIn(documentId, 'en', 60).expect(200);
        await room.write.publish(documentId, 'en');
        const entry = async (): Promise<unknown> =>
          room.strapi.db
            .connection('flash_news_search_published')
            .where({ document_id: documentId, locale: 'sq' })
            .first('hash');
        const before = await entry();
        room.clock.advance({ hours: 1 });
        await room.sweep();
        expect(await entry()).not.toEqual(before);
        expect(await titles('bjeshka', { locale: 'en', fallback: 'sq' })).toEqual([]);
      });

      it('finds what the rows say, whatever happens to versions', async () => {
        const WORDS = ['Alfa', 'Beta'];
        const step = fc.record({
          story: fc.nat(2),
          locale: fc.constantFrom(...LANGUAGES),
          word: fc.constantFrom(...WORDS),
          act: fc.constantFrom(
            ...(['publish', 'publish', 'publish', 'save', 'unpublish', 'delete'] as const),
            ...(['embargo', 'release', 'wait'] as const),
          ),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
            const words = WORDS.map((word) => `${word}${(number += 1)}`);
            const stories = [];
            for (const word of [...words, ...words.slice(0, 1)])
              stories.push(await story(text(word)));
            for (const { story: at, locale, word, act } of steps) {
              const documentId = stories[at]?.documentId ?? '';
              const written = words[WORDS.indexOf(word)] ?? '';
              room.clock.advance({ minutes: 1 });
              const exists = await articles().findOne({ documentId, locale });
              if (act === 'publish') await publishIn(documentId, locale, written);
              if (act === 'save') await room.write.translation(documentId, locale, text(written));
              if (act === 'unpublish' && exists) await room.write.unpublish(documentId, locale);
              if (act === 'delete' && exists) await deleteLanguage(documentId, locale);
              if (act === 'embargo' && exists) await releaseIn(documentId, locale, 30);
              if (act === 'release' && exists) await releaseIn(documentId, locale, 0);
              if (act === 'wait') room.clock.advance({ hours: 1 });
              if (act === 'wait' && word === 'Alfa') await room.sweep();
              await expectChains(words);
            }
            expect(await index().reconcile()).toBe(0);
          }),
          { numRuns: 8, endOnFailure: true },
        );
      }, 120_000);
    });

    describe('the reading rule', () => {
      const path = (documentId: string) => `/flash-news/kills/${ARTICLE}/${documentId}`;

      it('finds an embargoed story from its release on', async () => {
        const { documentId } = await room.write.draft({ title: 'Embargo grunaria' });
        const releasedAt = new Date(room.clock.now() + HOUR).toISOString();
        await room.desk.release(documentId, { locale: 'sq', releasedAt }).expect(200);
        await room.write.publish(documentId);
        expect(await titles('grunaria')).toEqual([]);
        room.clock.advance({ minutes: 59 });
        expect(await titles('grunaria')).toEqual([]);
        room.clock.advance({ minutes: 1 });
        expect(await titles('grunaria')).toEqual(['Embargo grunaria']);
      });

      it('finds no draft, and nothing that was withdrawn', async () => {
        const { documentId } = await room.write.draft({
          title: 'Fshehtas kurora',
          data: body('Asgjë.'),
        });
        expect(await titles('kurora')).toEqual([]);
        await room.write.publish(documentId);
        expect(await titles('kurora')).toEqual(['Fshehtas kurora']);
        await room.change({ documentId, id: 0 }, 'Fshehtas mjelma');
        expect(await titles('mjelma')).toEqual([]);
        await room.write.publish(documentId);
        expect(await titles('kurora')).toEqual([]);
        expect(await titles('mjelma')).toEqual(['Fshehtas mjelma']);
        await room.desk
          .post(path(documentId), { notices: { sq: 'Gone.', en: 'Gone.' }, reason: 'Wrong' })
          .expect(200);
        expect(await titles('mjelma')).toEqual([]);
        await room.desk.post(`${path(documentId)}/end`).expect(200);
        expect(await titles('mjelma')).toEqual(['Fshehtas mjelma']);
        await room.write.unpublish(documentId);
        expect(await titles('mjelma')).toEqual([]);
        await room.write.publish(documentId);
        await articles().delete({ documentId, locale: '*' });
        expect(await titles('mjelma')).toEqual([]);
      });

      it('finds a story that the desk keeps out of Latest news', async () => {
        const { documentId } = await story('Jashtë radhe sorkadhe');
        await room.desk
          .put(`/flash-news/placements/${ARTICLE}/${documentId}`, { locale: 'sq', place: 'out' })
          .expect(200);
        expect(await titles('sorkadhe')).toEqual(['Jashtë radhe sorkadhe']);
      });

      it('moves a story with its release', async () => {
        const { documentId } = await story('Lëvizja e parë');
        await story('Lëvizja e dytë');
        expect(await titles('levizja')).toEqual(['Lëvizja e dytë', 'Lëvizja e parë']);
        room.clock.advance({ minutes: 1 });
        await room.desk.release(documentId, { locale: 'sq', releasedAt: 'now' }).expect(200);
        expect(await titles('levizja')).toEqual(['Lëvizja e parë', 'Lëvizja e dytë']);
      });
    });

    describe('the index', () => {
      it('is unchanged by a publication that is rolled back', async () => {
        const { documentId } = await story('Para kthimit gjilpëra');
        await room.change({ documentId, id: 0 }, 'Pas kthimit gjilpëra');
        const undone = room.strapi.db.transaction(async () => {
          await room.write.publish(documentId);
          throw new Error('rolled back');
        });
        await expect(undone).rejects.toThrow('rolled back');
        expect(await titles('gjilpera')).toEqual(['Para kthimit gjilpëra']);
      });

      it('needs no correction after all these writes', async () => {
        expect(await index().reconcile()).toBe(0);
      });

      it('is corrected after writes that run no lifecycle', async () => {
        const knex = room.strapi.db.connection;
        const { documentId } = await story('E vjetra lundërza', body('Asgjë.'));
        const where = { document_id: documentId };
        const updated_at = new Date(room.clock.now() + 1);
        await knex('articles').where(where).update({ title: 'E reja lundërza', updated_at });
        const gone = await story('E humbura lundërza');
        await knex('articles').where({ document_id: gone.documentId }).delete();
        expect(await index().reconcile()).toBe(4);
        expect(await titles('lunderza')).toEqual(['E reja lundërza']);
        expect(await titles('vjetra')).toEqual([]);
        expect(await index().reconcile()).toBe(0);
      });

      it('has all other documents when one cannot be indexed', async () => {
        const knex = room.strapi.db.connection;
        const table = 'flash_news_search_published';
        const isPostgres = room.strapi.db.dialect.client === 'postgres';
        const [refuse, allow] = isPostgres
          ? [
              `alter table ${table} add constraint refused check (document_id <> 'refused')`,
              `alter table ${table} drop constraint refused`,
            ]
          : [
              `create trigger refused before insert on ${table} when new.document_id = 'refused'
                begin select raise(abort, 'refused'); end`,
              'drop trigger refused',
            ];
        const at = new Date(room.clock.now());
        const row = (document_id: string) => ({
          ...{ document_id, locale: 'sq', title: `Kullota ${document_id}` },
          ...{ published_at: at, created_at: at, updated_at: at },
        });
        await knex('articles').insert(['before', 'refused', 'after'].map(row));
        await knex.raw(refuse);
        const failures: string[] = [];
        const failed = ({ documentId }: { documentId: string }) => failures.push(documentId);
        expect(await index().reconcile({ failed })).toBe(2);
        expect(await index().reconcile({ failed })).toBe(0);
        expect(failures).toEqual(['refused']);
        expect((await titles('kullota')).toSorted()).toEqual(['Kullota after', 'Kullota before']);
        await knex.raw(allow);
        expect(await index().reconcile({ failed })).toBe(1);
        await knex('articles').whereLike('title', 'Kullota %').delete();
        expect(await index().reconcile()).toBe(3);
      });

      it('holds more stories of one moment than a millisecond has places', async () => {
        const knex = room.strapi.db.connection;
        const at = new Date(room.clock.now());
        const rows = Array.from({ length: 1100 }, (_, number) => ({
          ...{ document_id: `once${number}`, locale: 'sq', title: `Njëherësh ${number}` },
          ...{ published_at: at, created_at: at, updated_at: at },
        }));
        for (let start = 0; start < rows.length; start += 100)
          await knex('articles').insert(rows.slice(start, start + 100));
        expect(await index().reconcile()).toBe(1100);
        const found = new Set<unknown>();
        let cursor: string | null = null;
        do {
          const query: Query = { limit: '100', ...(cursor && { cursor }) };
          const { body: page } = await ask('njeheresh', query);
          for (const { documentId } of page.data as Entry[]) found.add(documentId);
          cursor = page.meta.nextCursor as string | null;
        } while (cursor !== null);
        expect(found.size).toBe(1100);
        await knex('articles').whereLike('document_id', 'once%').delete();
        expect(await index().reconcile()).toBe(1100);
      });
    });
  });
};
