import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { writers } from '../../helpers/articles';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../../helpers/postgres';
import {
  ARTICLE,
  FLASH,
  RELEASE,
  deskOf,
  gate,
  holdWrite,
  kindsOf,
  outcomeOf,
  waitForBlockedQuery,
} from './desk';

const HOUR = 3_600_000;

describe('changes during a publication', () => {
  let database: PostgresConnection;
  let newsroom: Newsroom;
  let desk: ReturnType<typeof deskOf>;
  let write: ReturnType<typeof writers>;
  let onlooker: Client;

  beforeAll(async () => {
    database = await createDatabase();
    newsroom = await bootNewsroom({ database });
    desk = deskOf(newsroom.strapi);
    write = writers(newsroom.strapi);
    onlooker = await connect(database);
  });
  afterAll(async () => {
    await onlooker.end();
    await newsroom.stop();
    await dropDatabase(database);
  });
  beforeEach(async () => {
    newsroom.clock.advance({ hours: 5 });
    await newsroom.strapi.db.query(FLASH).deleteMany({});
  });

  const rowOf = (uid: string, documentId: string) =>
    newsroom.strapi.db.query(uid).findOne({ where: { relatedDocumentId: documentId } });
  const isInFeed = async (documentId: string) =>
    (await desk.latest({ locale: 'sq' })).data.some((item) => item.documentId === documentId);

  it('a flash and an embargo during a re-publication wait for it', async () => {
    const { documentId } = await write.published();
    const embargo = newsroom.clock.now() + HOUR;
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    const raising = desk.raise(documentId);
    const setting = desk.release(documentId, embargo, { confirmWithdrawal: true });
    held.letGo();
    await Promise.all([publishing, raising, setting]);

    expect(Date.parse((await rowOf(RELEASE, documentId)).releasedAt)).toBe(embargo);
    expect(await isInFeed(documentId)).toBe(false);
    newsroom.clock.advance({ hours: 1 });
    expect((await desk.latest({ locale: 'sq' })).data[0]).toMatchObject({
      documentId,
      releasedAt: new Date(embargo).toISOString(),
      flash: { level: 'flash' },
    });
    expect(kindsOf(await desk.log(documentId))).toEqual([
      'news.released',
      'news.updated',
      'flash.raised',
      'news.withdrawn',
    ]);
  });

  it('an embargo during a re-publication under another category deadlocks neither', async () => {
    const { documentId } = await write.published();
    const { documentId: category } = await write.category();
    await newsroom.strapi
      .documents(ARTICLE as 'admin::user')
      .update({ documentId, data: { category } });
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = outcomeOf(write.publish(documentId));
    await held.reached;

    const embargo = newsroom.clock.now() + HOUR;
    const setting = outcomeOf(desk.release(documentId, embargo, { confirmWithdrawal: true }));
    held.letGo();
    expect(await Promise.all([publishing, setting])).toEqual(['done', 'done']);
    expect(await isInFeed(documentId)).toBe(false);
  });

  it('an embargo set during a first publication waits for it', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    const embargo = newsroom.clock.now() + HOUR;
    const setting = desk.release(documentId, embargo, { confirmWithdrawal: true });
    held.letGo();
    await Promise.all([publishing, setting]);

    expect(await isInFeed(documentId)).toBe(false);
    expect(Date.parse((await rowOf(RELEASE, documentId)).releasedAt)).toBe(embargo);
    expect(kindsOf(await desk.log(documentId))).toEqual(['news.released', 'news.withdrawn']);
  });

  it('an embargo set meanwhile withdraws nothing without confirmation', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    const setting = outcomeOf(desk.release(documentId, newsroom.clock.now() + HOUR));
    held.letGo();
    await publishing;
    expect(await setting).toBe('withdrawal');
    expect(await isInFeed(documentId)).toBe(true);
  });

  it('a flash raised during a first publication waits for it', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;
    const raising = outcomeOf(desk.raise(documentId));
    held.letGo();
    await publishing;
    expect(await raising).toBe('done');
  });

  it.each(['a first', 'another'])(
    '%s publication by a colleague at the same time leaves one published version',
    async (which) => {
      const { documentId } = await write.draft();
      if (which === 'another') await write.publish(documentId);
      const held = holdWrite(newsroom.strapi, 'afterCreate');
      const one = write.publish(documentId);
      await held.reached;
      const other = write.publish(documentId);
      held.letGo();
      await Promise.all([one, other]);

      const where = { documentId, publishedAt: { $notNull: true } };
      expect(await newsroom.strapi.db.query(ARTICLE).count({ where })).toBe(1);
      const first = which === 'another' ? ['news.released', 'news.updated'] : ['news.released'];
      expect(kindsOf(await desk.log(documentId))).toEqual([...first, 'news.updated']);
    },
  );

  it('a flash raised while its document is deleted is refused', async () => {
    const { documentId } = await write.published();
    const held = holdWrite(newsroom.strapi, 'afterDelete');
    const deleting = newsroom.strapi
      .documents(ARTICLE as 'admin::user')
      .delete({ documentId, locale: '*' });
    await held.reached;
    const raising = outcomeOf(desk.raise(documentId));
    held.letGo();
    await deleting;
    expect(await raising).toMatch('no such story');
    expect(await rowOf(FLASH, documentId)).toBeNull();
    expect(kindsOf(await desk.log(documentId))).toEqual(['news.released', 'news.withdrawn']);
  });

  it('a later event has a higher id, and becomes visible no sooner', async () => {
    const [first, second] = [await write.draft(), await write.draft()];
    const [told, door] = [gate(), gate()];
    const one = newsroom.strapi.db.transaction(async () => {
      await write.publish(first.documentId);
      told.open();
      await door.opened;
    });
    await told.opened;
    const other = write.publish(second.documentId).then(() => 'committed');
    const waiting = waitForBlockedQuery(onlooker).then(() => 'waiting');
    expect(await Promise.race([other, waiting])).toBe('waiting');
    door.open();
    await Promise.all([one, other]);
    const [firstLine] = await desk.log(first.documentId);
    const [secondLine] = await desk.log(second.documentId);
    expect(firstLine?.id).toBeLessThan(secondLine?.id as number);
  });
});
