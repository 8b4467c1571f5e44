import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { writers } from '../helpers/articles';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import type { PostgresConnection } from '../helpers/environment';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { createDatabase, dropDatabase } from '../helpers/postgres';
import { openStream } from '../helpers/stream';
import { ARTICLE, deskOf, raising } from '../postgres/flash-news/desk';

const ACTOR = { id: null, name: 'Other desk' };
const FIVE_MINUTES = 300_000;

jest.setTimeout(60_000);

let database: PostgresConnection;
let first: Newsroom;
let others: ChildNewsroom[];

beforeAll(async () => {
  database = await createDatabase();
  // The process clock, corrected to that of the database.
  first = await bootNewsroom({ database, flashNews: { clock: undefined, logsAtMoment: true } });
  others = await Promise.all(
    [FIVE_MINUTES, -FIVE_MINUTES].map((skew) =>
      bootChildNewsroom({
        ...{ database, skew, iso: new Date().toISOString(), flashNews: { logsAtMoment: true } },
      }),
    ),
  );
});
afterAll(async () => {
  for (const other of others) await other.stop();
  await first.stop();
  await dropDatabase(database);
});

it('shows nothing earlier or later on an instance whose clock is five minutes off', async () => {
  const desk = deskOf(first.strapi);
  const write = writers(first.strapi);
  const streams = await Promise.all(
    others.map(({ url }) => openStream(`${url}/api/flash-news/stream?locale=sq`)),
  );
  for (const stream of streams) await stream.until(({ id }) => id !== null);
  const { documentId } = await write.draft();
  const at = Date.now() + 2500;
  await desk.release(documentId, new Date(at).toISOString());
  await write.publish(documentId);
  const shown = async ({ url }: ChildNewsroom): Promise<boolean> => {
    const answer = await fetch(`${url}/api/latest-news?locale=sq`);
    const { data } = (await answer.json()) as { data: { documentId: string }[] };
    return data.some((item) => item.documentId === documentId);
  };
  while (Date.now() < at - 300) {
    expect(await Promise.all(others.map(shown))).toEqual([false, false]);
    await setTimeout(100);
  }
  for (const stream of streams) {
    const released = await stream.kind('news.released');
    expect(Date.now() - at).toBeLessThan(2000);
    expect(Math.abs(Date.parse(released.at) - at)).toBeLessThan(1500);
  }
  expect(await Promise.all(others.map(shown))).toEqual([true, true]);

  for (const [index, other] of others.entries()) {
    const story = (await write.published()).documentId;
    await other.call('plugin::flash-news.flash', 'raise', [raising(story), ACTOR]);
    const { data } = (await (await fetch(`${other.url}/api/flash-news`)).json()) as {
      data: { documentId: string; flash: { startedAt: string } }[];
    };
    const raised = data.find((item) => item.documentId === story);
    expect(Math.abs(Date.parse(raised?.flash.startedAt ?? '') - Date.now())).toBeLessThan(2000);
    await other.call('plugin::flash-news.flash', 'end', [
      ...[{ contentType: ARTICLE, documentId: story }, {}, ACTOR],
    ]);
    expect(streams[index]?.status).toBe(200);
  }
  // Whoever appends an event dates it alike, so that the log is in the order of its times.
  const log = (await first.strapi.db
    .query('plugin::flash-news.event')
    .findMany({ orderBy: 'id' })) as { at: string }[];
  const times = log.map((event) => Date.parse(event.at));
  for (const [index, time] of times.entries()) {
    expect(time).toBeGreaterThan((times[index - 1] ?? 0) - 500);
  }
  for (const stream of streams) stream.close();
});
