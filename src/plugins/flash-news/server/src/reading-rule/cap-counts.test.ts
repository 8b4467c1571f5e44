import { expect, it, jest } from '@jest/globals';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { LIST_END } from './bound-list';
import { capCounts } from './cap-counts';

it('counts no further than a list reaches, where it is capped', async () => {
  const findMany = jest.fn(
    (_uid: string, { limit }: { limit: number; where?: object; select?: string[] }) =>
      Promise.resolve(new Array<object>(limit).fill({})),
  );
  const entityManager = { count: () => Promise.resolve(100_000), findMany };
  capCounts({ entityManager } as unknown as Database, (uid) => Promise.resolve(uid === 'capped'));
  const count = entityManager.count as unknown as (uid: string, params: object) => unknown;
  expect(await count('other', {})).toBe(100_000);
  const listed = { where: { locale: 'sq' }, populate: { quotes: true }, orderBy: 'id', offset: 20 };
  expect(await count('capped', listed)).toBe(LIST_END);
  expect(findMany).toHaveBeenCalledWith('capped', {
    where: { locale: 'sq' },
    select: ['id'],
    limit: LIST_END,
  });
});
