import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { superAdmin } from '../admin';
import { apiToken } from '../apiToken';
import { writers } from '../articles';
import type { Database } from '../environment';
import { bootNewsroom, type Newsroom } from '../newsroom';
import { hostileRequests, type HostileRequest } from './requests';

interface Asked {
  runs: number;
  seed: number;
}

/** Tests that no generated write to any route fails inside the server, on the given database. */
export const describeHostileWrites = (
  name: string,
  database: () => Promise<Database>,
  { runs, seed }: Asked = { runs: 300, seed: 20261201 },
): void => {
  describe(name, () => {
    let room: Newsroom;

    beforeAll(async () => {
      room = await bootNewsroom({
        database: await database(),
        env: { PUBLIC_RATE_LIMIT: '100000', SIGN_IN_LIMIT: '0' },
      });
      // The failures are counted below; a page of each would hide them.
      room.strapi.log.silent = process.env['TEST_LOG'] === undefined;
    });
    afterAll(() => room.stop());

    const send = ({ method, path, body }: HostileRequest, authorization: string) => {
      const request = room
        .http()
        [method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'](path);
      const signed = request.set('Authorization', authorization);
      return body === undefined
        ? signed
        : signed.set('Content-Type', 'application/json').send(JSON.stringify(body));
    };

    it(`answers ${runs} of them without a 500 (seed ${seed})`, async () => {
      const { strapi } = room;
      const token = await apiToken(strapi, { type: 'full-access' });
      const category = await writers(strapi).category();
      const story = await writers(strapi).published();
      const person = await writers(strapi).person();
      const quote = await writers(strapi).quote(story.documentId);
      const ids = [story, story, person, quote, category].flatMap(({ documentId, id }) => [
        documentId,
        String(id),
      ]);
      let staff = (await superAdmin(strapi)).authorization;

      const logged = jest.spyOn(strapi.log, 'error');
      const failed: object[] = [];
      const statuses: Record<number, number> = {};
      for (const request of fc.sample(hostileRequests(strapi, ids), {
        numRuns: runs,
        seed,
      })) {
        const asks = async () => send(request, request.path.startsWith('/api/') ? token : staff);
        let answer = await asks();
        if (answer.status === 401 && !/login|logout|token|register/.test(request.path)) {
          // An earlier write may have taken the account away.
          staff = (await superAdmin(strapi)).authorization;
          answer = await asks();
        }
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        if (answer.status >= 500) {
          failed.push({ ...request, logged: inspect(logged.mock.lastCall?.[0]).slice(0, 400) });
        }
      }
      expect(failed).toEqual([]);
      // Requests that never get past the door would prove nothing.
      expect(statuses[200] ?? 0).toBeGreaterThan(runs / 20);
      expect(statuses[400] ?? 0).toBeGreaterThan(runs / 10);
      expect((statuses[401] ?? 0) + (statuses[404] ?? 0)).toBeLessThan(runs / 2);
    });
  });
};
