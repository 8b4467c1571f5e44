import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { documentsOf, openNewsroom, type OpenNewsroom } from '../flash-news/desk';

const QUOTE = 'api::quote.quote';

export const describeReadingRule = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;
    let category: Entry;
    let author: Entry;
    let ghost: Entry;
    let shown: Entry;
    let embargoed: Entry;
    let draft: Entry;

    const get = (path: string, query: object = {}) => room.http().get(`/api/${path}`).query(query);

    const titles = async (path: string, query: object = {}): Promise<unknown[]> => {
      const { body, status } = await get(path, query);
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      return (body.data as Entry[]).map(
        (entry) => entry['title'] ?? entry['name'] ?? entry['text'],
      );
    };

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
      const { write, desk } = room;
      category = await write.category('Bota', 'World');
      author = await write.person('Seen Person');
      ghost = await write.person('Ghost Person');
      const data = { category: category.documentId };
      const make = (title: string, person: Entry) =>
        write.draft({ title, data: { ...data, people: [person.documentId] } });
      shown = await make('Shown', author);
      embargoed = await make('Secret embargo', ghost);
      draft = await make('Secret draft', ghost);
      for (const article of [shown, embargoed, draft]) {
        await write.quote(article.documentId, {
          data: { text: `Quote of ${String(article['title'])}`, speaker: ghost.documentId },
        });
      }
      await documentsOf(room.strapi)(QUOTE).update({
        documentId: (await room.rows(QUOTE).findOne({ where: { text: 'Quote of Shown' } }))
          .documentId,
        locale: 'sq',
        data: { speaker: author.documentId },
      });
      await desk.release(embargoed.documentId, {
        locale: 'sq',
        releasedAt: '2030-01-01T00:00:00Z',
      });
      await write.publish(embargoed.documentId);
      await write.publish(shown.documentId);
    });

    afterAll(() => room.stop());

    it('lists published and released entries alone', async () => {
      expect(await titles('articles')).toEqual(['Shown']);
      expect(await titles('quotes')).toEqual(['Quote of Shown']);
      expect(await titles('people')).toEqual(['Seen Person']);
    });

    it('counts no others', async () => {
      const { body } = await get('articles', { locale: '*' });
      expect(body.meta.pagination.total).toBe(1);
      expect((await get('people')).body.meta.pagination.total).toBe(1);
    });

    it('shows no drafts', async () => {
      expect(await titles('articles', { status: 'draft' })).toEqual([]);
      const { status } = await get(`articles/${draft.documentId}`, { status: 'draft' });
      expect(status).toBe(404);
    });

    it('holds at every depth of a populate', async () => {
      const { body } = await get('articles', {
        populate: { quotes: { populate: { article: { populate: ['people', 'quotes'] } } } },
      });
      expect(JSON.stringify(body)).toContain('Seen Person');
      expect(JSON.stringify(body)).not.toMatch(/Secret|Ghost/);
    });

    it('counts only public entries of a relation', async () => {
      const { body } = await get('articles', { populate: { quotes: { count: true } } });
      expect(body.data[0].quotes).toEqual({ count: 1 });
    });

    it('filters through public entries only', async () => {
      const by = ({ documentId }: Entry) =>
        titles('quotes', { filters: { article: { documentId } } });
      expect(await by(shown)).toEqual(['Quote of Shown']);
      expect(await by(embargoed)).toEqual([]);
      expect(await by(draft)).toEqual([]);
      expect(await titles('articles', { filters: { people: { name: 'Ghost Person' } } })).toEqual(
        [],
      );
    });

    it('keeps both conditions of a filter with two relations', async () => {
      const both = (name: string) =>
        titles('articles', {
          filters: { people: { name }, category: { documentId: category.documentId } },
        });
      expect(await both('Seen Person')).toEqual(['Shown']);
      expect(await both('Nobody')).toEqual([]);
    });

    it.each([
      ['categories', { populate: 'articles' }],
      ['people', { populate: ['articles'] }],
      ['people', { populate: { quotes: { count: true } } }],
      ['articles', { populate: { category: { populate: 'articles' } } }],
      ['categories', { filters: { articles: { title: 'x' } } }],
      ['people', { filters: { quotes: { text: 'x' } } }],
      ['categories', { sort: 'articles.title' }],
    ])('has no relation that leads to the whole archive: %s, %j', async (path, query) => {
      const { status, body } = await get(path, query);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/articles|quotes/);
    });

    it('leaves such relations out of populate=*', async () => {
      const { body } = await get('categories', { populate: '*' });
      expect(body.data[0]).toMatchObject({ name: 'Bota', children: [] });
      expect(body.data[0]).not.toHaveProperty('articles');
      expect((await get('people', { populate: '*' })).body.data[0]).not.toHaveProperty('quotes');
    });

    it.each([
      [
        'articles',
        { filters: { title: 'x' } },
        /title.*accepted: id, documentId, publishedAt, slug/,
      ],
      ['articles', { filters: { slug: { $contains: 'x' } } }, /\$contains; accepted: \$eq/],
      ['articles?filters[$or][0][slug]=x', {}, /\$or/],
      ['articles?filters[$or][slug]=x', {}, /\$or/],
      ['articles', { filters: { quotes: { text: 'x' } } }, /quotes.text/],
      ['articles', { filters: { credit: { code: 'REL' } } }, /credit/],
      ['articles', { _q: 'qx' }, /_q.*3 letters/],
      ['quotes', { _q: 'Quote', sort: 'id' }, /sort/],
      ['articles', { sort: 'title' }, /title.*accepted: id, publishedAt/],
      ['articles', { pagination: { page: 51, pageSize: 100 } }, /5000 entries.*latest-news/],
      ['quotes', { filters: { kind: 'direct' } }, /kind/],
      ['quotes', { filters: { article: { category: { slug: 'x' } } } }, /article.category/],
      ['quotes', { sort: 'text' }, /text/],
      ['articles', { populate: 'quotes.article.category.parent' }, /3 relations/],
    ])('refuses what would read the whole archive: %s, %j', async (path, query, message) => {
      const { status, body } = await get(path, query);
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: expect.stringMatching(message),
      });
    });

    it('finds by what has an index', async () => {
      const filters = [
        { slug: shown['slug'] },
        { documentId: { $in: [shown.documentId, draft.documentId] } },
        { publishedAt: { $gt: '2020-01-01' }, category: { slug: category['slug'] } },
        { category: { documentId: category.documentId }, people: author.id },
      ];
      for (const each of filters) {
        const found = await titles('articles', { filters: each, sort: 'publishedAt:desc,id' });
        expect({ each, found }).toEqual({ each, found: ['Shown'] });
      }
      expect(await titles('articles', { _q: 'Shown' })).toEqual(['Shown']);
    });

    it.each([
      ['$not', { filters: { $not: { people: { name: 'Ghost Person' } } } }],
      ['$null', { filters: { people: { $null: true } } }],
      ['a sort', { sort: 'people.name' }],
      ['a draft filter', { publicationFilter: 'modified' }],
      ['hasPublishedVersion', { hasPublishedVersion: 'false' }],
    ])('refuses %s', async (_, query) => {
      const { status, body } = await get('articles', query);
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/people|\$not|publicationFilter|hasPublishedVersion/),
      });
    });

    it('does not apply to a full-access token', async () => {
      const authorization = await apiToken(room.strapi, { type: 'full-access' });
      const { body } = await get('articles', { status: 'draft' }).set(
        'Authorization',
        authorization,
      );
      expect(body.data).toHaveLength(3);
      const filters = { title: { $contains: 'Secret' } };
      const found = await get('articles', { status: 'draft', filters, sort: 'lead' }).set(
        'Authorization',
        authorization,
      );
      expect(found.body.data).toHaveLength(2);
      expect(
        (await get('flash-news/may/read-unreleased').set('Authorization', authorization)).status,
      ).toBe(204);
      expect((await get('flash-news/may/read-unreleased')).status).toBe(403);
    });

    it('applies to a read-only token', async () => {
      const authorization = await apiToken(room.strapi, { type: 'read-only' });
      const { body } = await get('articles', { status: 'draft' }).set(
        'Authorization',
        authorization,
      );
      expect(body.data).toEqual([]);
    });

    it("hides people who aren't public from the feed", async () => {
      expect((await get('latest-news', { person: ghost.documentId })).status).toBe(404);
      expect((await get('latest-news', { person: author.documentId })).body.data).toHaveLength(1);
    });
  });
};
