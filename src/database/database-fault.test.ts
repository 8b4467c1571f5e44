import { runInNewContext } from 'node:vm';

import { describe, expect, it } from '@jest/globals';

import { databaseFault } from './database-fault';

const coded = (code: string, message = 'Refused'): Error =>
  Object.assign(new Error(message), { code });

// What an addon throws in a second realm: an error that isn't an instance of this realm's Error.
const ofAnotherRealm = (code: string): unknown =>
  runInNewContext(`Object.assign(new Error('database is locked'), { code: '${code}' })`);

describe('databaseFault', () => {
  it.each([
    coded('57P01', 'select 1 - terminating connection due to administrator command'),
    coded('57P03', 'the database system is starting up'),
    coded('08006'),
    coded('53300', 'sorry, too many clients already'),
    coded('ECONNREFUSED'),
    coded('ECONNRESET'),
    coded('EPIPE'),
    coded('EAI_AGAIN'),
    new Error('select 1 - Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('timeout expired'),
    new Error('Knex: Timeout acquiring a connection. The pool is probably full.'),
    new Error('No answer', { cause: coded('ECONNREFUSED') }),
  ])('finds that the database is away: %s', (error) => {
    expect(databaseFault(error)).toBe('away');
  });

  it.each(['40P01', '40001', '55P03', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])(
    'finds other writers in the way: %s',
    (code) => {
      expect(databaseFault(coded(code))).toBe('contended');
    },
  );

  it('knows errors made by another realm', () => {
    expect(databaseFault(ofAnotherRealm('SQLITE_BUSY'))).toBe('contended');
    expect(databaseFault(ofAnotherRealm('ECONNRESET'))).toBe('away');
  });

  it.each([
    coded('23505', 'duplicate key: Connection terminated'),
    coded('42P01'),
    coded('SQLITE_CONSTRAINT'),
    new Error('This locale doesn’t exist'),
    undefined,
    'ECONNREFUSED',
  ])('finds none in %s', (error) => {
    expect(databaseFault(error)).toBeNull();
  });
});
