import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { writers } from '../../helpers/articles';
import { bootChildNewsroom, type ChildNewsroom } from '../../helpers/childNewsroom';
import type { PostgresConnection } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../../helpers/postgres';
import { openStream, type OpenStream } from '../../helpers/stream';
import { ARTICLE, deskOf, EVENT, FLASH, raising } from '../flash-news/desk';

const ACTOR = { id: null, name: 'Other desk' };
const CHANNEL = `flash_news_${createHash('sha256').update('public').digest('hex').slice(0, 16)}`;

describe('streams of two newsrooms on one database', () => {
  let database: PostgresConnection;
  let first: Newsroom;
  let second: ChildNewsroom;
  let urls: string[];
  let desk: ReturnType<typeof deskOf>;
  let write: ReturnType<typeof writers>;
  const opened: OpenStream[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    const flashNews = { logsAtMoment: true };
    first = await bootNewsroom({ database, flashNews });
    second = await bootChildNewsroom({ database, flashNews, iso: first.clock.iso() });
    const { httpServer } = first.strapi.server;
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
    urls = [`http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`, second.url];
    desk = deskOf(first.strapi);
    write = writers(first.strapi);
  });
  afterAll(async () => {
    await second.stop();
    await first.stop();
    await dropDatabase(database);
  });
  beforeEach(async () => {
    await first.strapi.db.query(FLASH).deleteMany({});
  });
  afterEach(() => {
    for (const stream of opened.splice(0)) stream.close();
  });

  /** Opens a stream of what happens from now on. */
  const follow = async (url = ''): Promise<OpenStream> => {
    const events = first.strapi.db.query(EVENT);
    const last = (await events.findOne({ orderBy: { id: 'desc' } })) as { id: number } | null;
    const query = `locale=sq&lastEventId=${last?.id ?? 0}`;
    const stream = await openStream(`${url}/api/flash-news/stream?${query}`);
    opened.push(stream);
    await stream.until(({ retry }) => retry !== null);
    return stream;
  };
  const followBoth = () => Promise.all(urls.map((url) => follow(url)));
  const raiseThere = (documentId: string) =>
    second.call('plugin::flash-news.flash', 'raise', [raising(documentId), ACTOR]);
  const logged = async (): Promise<number[]> => {
    const rows = (await first.strapi.db.query(EVENT).findMany({
      where: { public: true },
      orderBy: 'id',
    })) as { id: number }[];
    return rows.map(({ id }) => id);
  };
  const idsOf = (stream: OpenStream): number[] => stream.events().map(({ id }) => id);

  it('show a flash that one raises in the feed and on the streams of the other', async () => {
    const { documentId } = await write.published();
    const feedThere = async () =>
      (await second.http().get('/api/flash-news')).body.data as object[];
    expect(await feedThere()).toEqual([]);
    const [here, there] = await followBoth();
    await desk.raise(documentId);
    const raised = await there?.kind('flash.raised');
    // At once: what it had cached is of no use once the stream has told.
    expect(await feedThere()).toEqual([raised?.item]);
    expect(await here?.kind('flash.raised')).toEqual(raised);
    await second.call('plugin::flash-news.flash', 'end', [
      ...[{ contentType: ARTICLE, documentId }, {}, ACTOR],
    ]);
    expect(await here?.kind('flash.ended')).toEqual(await there?.kind('flash.ended'));
  });

  it('skip no event of transactions that race', async () => {
    const streams = await followBoth();
    const before = (await logged()).at(-1) ?? 0;
    const articles: string[] = [];
    for (let count = 0; count < 20; count += 1) articles.push((await write.draft()).documentId);
    const release = (documentId: string, index: number): Promise<unknown> =>
      index % 2
        ? write.publish(documentId)
        : second.call('plugin::flash-news.release', 'set', [
            { contentType: ARTICLE, documentId, locale: 'sq', releasedAt: first.clock.iso() },
            ACTOR,
          ]);
    await Promise.all(articles.map(release));
    await Promise.all(articles.map((documentId) => write.publish(documentId)));
    await Promise.allSettled(
      articles.map((documentId, index) =>
        index % 2 ? desk.raise(documentId) : raiseThere(documentId),
      ),
    );
    const marker = await write.published();
    const expected = (await logged()).filter((id) => id > before);
    for (const stream of streams) {
      await stream.until(
        ({ data }) => (data as { documentId?: string } | null)?.documentId === marker.documentId,
      );
      expect(idsOf(stream)).toEqual(expected);
    }
    expect(expected.length).toBeGreaterThan(30);
  });

  it('log the lifting of an embargo and the end of a flash once, at their moment', async () => {
    const streams = await followBoth();
    const { documentId } = await write.draft();
    const at = first.clock.now() + 1500;
    await desk.release(documentId, new Date(at).toISOString());
    await write.publish(documentId);
    for (const stream of streams) await stream.kind('news.released');
    expect(first.clock.now() - at).toBeLessThan(1500);
    await desk.raise(documentId);
    const end = new Date(first.clock.now() + 1000);
    await first.strapi.db.query(FLASH).updateMany({ where: {}, data: { expiresAt: end } });
    for (const stream of streams) await stream.kind('flash.expired');
    const kinds = (await desk.log(documentId)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['news.scheduled', 'news.scheduled', 'news.released', 'flash.raised', 'flash.expired'],
    ]);
    for (const stream of streams) {
      expect(stream.events().map(({ kind }) => kind)).toEqual([
        ...['news.released', 'flash.raised', 'flash.expired'],
      ]);
    }
  });

  it('say that they hear of each other', async () => {
    for (const url of urls) {
      const body = (await (await fetch(`${url}/api/flash-news/ready`)).json()) as object;
      expect(body).toMatchObject({ data: { ready: true, listener: 'listening' } });
    }
  });

  it('end streams of both with the permission', async () => {
    const streams = await followBoth();
    const permissions = first.strapi.db.query('plugin::users-permissions.permission');
    const action = 'plugin::flash-news.flash-news.stream';
    const granted = await permissions.findOne({ where: { action }, populate: ['role'] });
    await permissions.delete({ where: { id: granted.id } });
    for (const stream of streams) expect(await stream.closed).toBe('end');
    await permissions.create({ data: { action, role: granted.role.id } });
  });

  describe('an announcement', () => {
    let listening: Client;
    /** The processes of PostgreSQL that made the announcements. */
    let announced: number[] = [];

    beforeAll(async () => {
      listening = await connect(database);
      listening.on('notification', ({ processId }) => announced.push(processId));
      await listening.query(`listen ${CHANNEL}`);
    });
    beforeEach(() => {
      announced = [];
    });
    afterAll(() => listening.end());

    /** Returns how many announcements `work` makes. */
    const during = async (work: () => Promise<unknown>): Promise<number> => {
      // What was sent before this has come before its answer.
      await listening.query('select 1');
      announced = [];
      await work();
      await listening.query('select 1');
      return announced.length;
    };
    const service = (uid: string) =>
      first.strapi.service(uid as never) as never as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;

    /** Returns the process of PostgreSQL that serves the current transaction: others write, too. */
    const backend = async (): Promise<number> => {
      const { rows } = (await first.strapi.db.transaction(({ trx }) =>
        first.strapi.db.connection.raw('select pg_backend_pid() as pid').transacting(trx),
      )) as unknown as { rows: { pid: number }[] };
      return rows[0]?.pid ?? 0;
    };
    const createCategory = (name: string) =>
      first.strapi.db.query('api::category.category').create({ data: { name } });
    const countOf = (pid: number): number => announced.filter((one) => one === pid).length;

    it('comes once with a transaction, and not before its commit', async () => {
      let own = 0;
      let before = -1;
      await during(() =>
        first.strapi.db.transaction(async () => {
          own = await backend();
          for (const name of ['A', 'B', 'C']) await createCategory(name);
          await listening.query('select 1');
          before = countOf(own);
        }),
      );
      expect([before, countOf(own)]).toEqual([0, 1]);
    });

    it('never comes with what is rolled back', async () => {
      let own = 0;
      const fail = () =>
        first.strapi.db.transaction(async () => {
          own = await backend();
          await createCategory('Never');
          throw new Error('no');
        });
      await during(() => expect(fail()).rejects.toThrow('no'));
      expect(countOf(own)).toBe(0);
    });

    it.each([
      ['a publication', () => write.published()],
      [
        'a rename',
        async () => {
          const { documentId } = await write.person();
          const documents = first.strapi.documents as unknown as (uid: string) => {
            update(params: object): Promise<unknown>;
          };
          await documents('api::person.person').update({ documentId, data: { name: 'Another' } });
        },
      ],
      [
        'a setting',
        () =>
          service('plugin::flash-news.settings')['change']?.({ publisher: 'The Paper' }) ??
          Promise.reject(new Error('none')),
      ],
      [
        'a permission',
        () => {
          const permissions = first.strapi.db.query('plugin::users-permissions.permission');
          return permissions.create({ data: { action: 'plugin::flash-news.none' } });
        },
      ],
      [
        'a picture',
        () =>
          first.strapi.db.query('plugin::upload.file').create({
            data: {
              name: 'a.jpg',
              hash: 'a',
              mime: 'image/jpeg',
              size: 1,
              url: '/a.jpg',
              provider: 'local',
            },
          }),
      ],
      [
        'a language',
        () =>
          service('plugin::i18n.locales')['create']?.({ code: 'it', name: 'Italian (it)' }) ??
          Promise.reject(new Error('none')),
      ],
    ])('comes with %s', async (_, work) => {
      expect(await during(work)).toBeGreaterThan(0);
    });
  });

  it('follow while no announcement arrives, and what is written past Strapi', async () => {
    const { documentId } = await write.published();
    const stream = await follow(urls[1]);
    const beside = await connect(database);
    // As a restored backup or another program would: no lifecycle sees it, and nothing announces it.
    await beside.query(
      `insert into flash_news_events (document_id, kind, content_type, related_document_id, actor_name, public, at)
        values ('beside', 'flash.ended', $1, $2, 'Beside', true, now())`,
      [ARTICLE, documentId],
    );
    await beside.end();
    expect(await stream.kind('flash.ended')).toMatchObject({ documentId });
  });
});
