import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writers } from '../../helpers/articles';
import { apiToken } from '../../helpers/apiToken';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import type { Database } from '../../helpers/environment';
import { createTestClock } from '../../helpers/testClock';
import { configureIngest, ingestOf, story, type Ingest } from './ingest';

const ITEM = 'plugin::wire-desk.item';
const DAY = 24 * 60 * 60_000;

/** Tests the deletion of old items on the given database. */
export const describeRetention = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    const clock = createTestClock();
    let newsroom: Newsroom;
    let ingest: Ingest & { deleteOld(): Promise<void> };
    let token: string;

    beforeAll(async () => {
      newsroom = await bootNewsroom({
        database: await database(),
        beforeLoad: configureIngest({ keepItemsDays: 30 }, () => clock.now()),
      });
      ingest = ingestOf(newsroom.strapi) as typeof ingest;
      token = await apiToken(newsroom.strapi, { type: 'custom', permissions: [`${ITEM}.create`] });
    });
    afterAll(() => newsroom.stop());

    const handIn = async (uri: string, version = '1', given: object = {}): Promise<string> => {
      const { body } = await newsroom
        .http()
        .post('/api/wire-desk/items?provider=Coast')
        .set('Authorization', token)
        .set('Content-Type', 'application/json')
        .send(JSON.stringify(story(uri, version, given)));
      return (body as { data: { id: string }[] }).data[0]?.id ?? '';
    };
    const left = async (): Promise<[string, string][]> => {
      const rows = (await newsroom.strapi.db.query(ITEM).findMany({ orderBy: { id: 'asc' } })) as {
        guid: string;
        version: string;
      }[];
      return rows.map(({ guid, version }) => [guid, version]);
    };

    it('are deleted once a day, but not those that still come in, wait for their hour or have a story', async () => {
      const { documentId } = await writers(newsroom.strapi).draft({ title: 'Ura' });
      await handIn('urn:forgotten');
      const dismissed = await handIn('urn:dismissed');
      await ingest.mark(dismissed, ['new'], { state: 'dismissed' });
      await handIn('urn:listed');
      const far = new Date(clock.now() + 60 * DAY).toISOString();
      await handIn('urn:embargo', '1', { embargoed: far });
      const used = await handIn('urn:used', '1');
      await ingest.mark(used, ['new'], { state: 'drafted', articleDocumentId: documentId });
      await handIn('urn:used', '2');
      const gone = await handIn('urn:gone');
      await ingest.mark(gone, ['new'], { state: 'drafted', articleDocumentId: 'deleted' });

      await ingest.deleteOld();
      expect(await left()).toHaveLength(7);

      clock.advance({ hours: 20 * 24 });
      await handIn('urn:listed');
      await handIn('urn:fresh');
      clock.advance({ hours: 11 * 24 });
      // Of several instances and calls at once, one does it.
      await Promise.all([ingest.deleteOld(), ingest.deleteOld(), ingest.deleteOld()]);
      expect(await left()).toEqual([
        ['urn:listed', '1'],
        ['urn:embargo', '1'],
        ['urn:used', '2'],
        ['urn:fresh', '1'],
      ]);

      clock.advance({ hours: 20 * 24 });
      await ingest.deleteOld();
      expect((await left()).map(([guid]) => guid)).toEqual(['urn:embargo', 'urn:used']);
    });

    it('are many, and are deleted in steps', async () => {
      const at = new Date(clock.now() - 40 * DAY);
      const rows = Array.from({ length: 450 }, (_, number) => ({
        ...{ key: `key ${number}`, guid: `urn:many:${number}`, revision: 1, isLatest: true },
        ...{ state: 'new', provider: 'Coast', pubStatus: 'usable', locale: 'en', fields: {} },
        ...{ fingerprint: 'x', quoteCount: 0, personCount: 0, receivedAt: at, seenAt: null },
      }));
      await newsroom.strapi.db.query(ITEM).createMany({ data: rows });
      clock.advance({ hours: 25 });
      await ingest.deleteOld();
      expect((await left()).filter(([guid]) => guid.startsWith('urn:many'))).toEqual([]);
    });
  });
};
