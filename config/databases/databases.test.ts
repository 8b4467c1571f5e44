import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { env } from '@strapi/utils';
import { afterEach, describe, expect, it } from '@jest/globals';

import { readClient } from './client';
import { postgresConnection } from './postgres';
import { sqliteConnection, sqliteFile } from './sqlite';

describe('readClient', () => {
  it.each([undefined, '', 'sqlite'])('reads %p as SQLite', (value) => {
    expect(readClient(value)).toBe('sqlite');
  });

  it.each(['mysql', 'better-sqlite3', 'pg', 'SQLITE'])(
    'refuses %p and names the accepted values',
    (name) => {
      expect(() => readClient(name)).toThrow(
        `DATABASE_CLIENT is "${name}", which is not supported; accepted are sqlite (default) and postgres.`,
      );
    },
  );
});

describe('sqliteFile', () => {
  it.each([
    [undefined, '/news/.tmp/data.db'],
    ['', '/news/.tmp/data.db'],
    [' ', '/news/.tmp/data.db'],
    ['data/paper.db', '/news/data/paper.db'],
    ['/var/lib/paper.db', '/var/lib/paper.db'],
  ])('reads %p as %s', (given, expected) => {
    expect(sqliteFile(given, '/news')).toBe(expected);
  });
});

describe('sqliteConnection', () => {
  it('creates the folder of the file', () => {
    const project = mkdtempSync(path.join(os.tmpdir(), 'project-'));
    sqliteConnection('a/b/paper.db', project);
    expect(existsSync(path.join(project, 'a', 'b'))).toBe(true);
    rmSync(project, { recursive: true });
  });
});

describe('postgresConnection', () => {
  const former = { ...process.env };
  const given = (variables: Record<string, string>) => {
    Object.assign(process.env, { DATABASE_URL: '', DATABASE_SSL: 'false' }, variables);
    return postgresConnection(env).connection as Record<string, unknown>;
  };

  afterEach(() => {
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('DATABASE_')) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, former);
  });

  it('reads the address from separate variables', () => {
    expect(given({ DATABASE_HOST: 'db', DATABASE_PORT: '6000', DATABASE_SCHEMA: 'paper' })).toEqual(
      expect.objectContaining({ host: 'db', port: 6000, schema: 'paper', ssl: false }),
    );
    expect(given({})).not.toHaveProperty('connectionString');
  });

  it('reads the address from one URL', () => {
    const url = 'postgres://user@db/paper';
    expect(given({ DATABASE_URL: url })).toHaveProperty('connectionString', url);
  });

  it.each([
    ['DATABASE_URL', 'db.example.com/paper', /^DATABASE_URL is no address of PostgreSQL/],
    ['DATABASE_PORT', '5432x', /^DATABASE_PORT is "5432x"; .* from 1 to 65535/],
    ['DATABASE_SSL', 'require', /^DATABASE_SSL is "require"; accepted are true and false/],
    ['DATABASE_POOL_MAX', '0', /^DATABASE_POOL_MAX is "0"; .* from 1 to 10000/],
    ['DATABASE_POOL_MIN', '11', /^DATABASE_POOL_MIN is "11"; .* from 0 to 10/],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => given({ [name]: value })).toThrow(message);
  });

  it('checks the certificate unless that is turned off', () => {
    expect(given({ DATABASE_SSL: 'true' }).ssl).toEqual({ rejectUnauthorized: true });
    expect(given({ DATABASE_SSL: 'true', DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' }).ssl).toEqual({
      rejectUnauthorized: false,
    });
  });
});
