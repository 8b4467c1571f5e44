import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootChildNewsroom, type ChildNewsroom } from '../../helpers/childNewsroom';
import type { Database } from '../../helpers/environment';
import { until } from '../../helpers/until';
import { ARTICLE, idsOf, openNewsroom, type OpenNewsroom } from './desk';

const TOLD = { notices: { sq: 'Gone.' }, reason: 'Wrong' };
const ACTOR = { id: null, name: 'Other desk' };

/** Seconds; the processes check the database every second, and the machine may be slow. */
const SOON = 60;

/** Tests that a cache is invalidated by another process on the given database. */
export const describeTwoProcesses = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;
    let other: ChildNewsroom;

    beforeAll(async () => {
      const shared = await database();
      room = await openNewsroom({ database: shared });
      other = await bootChildNewsroom({ database: shared, iso: room.clock.iso() });
    });
    afterAll(async () => {
      await other.stop();
      await room.stop();
    });

    const first = async () => (await room.read.latest())[0];

    it('is invalidated when the other process raises a flash, changes a release and ends the flash', async () => {
      const { documentId } = await room.write.published();
      expect((await first())?.['flash']).toBeNull();
      const target = { contentType: ARTICLE, documentId };
      await other.call('plugin::flash-news.flash', 'raise', [{ ...target, level: 'flash' }, ACTOR]);
      await until(first, (item) => item?.['flash'] !== null, { seconds: SOON });
      expect(idsOf(await room.read.flashing())).toEqual([documentId]);

      await other.call('plugin::flash-news.flash', 'end', [target, {}, ACTOR]);
      await until(first, (item) => item?.['flash'] === null, { seconds: SOON });

      const moved = { ...target, locale: 'sq', releasedAt: Date.parse('2020-01-01T00:00:00Z') };
      await other.call('plugin::flash-news.release', 'set', [moved, ACTOR]);
      await until(first, (item) => item?.['releasedAt'] === '2020-01-01T00:00:00.000Z', {
        seconds: SOON,
      });
    });

    // Not by asking until it is so: each question makes the next answer newer.
    it('shows no story to the first reader a second after the other process took it down', async () => {
      const { documentId } = await room.write.published();
      expect((await first())?.['documentId']).toBe(documentId);
      const target = { contentType: ARTICLE, documentId };
      await other.call('plugin::flash-news.kill', 'kill', [target, TOLD, ACTOR]);
      await setTimeout(1000);
      expect(idsOf(await room.read.latest())).not.toContain(documentId);
    });

    it('is the same in both after a check', async () => {
      await room.write.published();
      const here = (await room.read.latestNews()).text;
      const there = await until(
        () => other.http().get('/api/latest-news'),
        ({ text }) => text === here,
        { seconds: SOON },
      );
      expect(there.headers['etag']).toBe((await room.read.latestNews()).headers['etag']);
    });
  });
};
