import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, documentsOf, idsOf, openNewsroom, type OpenNewsroom } from './desk';

describe('the order of Latest news', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  // The flashes of a test expire.
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Publishes three articles of a category, a minute apart, oldest first. */
  const threeArticles = async () => {
    const { documentId: category } = await room.write.category();
    const articles: Entry[] = [];
    for (let count = 0; count < 3; count += 1) {
      room.clock.advance({ minutes: 1 });
      articles.push(await room.write.published({ data: { category } }));
    }
    return { articles, oldest: articles[0] as Entry, category };
  };
  const newestFirst = (articles: Entry[]) => idsOf([...articles].reverse());
  const releasedAt = async (category: string) =>
    (await room.read.latest({ category })).map((item) => item['releasedAt']);

  const rowsOf = async (documentId: string) =>
    (await room.rows(ARTICLE).findMany({ where: { documentId }, orderBy: { id: 'asc' } })) as {
      id: number;
      updatedAt: string;
    }[];
  const panelStatus = async (documentId: string) => {
    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=sq`;
    return (await room.desk.get(path)).body.data.status as unknown;
  };

  it('is newest release first', async () => {
    const { articles, category } = await threeArticles();
    expect(idsOf(await room.read.latest({ category }))).toEqual(newestFirst(articles));
  });

  it('is unchanged by re-publishing an article', async () => {
    const { articles, oldest, category } = await threeArticles();
    const before = await releasedAt(category);
    room.clock.advance({ minutes: 10 });
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId: oldest.documentId,
      locale: 'sq',
      data: { title: 'Titulli i ndrequr' },
    });
    await room.write.publish(oldest.documentId);

    const after = await room.read.latest({ category });
    expect(after.at(-1)?.['title']).toBe('Titulli i ndrequr');
    expect(idsOf(after)).toEqual(newestFirst(articles));
    expect(await releasedAt(category)).toEqual(before);
  });

  it('is unchanged by unpublishing and publishing an article again', async () => {
    const { articles, oldest, category } = await threeArticles();
    const before = await releasedAt(category);
    room.clock.advance({ minutes: 10 });
    await room.write.unpublish(oldest.documentId);
    expect(idsOf(await room.read.latest({ category }))).not.toContain(oldest.documentId);
    await room.write.publish(oldest.documentId);

    expect(idsOf(await room.read.latest({ category }))).toEqual(newestFirst(articles));
    expect(await releasedAt(category)).toEqual(before);
  });

  it('is unchanged by raising and ending a flash', async () => {
    const { articles, oldest, category } = await threeArticles();
    const before = await releasedAt(category);
    room.clock.advance({ minutes: 10 });
    for (const act of [room.desk.raise, room.desk.end]) {
      expect((await act(oldest.documentId)).status).toBe(200);
      expect(idsOf(await room.read.latest({ category }))).toEqual(newestFirst(articles));
      expect(await releasedAt(category)).toEqual(before);
    }
  });

  it('raising and ending a flash writes no row of the article', async () => {
    const { documentId } = await room.write.published();
    const before = await rowsOf(documentId);
    expect(before).toHaveLength(2);
    for (const act of [room.desk.raise, room.desk.end]) {
      expect((await act(documentId)).status).toBe(200);
      expect(await rowsOf(documentId)).toEqual(before);
    }
  });

  it('raising and ending a flash does not make an article "Modified" in the panel', async () => {
    const { documentId } = await room.write.published();
    for (const act of [room.desk.raise, room.desk.end]) {
      expect((await act(documentId)).status).toBe(200);
      expect(await panelStatus(documentId)).toBe('published');
    }
    // An edited draft is recognized.
    const data = { title: 'Ndryshim' };
    await documentsOf(room.strapi)(ARTICLE).update({ documentId, locale: 'sq', data });
    expect(await panelStatus(documentId)).toBe('modified');
  });

  it('has an article on top after “release as new”', async () => {
    const { articles, oldest, category } = await threeArticles();
    room.clock.advance({ minutes: 10 });
    const answer = await room.desk.release(oldest.documentId, { locale: 'sq', releasedAt: 'now' });
    expect(answer.status).toBe(200);
    const [first, ...others] = await room.read.latest({ category });
    expect(first).toMatchObject({
      documentId: oldest.documentId,
      releasedAt: answer.body.data.releasedAt,
    });
    expect(idsOf(others)).toEqual(newestFirst(articles.slice(1)));
  });
});
