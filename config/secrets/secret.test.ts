import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { SECRET_NAMES } from './required';
import { secret } from './secret';

const everySecret = Object.fromEntries(
  SECRET_NAMES.map((name) => [name, `kQ3vX9-mT2bL7pZ4-${name}`]),
);

let folder: string;
let former: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
  former = { ...process.env };
  for (const name of SECRET_NAMES) Reflect.deleteProperty(process.env, name);
  process.env.ENV_PATH = path.join(folder, '.env');
});

afterEach(() => {
  for (const name of [...SECRET_NAMES, 'ENV_PATH', 'NODE_ENV']) {
    Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, former);
  rmSync(folder, { recursive: true });
});

describe('secret', () => {
  it('creates .env at the first run, readable by its owner only, and nothing else', () => {
    process.env.NODE_ENV = 'development';
    const key = secret('JWT_SECRET');
    const file = path.join(folder, '.env');
    expect(readFileSync(file, 'utf8')).toContain(`JWT_SECRET=${key}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['.env']);
    expect(new Set(SECRET_NAMES.map((name) => secret(name))).size).toBe(SECRET_NAMES.length);
  });

  it('fills a variable that is set but empty', () => {
    Object.assign(process.env, everySecret, { NODE_ENV: 'development', JWT_SECRET: '' });
    expect(secret('JWT_SECRET')).toMatch(/^[\w-]{32}$/);
    expect(process.env.ENCRYPTION_KEY).toBe(everySecret.ENCRYPTION_KEY);
  });

  it('creates no .env in production and names the missing secret', () => {
    process.env.NODE_ENV = 'production';
    expect(() => secret('APP_KEYS')).toThrow(/^APP_KEYS is missing\..*node -e/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('creates no .env when the environment has every secret', () => {
    process.env.NODE_ENV = 'development';
    Object.assign(process.env, everySecret);
    expect(secret('JWT_SECRET')).toBe(everySecret.JWT_SECRET);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never adds to an existing .env, but names the missing secret', () => {
    process.env.NODE_ENV = 'development';
    writeFileSync(path.join(folder, '.env'), 'HOST=127.0.0.1\n');
    expect(() => secret('ENCRYPTION_KEY')).toThrow(/^ENCRYPTION_KEY is missing\./);
    expect(readFileSync(path.join(folder, '.env'), 'utf8')).toBe('HOST=127.0.0.1\n');
  });

  it('refuses a placeholder without repeating it', () => {
    Object.assign(process.env, everySecret, { JWT_SECRET: 'toBeModified' });
    expect(() => secret('JWT_SECRET')).toThrow(/^JWT_SECRET is still a placeholder\./);
    expect(() => secret('JWT_SECRET')).not.toThrow(/toBeModified/);
  });
});
