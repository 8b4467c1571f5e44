import { describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { NOWHERE, serverAddress } from './server-address';

const strapiWith = (settings: Record<string, string>) =>
  ({
    config: { get: (key: string, byDefault?: string) => settings[key] ?? byDefault },
  }) as unknown as Core.Strapi;

const local = { 'server.url': '', 'server.absoluteUrl': 'http://0.0.0.0:1337' };

describe('serverAddress', () => {
  it.each([
    [{ ...local, environment: 'development' }, 'http://localhost:1337', false],
    // `localhost` is every reader's own machine.
    [{ ...local, environment: 'production' }, NOWHERE, false],
    [
      {
        'server.url': '/cms',
        'server.absoluteUrl': 'http://127.0.0.1:1337/cms',
        environment: 'production',
      },
      NOWHERE,
      false,
    ],
    [
      {
        'server.url': 'https://news.test/cms',
        'server.absoluteUrl': 'https://news.test/cms',
        environment: 'production',
      },
      'https://news.test/cms',
      true,
    ],
  ])('of %j is %s', (settings, base, isConfigured) => {
    expect(serverAddress(strapiWith(settings))).toEqual({ base, prefix: '/api', isConfigured });
  });
});
