import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { writers } from '../../helpers/articles';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../../helpers/postgres';
import { deskOf, EVENT, FLASH, RELEASE } from './desk';

describe('a read-only PostgreSQL', () => {
  let database: PostgresConnection;
  let newsroom: Newsroom;
  let desk: ReturnType<typeof deskOf>;
  let operator: Client;

  beforeAll(async () => {
    database = await createDatabase();
    newsroom = await bootNewsroom({ database });
    desk = deskOf(newsroom.strapi);
    operator = await connect(database);
  });
  afterAll(async () => {
    await operator.end();
    await newsroom.stop();
    await dropDatabase(database);
  });

  /** Cuts connections and makes new ones read-only, as after a failover or on a full disk. */
  const setReadOnly = async (value: 'on' | 'off'): Promise<void> => {
    await operator.query(
      `alter database "${database.database}" set default_transaction_read_only = ${value}`,
    );
    await operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await reconnected();
  };

  /** Uses every pooled connection (ten at most), so that the pool drops the cut ones. */
  const reconnected = async (): Promise<void> => {
    for (let good = 0, tries = 0; good < 20; tries += 1) {
      if (tries > 200) throw new Error('The newsroom did not find its database again');
      const answers = await newsroom.strapi.db.connection.raw('select 1').then(
        () => true,
        () => false,
      );
      good = answers ? good + 1 : 0;
    }
  };
  const count = async (): Promise<number[]> => {
    const counts: number[] = [];
    for (const uid of [FLASH, EVENT, RELEASE]) {
      counts.push(await newsroom.strapi.db.query(uid).count({}));
    }
    return counts;
  };

  it('fails every change completely, keeps reading, and writes again afterwards', async () => {
    const write = writers(newsroom.strapi);
    const { documentId } = await write.published();
    const draft = await write.draft();
    const before = await count();
    await setReadOnly('on');

    const readOnly = /read-only transaction/;
    await expect(desk.raise(documentId)).rejects.toThrow(readOnly);
    await expect(desk.correct(documentId, 'x')).rejects.toThrow(readOnly);
    await expect(desk.kill(documentId)).rejects.toThrow(readOnly);
    await expect(write.publish(draft.documentId)).rejects.toThrow(readOnly);
    expect((await desk.latest({ locale: 'sq' })).data).toHaveLength(1);
    expect((await newsroom.http().get('/api/latest-news')).status).toBe(200);

    await setReadOnly('off');
    expect(await count()).toEqual(before);
    await desk.raise(documentId);
    await write.publish(draft.documentId);
    expect((await desk.latest({ locale: 'sq' })).data).toHaveLength(2);
  });
});
