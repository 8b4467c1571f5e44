import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, openNewsroom, type OpenNewsroom } from '../../api/flash-news/desk';
import { superAdmin } from '../../helpers/admin';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { quotesOf, words } from '../../helpers/storyQuotes';

describe('quotes in a story on PostgreSQL', () => {
  let room: OpenNewsroom;
  let authorization: string;
  let database: PostgresConnection;
  beforeAll(async () => {
    database = await createDatabase();
    room = await openNewsroom({ database });
    ({ authorization } = await superAdmin(room.strapi));
  });
  afterAll(async () => {
    await room.stop();
    await dropDatabase(database);
  });

  it('are saved while their story is saved and published, and neither waits for the other for ever', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { documentId } = await room.write.published();
      const quotes = ['një', 'dy', 'tre'].map((text) => words(text));
      const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
      const answers = await Promise.all([
        quotesOf(room, authorization, documentId).put({ quotes }),
        room.desk.post(`${path}/actions/publish?locale=sq`),
        room.desk.put(`${path}?locale=sq`, { byline: `Dora ${turn}` }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const { quotes: now } = await quotesOf(room, authorization, documentId).list();
      expect(now.map(({ text }) => text)).toEqual(['një', 'dy', 'tre']);
    }
  });

  it('have one order where two writes gave one place, before and after publication', async () => {
    const { documentId, slug } = await room.write.published();
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(texts.map((text) => room.write.quote(documentId, { data: { text } })));
    await room.strapi.db.connection('quotes').update({ position: 0 });
    await room.write.publish(documentId);
    const { quotes } = await quotesOf(room, authorization, documentId).list();
    const listed = quotes.map(({ text }) => text);
    expect(listed.toSorted()).toEqual(texts);
    const textsAt = async (address: string): Promise<string[]> => {
      const { body } = await room.http().get(address).expect(200);
      return (body.data.quotes as { text: string }[]).map(({ text }) => text);
    };
    expect(await textsAt(`/api/articles/${documentId}?populate=quotes`)).toEqual(listed);
    expect(await textsAt(`/api/latest-news/by-slug/${String(slug)}`)).toEqual(listed);
  });
});
