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
  someoneWaits,
} from './desk';

const HOUR = 3_600_000;

describe('in the middle of a publication', () => {
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
  const isOut = async (documentId: string) =>
    (await desk.latest({ locale: 'sq' })).data.some((item) => item.documentId === documentId);

  it('a raise in the middle of a re-publish holds, and so does an embargo, which waits for it', async () => {
    const { documentId } = await write.published();
    const embargo = newsroom.clock.now() + HOUR;
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    await desk.raise(documentId);
    const setting = desk.release(documentId, embargo, { confirmWithdrawal: true });
    await someoneWaits(onlooker);
    held.letGo();
    await Promise.all([publishing, setting]);

    expect(Date.parse((await rowOf(RELEASE, documentId)).releasedAt)).toBe(embargo);
    expect(await isOut(documentId)).toBe(false);
    newsroom.clock.advance({ hours: 1 });
    expect((await desk.latest({ locale: 'sq' })).data[0]).toMatchObject({
      documentId,
      releasedAt: new Date(embargo).toISOString(),
      flash: { level: 'flash' },
    });
    expect(kindsOf(await desk.log(documentId))).toEqual([
      'news.released',
      'flash.raised',
      'news.updated',
      'news.withdrawn',
    ]);
  });

  it('an embargo in the middle of a re-publish under another category ends neither of the two', async () => {
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
    await someoneWaits(onlooker);
    held.letGo();
    expect(await Promise.all([publishing, setting])).toEqual(['done', 'done']);
    expect(await isOut(documentId)).toBe(false);
  });

  it('a first publication keeps an embargo set meanwhile, which waits for it', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    const embargo = newsroom.clock.now() + HOUR;
    const setting = desk.release(documentId, embargo, { confirmWithdrawal: true });
    await someoneWaits(onlooker);
    held.letGo();
    await Promise.all([publishing, setting]);

    expect(await isOut(documentId)).toBe(false);
    expect(Date.parse((await rowOf(RELEASE, documentId)).releasedAt)).toBe(embargo);
    expect(kindsOf(await desk.log(documentId))).toEqual(['news.released', 'news.withdrawn']);
  });

  it('an embargo set meanwhile takes nothing back from readers unconfirmed', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;

    const setting = outcomeOf(desk.release(documentId, newsroom.clock.now() + HOUR));
    await someoneWaits(onlooker);
    held.letGo();
    await publishing;
    expect(await setting).toBe('withdrawal');
    expect(await isOut(documentId)).toBe(true);
  });

  it('a flash is refused on what nobody sees yet', async () => {
    const { documentId } = await write.draft();
    const held = holdWrite(newsroom.strapi, 'afterCreate');
    const publishing = write.publish(documentId);
    await held.reached;
    expect(await outcomeOf(desk.raise(documentId))).toBe('notVisible');
    held.letGo();
    await publishing;
  });

  it.each(['a first', 'another'])(
    '%s publication by a colleague at the same time makes one version of it',
    async (which) => {
      const { documentId } = await write.draft();
      if (which === 'another') await write.publish(documentId);
      const held = holdWrite(newsroom.strapi, 'afterCreate');
      const one = write.publish(documentId);
      await held.reached;
      const other = write.publish(documentId);
      await someoneWaits(onlooker);
      held.letGo();
      await Promise.all([one, other]);

      const where = { documentId, publishedAt: { $notNull: true } };
      expect(await newsroom.strapi.db.query(ARTICLE).count({ where })).toBe(1);
      const first = which === 'another' ? ['news.released', 'news.updated'] : ['news.released'];
      expect(kindsOf(await desk.log(documentId))).toEqual([...first, 'news.updated']);
    },
  );

  it('a flash raised while its document is deleted ends with it', async () => {
    const { documentId } = await write.published();
    const held = holdWrite(newsroom.strapi, 'afterDelete');
    const deleting = newsroom.strapi
      .documents(ARTICLE as 'admin::user')
      .delete({ documentId, locale: '*' });
    await held.reached;
    await desk.raise(documentId);
    held.letGo();
    await deleting;
    const flash = await rowOf(FLASH, documentId);
    expect(Date.parse(flash.expiresAt)).toBeLessThanOrEqual(newsroom.clock.now());
    expect(kindsOf(await desk.log(documentId))).toEqual([
      'news.released',
      'flash.raised',
      'news.withdrawn',
      'flash.ended',
    ]);
  });

  it('what is told later has a higher number, and is told no sooner', async () => {
    const [first, second] = [await write.draft(), await write.draft()];
    const [told, door] = [gate(), gate()];
    const one = newsroom.strapi.db.transaction(async () => {
      await write.publish(first.documentId);
      told.open();
      await door.opened;
    });
    await told.opened;
    const other = write.publish(second.documentId).then(() => 'committed');
    const waiting = someoneWaits(onlooker).then(() => 'waiting');
    expect(await Promise.race([other, waiting])).toBe('waiting');
    door.open();
    await Promise.all([one, other]);
    const [firstLine] = await desk.log(first.documentId);
    const [secondLine] = await desk.log(second.documentId);
    expect(firstLine?.id).toBeLessThan(secondLine?.id as number);
  });
});
