import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { ARTICLE, CATEGORY, openAddressed, PERSON, type Addressed } from './desk';

/** Tests slugs that were written past the rule of slugs, on the given database. */
export const describeOldData = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let shared: Database;
    let room: Addressed;
    beforeAll(async () => {
      shared = await database();
      room = await openAddressed({ database: shared });
    });
    afterAll(() => room.stop());

    const stories = async () =>
      room.strapi.db.query(ARTICLE).findMany({
        select: ['documentId', 'locale', 'slug', 'title', 'updatedAt', 'publishedAt'],
        orderBy: [{ documentId: 'asc' }, { id: 'asc' }],
      });
    const events = () => room.strapi.db.query('plugin::flash-news.event').count();

    it('that has no slug is given one at the next start, and nothing else is changed', async () => {
      const { write } = room;
      const both = await write.published({ title: 'Të dyja pa adresë' });
      await write.translation(both.documentId, 'en', 'Neither has one');
      const onlyDraft = await write.published({ title: 'Vetëm skica' });
      const twins = [
        await write.draft({ title: 'Binjakët' }),
        await write.draft({ title: 'Binjakët' }),
      ];
      const edited = await write.published({ title: 'Si e njohin' });
      await room.panel.save(ARTICLE, edited.documentId, { title: 'Si do të quhet' });
      const person = await write.person('Arta Hoxha');
      const category = await write.category('Rajoni', 'Region');
      await room.panel.create(ARTICLE, { lead: 'Without a headline.' });
      for (const { documentId } of [both, ...twins, edited]) {
        await room.put(ARTICLE, documentId, { slug: null });
      }
      await room.put(ARTICLE, onlyDraft.documentId, { slug: '' }, { publishedAt: null });
      await room.put(PERSON, person.documentId, { slug: null });
      await room.put(CATEGORY, category.documentId, { slug: null });
      const before = await stories();
      const feed = (await room.read.latest()).map(({ documentId }) => documentId);
      const told = await events();

      await room.stop();
      room = await openAddressed({ database: shared, clock: room.clock });

      const after = await stories();
      const without = (rows: object[]) => rows.map((row) => ({ ...row, slug: null }));
      expect(without(after)).toEqual(without(before));
      expect(await events()).toBe(told);
      expect((await room.read.latest()).map(({ documentId }) => documentId)).toEqual(feed);

      const slugs = (documentId: string, uid = ARTICLE) => room.slugsOf(uid, documentId);
      expect(await slugs(both.documentId)).toEqual([
        'te-dyja-pa-adrese',
        'te-dyja-pa-adrese',
        'neither-has-one',
      ]);
      expect(await slugs(onlyDraft.documentId)).toEqual(['vetem-skica', 'vetem-skica']);
      expect(await slugs(edited.documentId)).toEqual(['si-e-njohin', 'si-e-njohin']);
      const [one, two] = await Promise.all(twins.map(({ documentId }) => slugs(documentId)));
      expect([one, two].flat().sort()).toEqual(['binjaket', 'binjaket-2']);
      expect(await slugs(person.documentId, PERSON)).toEqual(['arta-hoxha']);
      expect(await slugs(category.documentId, CATEGORY)).toEqual(['rajoni', 'region']);
      expect((await room.bySlug('te-dyja-pa-adrese')).status).toBe(200);
    });

    it('that has one slug twice is answered alike, however its rows lie', async () => {
      const older = await room.write.published({ title: 'E para' });
      room.clock.advance({ minutes: 5 });
      const newer = await room.write.published({ title: 'E dyta' });
      for (const { documentId } of [older, newer]) {
        await room.put(ARTICLE, documentId, { slug: 'e-njejta' });
      }
      const answer = async () => String((await room.bySlug('e-njejta')).body.data.documentId);
      expect(await answer()).toBe(older.documentId);
      // The two documents swap their rows.
      const { db } = room.strapi;
      const rowOf = ({ documentId }: { documentId: string }) =>
        db.query(ARTICLE).findOne({ where: { documentId, publishedAt: { $notNull: true } } });
      const [first, second] = [await rowOf(older), await rowOf(newer)];
      const place = (id: number, documentId: string) =>
        db
          .connection(db.metadata.get(ARTICLE).tableName)
          .where({ id })
          .update('document_id', documentId);
      await place(second.id, older.documentId);
      await place(first.id, newer.documentId);
      // Written by the newsroom itself, which invalidates its response cache.
      await room.put(ARTICLE, newer.documentId, { slug: 'e-njejta' });
      expect(await answer()).toBe(older.documentId);
    });

    it('that was released at one moment is told apart by its documentId', async () => {
      const pair = await room.clock.holdAt(room.clock.iso(), async () => [
        await room.write.published(),
        await room.write.published(),
      ]);
      for (const { documentId } of pair) await room.put(ARTICLE, documentId, { slug: 'bashke' });
      const [first] = pair.map(({ documentId }) => documentId).sort();
      expect((await room.bySlug('bashke')).body.data.documentId).toBe(first);
    });

    it('is refused its slug in words when it is published again', async () => {
      const pair = [await room.write.published(), await room.write.published()];
      for (const { documentId } of pair) await room.put(ARTICLE, documentId, { slug: 'dyfish' });
      await expect(room.write.publish((pair[0] as Entry).documentId)).rejects.toThrow(
        /“dyfish” belongs to/,
      );
    });

    it('whose people have one slug twice narrows a feed to the same one', async () => {
      const people = [await room.write.person(), await room.write.person()];
      for (const { documentId } of people) {
        await room.put(PERSON, documentId, { slug: 'i-njejti' });
        await room.write.published({ data: { people: [documentId] } });
      }
      const [first] = people.map(({ documentId }) => documentId).sort();
      const [item] = await room.read.latest({ person: 'i-njejti' });
      expect(item?.['people']).toMatchObject([{ documentId: first }]);
    });
  });
};
