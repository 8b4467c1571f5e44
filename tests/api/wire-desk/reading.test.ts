import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { apiToken } from '../../helpers/apiToken';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { configureIngest } from '../wire-ingest/ingest';

const KIB = 1024;

/** Copy as long as is read at most. */
const story = `“The bridge is safe,” engineer Hana Dvorak said after the inspection of the river. The mayor, Olga Reyes, told reporters that it was “a good day for the town”. Lorries crossed it again on Tuesday.\n\n`;
const longest = `The bridge over the river is open\n\n${story.repeat(Math.floor((63 * KIB) / story.length))}`;

/** Measures the longest time in ms for which the process did nothing else than some work, and that of the work. */
const measured = async (work: () => Promise<void>): Promise<{ gap: number; time: number }> => {
  let gap = 0;
  let last = performance.now();
  let next = setImmediate(function turn() {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    next = setImmediate(turn);
  });
  const began = performance.now();
  try {
    await work();
  } finally {
    clearImmediate(next);
  }
  return { gap, time: performance.now() - began };
};

describe('reading copy', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await bootNewsroom({ beforeLoad: configureIngest({}) });
  });
  afterAll(() => newsroom.stop());

  it('lets others have their turns, however long the copy is, at the desk and by HTTP', async () => {
    const editor = await superAdmin(newsroom.strapi);
    const token = await apiToken(newsroom.strapi, {
      type: 'custom',
      permissions: ['plugin::wire-desk.item.create'],
    });
    const propose = async (copy: string): Promise<void> => {
      await newsroom
        .http()
        .post('/wire-desk/proposals')
        .set('Authorization', editor.authorization)
        .send({ copy, locale: 'en' })
        .expect(200);
    };
    const handIn = async (copy: string): Promise<void> => {
      await newsroom
        .http()
        .post('/api/wire-desk/items')
        .set('Authorization', token)
        .set('Content-Type', 'text/plain')
        .send(copy)
        .expect(201);
    };
    // What is compiled and started once is no part of it.
    await propose('A story\n\nIt is short.');
    await handIn('A story\n\nIt is short.');
    for (const work of [() => propose(longest), () => handIn(longest)]) {
      const { gap, time } = await measured(work);
      process.stderr.write(`longest gap ${gap.toFixed(0)} ms of ${time.toFixed(0)} ms\n`);
      expect(gap).toBeLessThan(time / 3);
    }
  });
});
