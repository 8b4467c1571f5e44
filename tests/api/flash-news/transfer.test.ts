import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEnvironment } from '../../helpers/environment';
import { createTestClock } from '../../helpers/testClock';
import { ARTICLE, documentsOf, FLASH, openNewsroom, type OpenNewsroom } from './desk';

const root = path.resolve(__dirname, '..', '..', '..');

/** Files that Strapi's command line leaves in its working directory. */
const logs = (): string[] =>
  readdirSync(root).filter((name) => /^(export|import)_\d+\.log$/.test(name));

/** Runs the Strapi command line on a database file. */
const strapi = async (folder: string, file: string, ...args: string[]): Promise<void> => {
  const env = { ...process.env, ...testEnvironment({ file }, folder) };
  await promisify(execFile)('node', ['scripts/strapi.mjs', ...args], { cwd: root, env });
};

interface Story {
  running: string;
  killed: string;
}

/** Fills a newsroom with every kind of the plugin's data. */
const furnish = async ({ write, desk, strapi: app, clock }: OpenNewsroom): Promise<Story> => {
  const old = await write.published();
  await desk.raise(old.documentId, { minutes: 1, level: 'urgent' });
  clock.advance({ minutes: 2 });
  const { documentId: running } = await write.published({ title: 'First address' });
  await write.translation(running, 'en');
  await write.publish(running, 'en');
  await documentsOf(app)(ARTICLE).update({
    documentId: running,
    locale: 'sq',
    data: { slug: 'second-address' },
  });
  await write.publish(running);
  await desk.raise(running, { minutes: 240, text: { sq: 'Një rresht' } });
  await desk.change(running, { level: 'bulletin' });
  const note = { locale: 'sq', kind: 'correction', text: 'The sum was 7.' };
  await desk.post(`/flash-news/corrections/${ARTICLE}/${running}`, note);
  const embargoed = await write.draft();
  await desk.release(embargoed.documentId, { locale: 'sq', releasedAt: '2126-01-01T00:00:00Z' });
  await write.publish(embargoed.documentId);
  const { documentId: killed } = await write.published();
  const said = { notices: { sq: 'We took it down.', en: 'We took it down.' }, reason: 'Wrong man' };
  await desk.post(`/flash-news/kills/${ARTICLE}/${killed}`, said);
  return { running, killed };
};

/** Returns the feeds and the desk's data without row ids, which a transfer changes. */
const lookAround = async ({ http, read, desk }: OpenNewsroom, { running, killed }: Story) => {
  const get = async (url: string) => {
    // A redirect without a configured address has the host of the request.
    const { status, headers, body } = await http().get(url).set('Host', 'news.test');
    return { status, location: headers['location'], body: body as unknown };
  };
  const lines = (await desk.events({ limit: '100' })).body.data as Record<string, unknown>[];
  return {
    latest: [await read.latest(), await read.latest({ locale: 'en' })],
    flashing: [await read.flashing(), await read.flashing({ locale: 'en' })],
    moved: await get('/api/latest-news/by-slug/first-address'),
    present: await get('/api/latest-news/by-slug/second-address'),
    gone: await get(`/api/articles/${killed}`),
    history: lines.map(({ id: _id, actor: _actor, ...line }) => line),
    corrections: (await http().get(`/api/articles/${running}`)).body.data.corrections as unknown,
  };
};

/** Milliseconds, for three boots and two runs of the command line. */
const LONG = 240_000;

describe('a newsroom moved by export and import', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'transfer-'));
  const archive = path.join(folder, 'newsroom');
  const clock = createTestClock(new Date().toISOString());
  const open = (name: string) =>
    openNewsroom({ database: { file: path.join(folder, name) }, clock });
  const former = logs();
  let story: Story;
  let before: Awaited<ReturnType<typeof lookAround>>;
  let room: OpenNewsroom;

  beforeAll(async () => {
    const first = await open('first.db');
    story = await furnish(first);
    before = await lookAround(first, story);
    await first.stop();
    await strapi(folder, path.join(folder, 'first.db'), 'export', '--no-encrypt', '-f', archive);

    // The target has rows already, so the ids change.
    const second = await open('second.db');
    const { documentId } = await second.write.published();
    await second.desk.raise(documentId);
    await second.desk.end(documentId);
    await second.stop();
    const file = path.join(folder, 'second.db');
    await strapi(folder, file, 'import', '--force', '-f', `${archive}.tar.gz`);
    room = await open('second.db');
  }, LONG);
  afterAll(async () => {
    await room.stop();
    rmSync(folder, { recursive: true, force: true });
    for (const log of logs().filter((name) => !former.includes(name))) {
      rmSync(path.join(root, log));
    }
  });

  it('shows and keeps its data', async () => {
    expect(before.flashing[0]).toHaveLength(1);
    expect(before.gone.status).toBe(410);
    expect(before.moved.status).toBe(301);
    expect(before.corrections).toHaveLength(1);
    expect(await lookAround(room, story)).toEqual(before);
  });

  it('links each flash to its last event', async () => {
    const { body } = await room.desk.running();
    const [state] = body.data as { lastEvent: number; documentId: string }[];
    const acts = (await room.read.log(story.running)).filter(({ kind }) => /^flash\./.test(kind));
    expect(state).toMatchObject({ documentId: story.running, lastEvent: acts.at(-1)?.id });
    const stale = await room.desk.change(story.running, { minutes: 30, expectedEvent: 1 });
    expect(stale.status).toBe(409);
    const fresh = { minutes: 30, expectedEvent: state?.lastEvent };
    expect((await room.desk.change(story.running, fresh)).status).toBe(200);
  });

  it('revives a killed story', async () => {
    const { status } = await room
      .http()
      .post(`/flash-news/kills/${ARTICLE}/${story.killed}/end`)
      .set('Authorization', room.chief.authorization)
      .send({});
    expect(status).toBe(200);
    expect((await room.http().get(`/api/articles/${story.killed}`)).status).toBe(200);
    expect(await room.rows(FLASH).count({})).toBe(2);
  });
});
