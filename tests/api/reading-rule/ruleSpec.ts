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
      const { body } = await get('categories', {
        populate: { articles: { populate: { people: { populate: ['articles', 'quotes'] } } } },
      });
      expect(JSON.stringify(body)).toContain('Seen Person');
      expect(JSON.stringify(body)).not.toMatch(/Secret|Ghost/);
    });

    it('counts only public entries of a relation', async () => {
      const { body } = await get('categories', { populate: { articles: { count: true } } });
      expect(body.data[0].articles).toEqual({ count: 1 });
    });

    it('filters through public entries only', async () => {
      const by = (title: string) => titles('categories', { filters: { articles: { title } } });
      expect(await by('Shown')).toEqual(['Bota']);
      expect(await by('Secret embargo')).toEqual([]);
      expect(await by('Secret draft')).toEqual([]);
      const filters = { articles: { documentId: embargoed.documentId } };
      expect(await titles('categories', { filters })).toEqual([]);
    });

    it('keeps both conditions of a filter with two hops', async () => {
      const both = (person: string) =>
        titles('articles', {
          filters: { people: { name: person }, quotes: { text: 'Quote of Shown' } },
        });
      expect(await both('Seen Person')).toEqual(['Shown']);
      expect(await both('Nobody')).toEqual([]);
    });

    it.each([
      ['$not', { filters: { $not: { articles: { title: 'Secret draft' } } } }],
      ['$not inside', { filters: { articles: { $not: { title: 'Secret draft' } } } }],
      ['$null', { filters: { articles: { $null: true } } }],
      ['$null inside', { filters: { articles: { lead: { $null: true } } } }],
      ['a sort', { sort: 'articles.title' }],
      ['a draft filter', { publicationFilter: 'modified' }],
      ['hasPublishedVersion', { hasPublishedVersion: 'false' }],
    ])('refuses %s across a hop', async (_, query) => {
      const path =
        'publicationFilter' in query || 'hasPublishedVersion' in query ? 'articles' : 'categories';
      const { status, body } = await get(path, query);
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/articles|publicationFilter|hasPublishedVersion/),
      });
    });

    it('does not apply to a full-access token', async () => {
      const authorization = await apiToken(room.strapi, { type: 'full-access' });
      const { body } = await get('articles', { status: 'draft' }).set(
        'Authorization',
        authorization,
      );
      expect(body.data).toHaveLength(3);
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
