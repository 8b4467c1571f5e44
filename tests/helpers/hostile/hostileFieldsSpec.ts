import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../admin';
import { apiToken } from '../apiToken';
import { writers } from '../articles';
import type { Database } from '../environment';
import { bootNewsroom, type Newsroom } from '../newsroom';

const panel = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
const REST: Record<string, string> = { article: 'articles', quote: 'quotes', person: 'people' };

/** Tests that what no database can hold is refused with the field's name, alike on both databases. */
export const describeHostileFields = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: Newsroom;
    let staff: string;
    let token: string;
    let story: string;

    beforeAll(async () => {
      room = await bootNewsroom({
        database: await database(),
        env: { PUBLIC_RATE_LIMIT: '100000' },
      });
      staff = (await superAdmin(room.strapi)).authorization;
      token = await apiToken(room.strapi, { type: 'full-access' });
      story = (await writers(room.strapi).published()).documentId;
    });
    afterAll(() => room.stop());

    const send = (method: 'post' | 'put' | 'delete', path: string, body?: object) => {
      const signed = room
        .http()
        [method](path)
        .set('Authorization', path.startsWith('/api/') ? token : staff);
      return body === undefined ? signed : signed.send(body);
    };

    const short = (most: number): string => `must be text of at most ${most} characters.`;
    const DAY = 'must be a day such as 2026-01-31, of the years 0001 to 9999.';
    const DOCUMENT =
      'must be a document: its documentId, the id of a row, or an object with one of them.';
    const LONG = 'a'.repeat(5000);

    it.each<[string, object, string]>([
      ['article', { title: 'ë'.repeat(256) }, `Headline ${short(200)}`],
      ['article', { title: 7 }, `Headline ${short(200)}`],
      ['article', { title: 'a', body: 'Text' }, 'Body must be a list of blocks.'],
      ['article', { title: 'a', body: { type: 'paragraph' } }, 'Body must be a list of blocks.'],
      ['article', { title: 'a', lead: ['b'] }, 'Standfirst must be text.'],
      ['article', { title: 'a', figure: 'b' }, 'Picture must be an object.'],
      ['article', { title: 'a', figure: { alt: LONG } }, `Picture, Alternative text ${short(250)}`],
      ['article', { title: 'a', dateline: { date: '0000-01-01' } }, `Dateline, Date ${DAY}`],
      ['article', { title: 'a', dateline: { date: '+99999-01-01' } }, `Dateline, Date ${DAY}`],
      ['article', { title: 'a', category: { connect: [{ id: 2 ** 31 }] } }, `Category ${DOCUMENT}`],
      ['article', { title: 'a', people: { connect: [{ id: '' }] } }, `People ${DOCUMENT}`],
      ['article', { title: 'a', figure: { media: 2 ** 40 } }, `Picture, Image ${DOCUMENT}`],
      ['article', { title: 'a', category: ['a', 'b'] }, 'Category must be one document.'],
      ['person', { name: LONG }, `Name ${short(200)}`],
      ['person', { name: 'a', roles: {} }, 'Roles must be a list of objects.'],
      ['person', { name: 'a', roles: [{ title: 'b', since: 'x' }] }, `Roles, Since ${DAY}`],
    ])('refuses an %s with %j', async (type, data, message) => {
      const uid = `api::${type}.${type}` as 'api::article.article';
      const before = await room.strapi.db.query(uid).count();
      const atDesk = await send('post', panel(type), data);
      expect([atDesk.status, atDesk.body.error?.message]).toEqual([400, message]);
      const byApi = await send('post', `/api/${REST[type]}`, { data });
      // The content API checks relations before it knows whether it may show them.
      expect(byApi.status).toBe(400);
      expect(await room.strapi.db.query(uid).count()).toBe(before);
    });

    it.each(['.', '..', '%2e', '%2E%2e', 'a'.repeat(256)])(
      'gives no story the slug %j',
      async (slug) => {
        const draft = await send('post', panel('article'), { title: 'Një lajm', slug });
        expect([draft.status, draft.body.error?.message]).toEqual([
          400,
          expect.stringMatching(/slug/i),
        ]);
      },
    );

    it.each([LONG, '..%2f..', encodeURIComponent('\u202e'), '2147483648'])(
      'finds no document of the id %s',
      async (id) => {
        for (const path of [`${panel('article')}/${id}`, `/api/articles/${id}`]) {
          expect((await send('put', path, { data: { title: 'a' }, title: 'a' })).status).toBe(404);
          expect([204, 404]).toContain((await send('delete', path)).status);
        }
        const act = await send('put', `/flash-news/flashes/api::article.article/${id}`, {
          minutes: 5,
        });
        expect(act.status).toBe(404);
      },
    );

    it.each([
      '0000-01-01T00:00:00Z',
      '1899-12-31T23:59:59Z',
      '2101-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ])('releases no story at %s', async (releasedAt) => {
      const answer = await send('put', `/flash-news/releases/api::article.article/${story}`, {
        locale: 'sq',
        releasedAt,
        confirmWithdrawal: true,
      });
      expect([answer.status, answer.body.error?.message]).toEqual([
        400,
        expect.stringMatching(/^releasedAt: must be .* of the years 1900 to 2100$/),
      ]);
    });

    it.each([
      '',
      'Bearer',
      'Bearer  ',
      'Basic abc',
      'Bearer a.b.c',
      'x',
      `Bearer ${LONG}`,
      'Bearer ë',
    ])('answers Authorization: %j, never 500', async (authorization) => {
      for (const path of ['/api/articles', '/flash-news/flashes', panel('article')]) {
        const { status } = await room
          .http()
          .get(path)
          .set('Authorization', Buffer.from(authorization, 'utf8').toString('latin1'));
        expect([200, 400, 401, 403]).toContain(status);
      }
    });

    it.each([2 ** 31 - 2, 'x', 1])(
      'gives a new version its own id, whatever its body says: %j',
      async (id) => {
        const made = await send('post', panel('article'), { id, title: 'Ujë i ri' }).expect(201);
        expect(made.body.data.id).not.toBe(id);
        const { documentId } = made.body.data as { documentId: string };
        const other = await send('put', `${panel('article')}/${documentId}?locale=en`, {
          ...{ id, title: 'New water' },
        }).expect(200);
        expect(other.body.data.id).not.toBe(id);
      },
    );

    it('changes or publishes no entry by a route for single types', async () => {
      const path = '/content-manager/single-types/api::article.article';
      const answers = [
        await send('delete', path),
        await send('put', path, { title: 'a' }),
        await send('post', `${path}/actions/publish`, {}),
        await send('post', `${path}/actions/unpublish`, {}),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      const rows = await room.strapi.db
        .query('api::article.article')
        .findMany({ where: { documentId: story } });
      expect(rows).toHaveLength(2);
    });

    it('names the field on which a check of Strapi’s would end the process', async () => {
      const answers = [
        await send('put', '/admin/roles/2/permissions', { permissions: -1 }),
        await send('put', '/admin/roles/2/permissions', { permissions: [{ action: 7 }] }),
        await send('post', '/upload/folders', { name: 'a', parent: { id: 1 } }),
        await send('post', '/upload/folders', { name: 'a', parent: 2 ** 31 }),
      ];
      expect(answers.map(({ status, body }): unknown[] => [status, body.error?.message])).toEqual([
        [400, 'permissions: must be a list of permissions'],
        [400, 'permissions.0.action: must be text'],
        [400, expect.stringMatching(/^parent: must be a whole number/)],
        [400, expect.stringMatching(/^parent: must be a whole number/)],
      ]);
    });

    it('finds no webhook and no folder that isn’t there', async () => {
      const trigger = await send('post', '/admin/webhooks/999/trigger', {});
      expect([trigger.status, trigger.body.error?.message]).toEqual([
        404,
        'This webhook doesn’t exist.',
      ]);
      const folder = await send('put', '/upload/folders/999', { name: 'a', parent: null });
      expect([folder.status, folder.body.error?.message]).toEqual([
        404,
        'This folder doesn’t exist.',
      ]);
    });

    it.each(['articles', 'quotes', 'people', 'categories'])(
      'answers a query of another shape for %s with 400, and never with a list that leaves it out',
      async (type) => {
        const queries: [string, string][] = [
          ['filters[publishedAt][$between]=1', 'filters.publishedAt.$between'],
          [
            'filters[slug][$between][]=a&filters[slug][$between][]=b&filters[slug][$between][]=c',
            'filters.slug.$between',
          ],
          ['filters[slug][$eq][a]=b', 'filters.slug.$eq'],
          ['filters[slug][$in][a]=b', 'filters.slug.$in'],
          ['filters[publishedAt][$gt][]=1', 'filters.publishedAt.$gt'],
          ['filters[$not]=a', 'filters.$not'],
          ['filters=a', 'filters'],
          ['pagination[start]=99999999999999999999', 'pagination.start'],
          ['pagination[pageSize]=abc', 'pagination.pageSize'],
          ['pagination[limit]=-1', 'pagination.limit'],
          ['pagination=1', 'pagination'],
          ['status=foo', 'status'],
          ['locale=xx', 'locale'],
        ];
        for (const [query, field] of queries) {
          const { status, body } = await room.http().get(`/api/${type}?${query}`);
          expect([query, status, body.error?.message.split(':')[0]]).toEqual([query, 400, field]);
        }
      },
    );

    it('answers the panel’s lists alike', async () => {
      for (const path of [panel('article'), '/upload/files']) {
        const { status } = await room
          .http()
          .get(`${path}?filters[id][$between]=1`)
          .set('Authorization', staff);
        expect([path, status]).toEqual([path, 400]);
      }
    });

    it('writes nothing in a language that isn’t configured, or in another than it says', async () => {
      const count = () => room.strapi.db.query('api::category.category').count();
      const before = await count();
      const refused: [string, object, string][] = [
        ['/api/categories?locale=xx', { data: { name: 'a' } }, 'locale'],
        ['/api/categories', { data: { name: 'a', locale: 'en' } }, 'data.locale'],
        ['/api/articles?locale=sq', { data: { title: 'a', locale: 'en' } }, 'data.locale'],
        ['/api/articles?status=foo', { data: { title: 'a' } }, 'status'],
      ];
      for (const [path, sent, field] of refused) {
        const { status, body } = await send('post', path, sent);
        expect([path, status, body.error?.message.split(':')[0]]).toEqual([path, 400, field]);
      }
      expect(await count()).toBe(before);
    });

    it('answers a body that can’t be decompressed, and a form whose JSON is none', async () => {
      for (const encoding of ['gzip', 'br', 'deflate']) {
        const { status, body } = await room
          .http()
          .post('/api/auth/local')
          .set({ 'Content-Type': 'application/json', 'Content-Encoding': encoding })
          .send('xx');
        expect([encoding, status, body.error?.message]).toEqual([
          encoding,
          400,
          'body: must be compressed as its Content-Encoding says',
        ]);
      }
      for (const fileInfo of ['{bad', '[1,2']) {
        const { status, body } = await room
          .http()
          .post('/api/upload')
          .set('Authorization', token)
          .field('fileInfo', fileInfo)
          .attach('files', Buffer.from('x'), 'a.jpg');
        expect([status, body.error?.message]).toEqual([400, 'fileInfo: must be JSON']);
      }
    });
  });
};
