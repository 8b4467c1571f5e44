import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writers } from '../../helpers/articles';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { FLASH, deskOf, holdWrite, kindsOf, outcomeOf, tally } from './desk';

const CORRECTION = 'plugin::flash-news.correction';

describe('killing a story while others work on it', () => {
  let database: PostgresConnection;
  let newsroom: Newsroom;
  let desk: ReturnType<typeof deskOf>;
  let write: ReturnType<typeof writers>;

  beforeAll(async () => {
    database = await createDatabase();
    newsroom = await bootNewsroom({ database });
    desk = deskOf(newsroom.strapi);
    write = writers(newsroom.strapi);
  });
  afterAll(async () => {
    await newsroom.stop();
    await dropDatabase(database);
  });
  beforeEach(async () => {
    newsroom.clock.advance({ hours: 5 });
    await newsroom.strapi.db.query(FLASH).deleteMany({});
  });

  /** Returns the locales visible in the feed and by Strapi's own read. */
  const publicIn = async (documentId: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const locale of ['sq', 'en']) {
      const { data } = await desk.latest({ locale });
      const { status } = await newsroom.http().get(`/api/articles/${documentId}`).query({ locale });
      if (status === 200 || data.some((item) => item.documentId === documentId)) seen.push(locale);
    }
    return seen;
  };
  const killsIn = async (documentId: string) =>
    kindsOf(await desk.log(documentId)).filter((kind) => /kill|reviv/.test(kind));

  it('hides a first publication in another locale that is in progress', async () => {
    const { documentId } = await write.published();
    await write.translation(documentId, 'en');
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId, 'en');
    await held.reached;
    const killing = desk.kill(documentId);
    held.letGo();
    await Promise.all([publishing, killing]);
    expect(await publicIn(documentId)).toEqual([]);
    await desk.revive(documentId);
    expect(await publicIn(documentId)).toEqual(['sq', 'en']);
  });

  it('hides one that begins at the same time, in either order', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { documentId } = await write.published();
      await write.translation(documentId, 'en');
      const acts = [() => write.publish(documentId, 'en'), () => desk.kill(documentId)];
      if (round % 2) acts.reverse();
      await Promise.all(acts.map((act) => act()));
      expect(await publicIn(documentId)).toEqual([]);
    }
  });

  it('leaves no flash running, in either order', async () => {
    for (let round = 0; round < 10; round += 1) {
      await newsroom.strapi.db.query(FLASH).deleteMany({});
      const { documentId } = await write.published();
      const acts = [
        () => outcomeOf(desk.raise(documentId)),
        () => outcomeOf(desk.kill(documentId)),
      ];
      if (round % 2) acts.reverse();
      const outcomes = await Promise.all(acts.map((act) => act()));
      expect(outcomes.filter((outcome) => !['done', 'killed'].includes(outcome))).toEqual([]);
      const { body } = await newsroom.http().get('/api/flash-news');
      expect(body.data).toEqual([]);
      const { expiresAt } = (await newsroom.strapi.db
        .query(FLASH)
        .findOne({ where: { relatedDocumentId: documentId } })) ?? { expiresAt: 0 };
      expect(new Date(expiresAt).getTime()).toBeLessThanOrEqual(newsroom.clock.now());
    }
  });

  it('happens once for several requests at once, as does the revival', async () => {
    const { documentId } = await write.published();
    const ten = Array.from({ length: 10 }, (_, index) => `Reason ${index}`);
    const kills = await Promise.all(ten.map((reason) => outcomeOf(desk.kill(documentId, reason))));
    expect(tally(kills)).toEqual({ done: 1, killed: 9 });
    const revivals = await Promise.all(ten.map(() => outcomeOf(desk.revive(documentId))));
    expect(tally(revivals)).toEqual({ done: 1, notKilled: 9 });
    expect(await killsIn(documentId)).toEqual(['news.killed', 'news.revived']);
    expect(await publicIn(documentId)).toEqual(['sq']);
  });

  it('a correction sent twice at once is added once', async () => {
    const { documentId } = await write.published();
    const sent = Array.from({ length: 10 }, () => desk.correct(documentId, 'The sum was 7.'));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const where = { relatedDocumentId: documentId };
    expect(await newsroom.strapi.db.query(CORRECTION).count({ where })).toBe(1);
    expect(kindsOf(await desk.log(documentId))).toEqual(['news.released', 'news.corrected']);
  });
});
