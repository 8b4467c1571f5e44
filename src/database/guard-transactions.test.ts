import type { Core } from '@strapi/strapi';
import { describe, expect, it, jest } from '@jest/globals';

import { guardTransactions } from './guard-transactions';

/** A database whose BEGIN or COMMIT fails like knex's: only `executionPromise` tells. */
const open = ({ begins = true, commits = true } = {}) => {
  const lost = new Error('Connection terminated unexpectedly');
  const failed = Promise.reject(lost);
  failed.catch(() => undefined);
  const onCommit: (() => unknown)[] = [];
  const error = jest.fn();
  const begin = () =>
    Promise.resolve({
      commit: () => Promise.resolve('committed'),
      isCompleted: () => !begins,
      executionPromise: begins && commits ? Promise.resolve() : failed,
      on: () => undefined,
    });
  const db = {
    connection: { transaction: begin },
    transaction: (work: (given: object) => unknown) =>
      Promise.resolve(work({ onCommit: (callback: () => unknown) => onCommit.push(callback) })),
  };
  const strapi = { db, log: { error }, requestContext: { get: () => undefined } };
  guardTransactions(strapi as unknown as Core.Strapi);
  return { db, onCommit, error };
};

describe('a guarded transaction', () => {
  it('commits', async () => {
    const transaction = await open().db.connection.transaction();
    expect(await transaction.commit()).toBe('committed');
  });

  it('fails if its BEGIN fails', async () => {
    await expect(open({ begins: false }).db.connection.transaction()).rejects.toThrow('terminated');
  });

  it('fails if its COMMIT fails', async () => {
    const transaction = await open({ commits: false }).db.connection.transaction();
    await expect(transaction.commit()).rejects.toThrow('terminated');
  });

  it('calls what follows a commit at once, and logs its failure', async () => {
    const { db, onCommit, error } = open();
    const called = jest.fn(() => Promise.reject(new Error('Connection terminated')));
    await db.transaction(({ onCommit: after }: { onCommit?: (callback: () => unknown) => void }) =>
      after?.(called),
    );
    onCommit.forEach((callback) => callback());
    expect(called).toHaveBeenCalledTimes(1);
    await new Promise(setImmediate);
    expect(error).toHaveBeenCalledTimes(1);
  });
});
