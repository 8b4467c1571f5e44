import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootChildNewsroom, type ChildNewsroom } from '../../helpers/childNewsroom';
import type { Database } from '../../helpers/environment';
import { ARTICLE, openAddressed, panelOf, said, type Addressed } from './desk';

const ROUNDS = 5;

type Where = 'one process' | 'two processes';

/**
 * Tests two concurrent requests for one slug, in one process and in two on one database.
 * @param publishing where two publish at once: SQLite itself refuses the second of two processes
 */
export const describeSlugRaces = (
  name: string,
  database: () => Promise<Database>,
  publishing: Where[],
): void => {
  describe(name, () => {
    let room: Addressed;
    let other: ChildNewsroom;

    beforeAll(async () => {
      const shared = await database();
      room = await openAddressed({ database: shared });
      other = await bootChildNewsroom({ database: shared, iso: room.clock.iso() });
    });
    afterAll(async () => {
      await other.stop();
      await room.stop();
    });

    /** Creates two drafts with one slug, past the rule, each in its own category. */
    const twins = async (slug: string) => {
      const draft = async () => {
        const category = (await room.write.category()).documentId;
        return room.write.draft({ data: { category } });
      };
      const drafts = [await draft(), await draft()];
      for (const { documentId } of drafts) await room.put(ARTICLE, documentId, { slug });
      return Promise.all(
        drafts.map(async ({ documentId }) => ({
          documentId,
          form: { ...(await room.story(`Lajmi ${documentId}`)), slug },
        })),
      );
    };
    const panels = (where: Where) => [
      room.panel,
      where === 'one process' ? room.panel : panelOf(other.http, room.chief.authorization),
    ];

    /** Repeats a request that SQLite refused to one of two processes, which has then written nothing (ADR 31). */
    const insisting = async <Answer extends { status: number }>(
      ask: () => Promise<Answer>,
    ): Promise<Answer> => {
      let answer = await ask();
      const isSqlite = room.strapi.db.dialect.client === 'sqlite';
      for (let again = 0; isSqlite && answer.status === 500 && again < 5; again += 1) {
        answer = await ask();
      }
      return answer;
    };

    it.each(publishing)(
      'two drafts that are published together in %s: one is, the other is told to change it',
      async (where) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const slug = `garuar-${where === 'one process' ? 1 : 2}-${round}`;
          const stories = await twins(slug);
          const answers = await Promise.all(
            stories.map(({ documentId, form }, at) =>
              (panels(where)[at] ?? room.panel).publish(documentId, form),
            ),
          );
          const refused = answers.map(said).filter(({ status }) => status !== 200);
          expect(refused).toEqual([
            {
              status: 400,
              says: expect.stringContaining(`slug: the address “${slug}” belongs to`),
            },
          ]);
          const published = await room.strapi.db
            .query(ARTICLE)
            .count({ where: { slug, publishedAt: { $notNull: true } } });
          expect(published).toBe(1);
          expect((await room.bySlug(slug)).status).toBe(200);
        }
      },
    );

    it.each<Where>(['one process', 'two processes'])(
      'two stories with one headline that are first saved together in %s: each has its own',
      async (where) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const title = `I njëjti titull ${where.length} ${round}`;
          const answers = await Promise.all(
            panels(where).map((panel) => insisting(() => panel.create(ARTICLE, { title }))),
          );
          expect(answers.map(({ status }) => status)).toEqual([201, 201]);
          const slug = `i-njejti-titull-${where.length}-${round}`;
          const slugs = answers.map(({ body }) => String(body.data.slug)).sort();
          expect(slugs).toEqual([slug, `${slug}-2`]);
        }
      },
    );
  });
};
