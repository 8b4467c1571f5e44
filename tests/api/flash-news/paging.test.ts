import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idsOf, openNewsroom, type OpenNewsroom } from './desk';

describe('pages of Latest news', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());

  const newCategory = async () => (await room.write.category()).documentId;

  /** Publishes `count` articles of a category, at least `apart` seconds from one another; oldest first. */
  const publishMany = async (count: number, category: string, apart = 1): Promise<string[]> => {
    const documents: string[] = [];
    for (let made = 0; made < count; made += 1) {
      room.clock.advance({ seconds: apart });
      documents.push((await room.write.published({ data: { category } })).documentId);
    }
    return documents;
  };

  /** Publishes `count` articles of a category at the same time. */
  const publishAtOnce = (count: number, category: string): Promise<string[]> =>
    room.clock.holdAt(room.clock.iso(), () => publishMany(count, category, 0));

  /** Loads the documents of all pages; `between` runs before each next page. */
  const walk = async (query: Record<string, unknown>, between = async () => {}) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { status, body } = await room.read.latestNews({ ...query, cursor });
      expect(status).toBe(200);
      seen.push(...idsOf(body.data));
      cursor = (body.meta.nextCursor as string | null) ?? undefined;
      await between();
    } while (cursor !== undefined);
    return seen;
  };

  it('skip and repeat nothing while 50 articles are published', async () => {
    const category = await newCategory();
    const old = await publishMany(15, category);
    let published = 0;
    const seen = await walk({ category, limit: 3 }, async () => {
      published += (await publishMany(10, category)).length;
      // Editors also change stories of later pages.
      await room.write.publish(old[2] as string);
    });
    expect(published).toBe(50);
    expect(seen).toEqual(old.reverse());
  });

  it('keep ties of releasedAt in order and lose none', async () => {
    const category = await newCategory();
    const documents = await publishAtOnce(11, category);
    const binaryDescending = [...documents].sort().reverse();
    expect(await walk({ category, limit: 100 })).toEqual(binaryDescending);
    expect(await walk({ category, limit: 3 })).toEqual(binaryDescending);
    expect(await walk({ category, limit: 1 })).toEqual(binaryDescending);
  });

  it('have no cursor on the last page, even if it is full', async () => {
    const category = await newCategory();
    await publishMany(4, category);
    const first = await room.read.latestNews({ category, limit: 2 });
    expect(first.body.meta).toEqual({
      locale: 'sq',
      title: null,
      limit: 2,
      nextCursor: expect.any(String),
    });
    const second = await room.read.latestNews({
      category,
      limit: 2,
      cursor: first.body.meta.nextCursor,
    });
    expect(second.body.data).toHaveLength(2);
    expect(second.body.meta.nextCursor).toBeNull();
  });

  it('continue after an article that was withdrawn', async () => {
    const category = await newCategory();
    const documents = await publishMany(4, category);
    const { body } = await room.read.latestNews({ category, limit: 2 });
    await room.write.unpublish(documents[2] as string);
    await room.write.unpublish(documents[1] as string);
    const cursor = body.meta.nextCursor as string;
    expect(idsOf(await room.read.latest({ category, limit: 2, cursor }))).toEqual([documents[0]]);
  });

  it('include from and exclude to', async () => {
    const category = await newCategory();
    const documents = await publishMany(4, category, 60);
    const releases = (await room.read.latest({ category }))
      .map((item) => item['releasedAt'])
      .reverse() as string[];
    const query = { category, from: releases[1], to: releases[3] };
    expect(await walk(query)).toEqual([documents[2], documents[1]]);
    expect(await walk({ ...query, limit: 1 })).toEqual([documents[2], documents[1]]);
  });

  it('accept an offset in from', async () => {
    const category = await newCategory();
    const [older, newer] = await publishMany(2, category, 60);
    const { body } = await room.read.latestNews({ category, limit: 1 });
    const releasedAt = Date.parse(body.data[0].releasedAt);
    const at = new Date(releasedAt + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
    expect(await walk({ category, from: at })).toEqual([newer]);
    expect(await walk({ category, to: at })).toEqual([older]);
  });

  it('are narrowed by a person, by documentId and by slug', async () => {
    const person = await room.write.person('Ana Hoxha');
    const { documentId } = await room.write.published({ data: { people: [person.documentId] } });
    await room.write.published();
    expect(await walk({ person: person.documentId })).toEqual([documentId]);
    expect(await walk({ person: 'ana-hoxha' })).toEqual([documentId]);
  });

  it('find a category by its slug in any locale', async () => {
    const category = await room.write.category('Ekonomi', 'Economy');
    const data = { category: category.documentId };
    const { documentId } = await room.write.published({ data });
    await room.write.translation(documentId, 'en');
    await room.write.publish(documentId, 'en');
    expect(await walk({ category: 'ekonomi' })).toEqual([documentId]);
    expect(await walk({ category: 'economy', locale: 'en' })).toEqual([documentId]);
    const chain = { category: 'economy', locale: 'sq', fallback: 'en' };
    expect(await walk(chain)).toEqual([documentId]);
  });

  describe('a cursor of another query is 400', () => {
    let category: string;
    let cursor: string;

    beforeAll(async () => {
      category = await newCategory();
      await publishMany(3, category);
      const { body } = await room.read.latestNews({ category, limit: 2 });
      cursor = body.meta.nextCursor as string;
    });

    it.each([
      ['limit', { limit: 3 }],
      ['locale', { locale: 'en' }],
      ['fallback', { fallback: 'en' }],
      ['from', { from: '2020-01-01T00:00:00Z' }],
      ['to', { to: '2040-01-01T00:00:00Z' }],
      ['category', { category: undefined }],
    ])('with another %s', async (_, change) => {
      const answer = await room.read.latestNews({ category, limit: 2, cursor, ...change });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(/^cursor: /);
    });

    it.each([
      ['words', 'next'],
      ['an empty list', Buffer.from('[]').toString('base64url')],
      ['a made-up position', Buffer.from('[1,"a","b"]').toString('base64url')],
      ['an object', Buffer.from('{"releasedAt":1}').toString('base64url')],
      ['a null byte', '\0'],
      ['ten thousand letters', 'a'.repeat(10_000)],
    ])('as is %s', async (_, made) => {
      const { status, body } = await room.read.latestNews({ cursor: made });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^cursor: /);
    });
  });
});
