import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../../shared/settings';
import { FEED_FORMATS } from '../formats/formats';
import { NOWHERE } from '../strapi/server-address';
import { channelOf } from './channel';

const settingsWith = (urlPattern: string | null): Settings =>
  ({
    urlPattern,
    urlPatterns: {},
    feedTitles: {},
    publisher: null,
    agencies: [],
  }) as unknown as Settings;

const facets = { category: null, person: null, author: null };
const page = { shown: [], locale: 'sq', facets, nextCursor: 'x' };
const content = {
  ...{ query: { limit: 20 }, shortest: { limit: 20 }, names: [], page },
  ...{ changedAt: null, takenDown: [] },
};
const nowhere = { base: NOWHERE, prefix: '/api', isConfigured: false };

describe('a feed of a server in production that knows no address', () => {
  it.each(FEED_FORMATS.map((format) => [format.file, format] as const))(
    '%s has that of the site, and never that of this machine',
    (file, format) => {
      const of = (pattern: string | null) =>
        channelOf(format, content, settingsWith(pattern), nowhere);
      expect(of('https://site.test/{slug}')).toMatchObject({
        self: `https://site.test/api/latest-news/${file}`,
        next: `https://site.test/api/latest-news/${file}?cursor=x`,
        base: 'https://site.test',
        home: 'https://site.test/',
      });
      const text = format.render(of(null));
      expect(text).not.toMatch(/localhost|127\.0\.0\.1|0\.0\.0\.0/);
    },
  );
});
