import { describe, expect, it } from '@jest/globals';
import { demoEnvironment, readerAddress } from './environment.mjs';
import { welcome } from './welcome.mjs';

const newsroom = {
  site: 'http://localhost:1337',
  panel: 'http://localhost:1337/admin',
  reader: 'http://localhost:1338',
  database: '.tmp/demo.db',
  isNew: true,
  flashIsOn: true,
  accounts: [
    { role: 'administrator', email: 'admin@newsroom.example', password: 'one' },
    { role: 'chief-editor', email: 'chief@newsroom.example', password: 'two' },
  ],
};

describe('what the demo prints', () => {
  it('names the panel, the reader, the users with their passwords, and the feeds', () => {
    const lines = welcome(newsroom)
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(lines).toEqual(
      expect.arrayContaining([
        ['Panel', 'http://localhost:1337/admin'],
        ['Reader', 'http://localhost:1338'],
        ['Administrator', 'admin@newsroom.example', 'one'],
        ['Chief editor', 'chief@newsroom.example', 'two'],
        ['Latest news', 'http://localhost:1337/api/latest-news'],
        ['http://localhost:1337/api/latest-news?locale=en'],
        ['Flash news', 'http://localhost:1337/api/flash-news'],
        ['http://localhost:1337/api/flash-news?locale=en'],
      ]),
    );
  });

  it('says how to start over only for the newsroom of an earlier run', () => {
    expect(welcome({ ...newsroom, isNew: false })).toContain('delete .tmp/demo.db');
    expect(welcome(newsroom)).not.toContain('delete');
  });

  it('says where no flash is on or no user is left', () => {
    const text = welcome({ ...newsroom, flashIsOn: false, accounts: [] });
    expect(text).toContain('No flash is on');
    expect(text).toContain("None of the demo's users is left");
  });
});

describe('the environment of the demo', () => {
  it('uses its own database, this machine’s address and development mode', () => {
    expect(demoEnvironment({ NODE_ENV: 'production', DATABASE_CLIENT: 'postgres' })).toMatchObject({
      NODE_ENV: 'development',
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: '.tmp/demo.db',
      HOST: '127.0.0.1',
    });
  });

  it('leads stories and previews to the reader, on the port after the newsroom’s', () => {
    expect(readerAddress({})).toEqual({ port: 1338, url: 'http://localhost:1338' });
    expect(readerAddress({ PORT: '1400' }).port).toBe(1401);
    expect(readerAddress({ READER_PORT: '8080', HOST: 'news.local' })).toEqual({
      port: 8080,
      url: 'http://news.local:8080',
    });
    expect(demoEnvironment({ PORT: '1400' })).toMatchObject({
      ARTICLE_URL_PATTERN: 'http://localhost:1401/{locale}/story/{slug}',
      PREVIEW_URL_PATTERN: 'http://localhost:1401/{locale}/preview#{token}',
    });
  });

  it('leaves addresses that the shell gives', () => {
    const ARTICLE_URL_PATTERN = 'https://example.com/{slug}';
    expect(demoEnvironment({ ARTICLE_URL_PATTERN })).toMatchObject({ ARTICLE_URL_PATTERN });
  });

  it('takes HOST from the shell', () => {
    expect(demoEnvironment({ HOST: '0.0.0.0' })).toMatchObject({ HOST: '0.0.0.0' });
  });
});
