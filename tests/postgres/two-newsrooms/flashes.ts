import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChildNewsroom } from '../../helpers/childNewsroom';
import { writers } from '../../helpers/articles';
import type { Newsroom } from '../../helpers/newsroom';
import { connect } from '../../helpers/postgres';
import {
  ARTICLE,
  deskOf,
  EVENT,
  FLASH,
  kindsOf,
  outcomeOf,
  raising,
  RELEASE,
  tally,
} from '../flash-news/desk';
import type { Pair } from './pair';

const ACTOR = { id: null, name: 'Other desk' };

export const describeFlashes = (pair: Pair): void => {
  describe('flashes, releases and events of two newsrooms on one database', () => {
    let newsroom: Newsroom;
    let other: ChildNewsroom;
    let desk: ReturnType<typeof deskOf>;
    let articles: string[];

    beforeAll(async () => {
      ({ first: newsroom, second: other } = pair);
      desk = deskOf(newsroom.strapi);
      const write = writers(newsroom.strapi);
      articles = [];
      for (let count = 0; count < 50; count += 1) {
        articles.push((await write.published()).documentId);
      }
    });
    beforeEach(async () => {
      for (const uid of [FLASH, EVENT]) await newsroom.strapi.db.query(uid).deleteMany({});
      newsroom.clock.advance({ hours: 5 });
      await other.setClock(newsroom.clock.iso());
    });

    const raiseThere = (documentId: string, request: object = {}) =>
      other.call('plugin::flash-news.flash', 'raise', [
        { ...raising(documentId), ...request },
        ACTOR,
      ]);
    const count = (uid: string, where: object = {}) =>
      newsroom.strapi.db.query(uid).count({ where });

    /** Returns the outcome in the other process, which sends errors as text only. */
    const outcomeThere = async (request: Promise<unknown>): Promise<string> => {
      const outcome = await outcomeOf(request);
      return outcome.includes('is the most at once') ? 'tooMany' : outcome;
    };

    it('50 concurrent raises never make four', async () => {
      const outcomes = await Promise.all(articles.map((article) => outcomeOf(desk.raise(article))));
      expect(tally(outcomes)).toEqual({ done: 3, tooMany: 47 });
      expect(await count(FLASH)).toBe(3);
      expect(await count(EVENT)).toBe(3);
    });

    it('50 concurrent raises never make four, from two newsrooms either', async () => {
      const outcomes = await Promise.all(
        articles.map((article, index) =>
          index % 2 ? outcomeOf(desk.raise(article)) : outcomeThere(raiseThere(article)),
        ),
      );
      expect(tally(outcomes)).toEqual({ done: 3, tooMany: 47 });
      expect(await count(FLASH)).toBe(3);
      expect(await count(EVENT)).toBe(3);
    });

    it('the same raise, twenty times at once from both, is one flash with one line in the log', async () => {
      const [article = ''] = articles;
      const raises = Array.from({ length: 20 }, (_, index) =>
        index % 2 ? desk.raise(article) : raiseThere(article),
      );
      const states = await Promise.all(raises);
      expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
      expect(await count(FLASH)).toBe(1);
      expect(kindsOf(await desk.log(article))).toEqual(['flash.raised']);
    });

    it('of raises that differ, one wins and the others are told of it', async () => {
      const [article = ''] = articles;
      const lengths = Array.from({ length: 10 }, (_, index) => index + 1);
      const outcomes = await Promise.all(
        lengths.map((minutes) => outcomeOf(desk.raise(article, { minutes }))),
      );
      expect(tally(outcomes)).toEqual({ done: 1, alreadyRunning: 9 });
      expect(kindsOf(await desk.log(article))).toEqual(['flash.raised']);
    });

    it('a clock that is behind makes no room and no second flash', async () => {
      const [first = '', second = '', third = '', fourth = ''] = articles;
      for (const article of [first, second, third]) await desk.raise(article);
      await other.setClock(new Date(newsroom.clock.now() - 50).toISOString());
      expect(await outcomeThere(raiseThere(fourth))).toBe('tooMany');
      expect(await outcomeThere(raiseThere(first))).toBe('done');
      expect(await outcomeThere(raiseThere(first, { minutes: 5 }))).toMatch(/already running/);
      expect(kindsOf(await desk.log(first))).toEqual(['flash.raised']);
      expect(await count(EVENT)).toBe(3);
    });

    it('an end by time is told once, however many sweep', async () => {
      const [first = '', second = ''] = articles;
      await desk.raise(first, { minutes: 10 });
      const embargo = newsroom.clock.now() + 600_000;
      await desk.release(second, embargo, { confirmWithdrawal: true });
      newsroom.clock.advance({ minutes: 10 });
      await other.setClock(newsroom.clock.iso());

      const sweepThere = () => other.call('plugin::flash-news.sweep', 'run');
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? desk.sweep() : sweepThere())),
      );
      expect(kindsOf(await desk.log(first))).toEqual(['flash.raised', 'flash.expired']);
      expect(kindsOf(await desk.log(second))).toEqual(['news.withdrawn', 'news.released']);
    });

    it('whoever follows the log by its ids misses no line, while both write', async () => {
      const follower = await connect(pair.database);
      const table = newsroom.strapi.db.metadata.get(EVENT).tableName;
      let isWriting = true;
      const seen: number[] = [];
      const follow = async (): Promise<void> => {
        // One more look after the last write.
        for (let isLast = false; !isLast;) {
          isLast = !isWriting;
          const after = seen.at(-1) ?? 0;
          const { rows } = await follower.query<{ id: number }>(
            `select id from ${table} where id > $1 order by id`,
            [after],
          );
          seen.push(...rows.map(({ id }) => id));
        }
      };
      const following = follow();
      const write = writers(newsroom.strapi);
      const publishing = articles.slice(0, 20).map((article) => write.publish(article));
      const moving = articles.slice(20, 50).map((article, index) => {
        const version = { contentType: 'api::article.article', documentId: article, locale: 'sq' };
        const releasedAt = newsroom.clock.now() - index - 1;
        return other.call('plugin::flash-news.release', 'set', [{ ...version, releasedAt }, ACTOR]);
      });
      await Promise.all([...publishing, ...moving]);
      isWriting = false;
      await following;
      await follower.end();

      const all = (await newsroom.strapi.db.query(EVENT).findMany({ orderBy: { id: 'asc' } })) as {
        id: number;
      }[];
      expect(all).toHaveLength(50);
      expect(seen).toEqual(all.map(({ id }) => id));
    });

    it('an article published by thirty at once is one version of it', async () => {
      const [article = ''] = articles;
      const write = writers(newsroom.strapi);
      await Promise.all(Array.from({ length: 30 }, () => write.publish(article)));
      const where = { documentId: article, publishedAt: { $notNull: true } };
      expect(await count(ARTICLE, where)).toBe(1);
      expect(kindsOf(await desk.log(article))).toEqual(
        Array.from({ length: 30 }, () => 'news.updated'),
      );
    });

    it('a storm of writes on the same articles ends with every one of them done or refused', async () => {
      const write = writers(newsroom.strapi);
      const storm = articles
        .slice(0, 5)
        .flatMap((article, index) => [
          outcomeOf(write.publish(article)),
          outcomeOf(write.unpublish(article)),
          outcomeOf(desk.raise(article)),
          outcomeOf(
            desk.release(article, newsroom.clock.now() + index, { confirmWithdrawal: true }),
          ),
          outcomeOf(desk.release(article, 'now')),
          outcomeThere(raiseThere(article)),
          outcomeOf(write.publish(article)),
          outcomeOf(desk.sweep()),
        ]);
      const outcomes = new Set(await Promise.all(storm));
      const refusals = ['alreadyRunning', 'notVisible', 'tooMany'];
      expect([...outcomes].filter((outcome) => !['done', ...refusals].includes(outcome))).toEqual(
        [],
      );
      const running = await count(FLASH);
      expect(running).toBeLessThanOrEqual(3);
      expect(await count(RELEASE, { relatedDocumentId: articles.slice(0, 5) })).toBe(5);
    });
  });
};
