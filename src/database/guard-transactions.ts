import type { Core } from '@strapi/strapi';

import { noteCommit, noteError } from './request-faults';

/** A transaction of knex, begun without a callback. */
interface Transaction {
  commit: (value?: unknown) => Promise<unknown>;
  isCompleted: () => boolean;
  /** Settles with the transaction: rejects if its beginning or its commit failed. */
  executionPromise: Promise<unknown>;
  on: (event: 'query', listener: (query: { sql: string }) => void) => void;
}

type Begin = (...given: unknown[]) => Promise<Transaction>;

/** The argument of a transaction's callback. */
interface Callbacks {
  onCommit: (callback: () => unknown) => void;
}

type Transact = (work?: (callbacks: Callbacks) => unknown) => Promise<unknown>;

const WRITE = /^\s*(insert|update|delete|with)\b/i;

const guardCommit = (strapi: Core.Strapi, transaction: Transaction): void => {
  const commit = transaction.commit.bind(transaction);
  let hasWritten = false;
  transaction.on('query', ({ sql }) => {
    hasWritten ||= WRITE.test(sql);
  });
  transaction.commit = async (value) => {
    if (hasWritten) noteCommit(strapi);
    const committed = await commit(value);
    await transaction.executionPromise;
    return committed;
  };
};

/**
 * Lets a transaction fail if its BEGIN or COMMIT fails. knex only says so in `executionPromise`, which Strapi doesn't
 * await: it would acknowledge a write that PostgreSQL had lost with the connection.
 */
const failWithCommit = (strapi: Core.Strapi): void => {
  const { connection } = strapi.db;
  const begin = connection.transaction.bind(connection) as unknown as Begin;
  const guarded: Begin = async (...given) => {
    if (typeof given[0] === 'function') return begin(...given);
    const transaction = await begin(...given);
    if (transaction.isCompleted()) await transaction.executionPromise;
    guardCommit(strapi, transaction);
    return transaction;
  };
  Object.defineProperty(connection, 'transaction', { value: guarded, configurable: true });
};

/**
 * Logs what fails after a commit. Strapi neither awaits such callbacks nor catches their errors, so a lost connection
 * would end the process: it reads a saved entry again in order to tell webhooks of it.
 */
const catchAfterCommit = (strapi: Core.Strapi): void => {
  const db = strapi.db as unknown as { transaction: Transact };
  const transaction = db.transaction.bind(db);
  const logged = (callback: () => unknown) => (): void => {
    // The callback begins at once, before the write is answered.
    const work = async (): Promise<void> => {
      await callback();
    };
    work().catch((error: unknown) => {
      strapi.log.error(`Work after a commit failed: ${String(error)}`);
    });
  };
  db.transaction = (work) =>
    transaction(
      work &&
        ((callbacks) =>
          work({
            ...callbacks,
            onCommit: (callback) => {
              callbacks.onCommit(logged(callback));
            },
          })),
    );
};

/** Makes transactions safe against a database that goes away. */
export const guardTransactions = (strapi: Core.Strapi): void => {
  failWithCommit(strapi);
  catchAfterCommit(strapi);
};

/** The pool of knex, as far as it is guarded. */
interface Client {
  on: (event: 'query-error', listener: (error: unknown) => void) => void;
  acquireConnection: () => Promise<unknown>;
}

/** Notes failed queries and connections for the requests that they belong to. */
export const noteFailures = (strapi: Core.Strapi): void => {
  const client = strapi.db.connection.client as Client;
  const acquire = client.acquireConnection.bind(client);
  client.on('query-error', (error) => {
    noteError(strapi, error);
  });
  client.acquireConnection = () =>
    acquire().catch((error: unknown) => {
      noteError(strapi, error);
      throw error;
    });
};
