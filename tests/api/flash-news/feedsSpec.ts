import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import { stableId } from '../../../src/plugins/flash-news/server/src/formats/stable-id';
import { ARTICLE, type OpenNewsroom } from './desk';

export interface Ninjs {
  versionCreated?: string;
  associations: { uri: string; pubStatus: string; versionCreated: string }[];
}

export interface JsonFeed {
  items: { id: string }[];
  next_url?: string;
  _flash_news?: { taken_down: { id: string; date: string; notice?: string }[] };
}

/** Returns the id of a document in feeds of a locale. */
export const idOf = ({ documentId }: { documentId: string }, locale = 'sq'): string =>
  stableId({ contentType: ARTICLE, documentId, locale });

/** Reads the feeds of a newsroom as a reader does. */
export function openFeeds({ http, desk, strapi }: OpenNewsroom) {
  const text = async (file: string, query = ''): Promise<string> => {
    const answer = await http().get(`/api/latest-news/${file}?${query}`).buffer(true);
    expect({ query, status: answer.status }).toEqual({ query, status: 200 });
    return answer.text;
  };
  const json = async (query = '') => JSON.parse(await text('feed.json', query)) as JsonFeed;
  return {
    text,
    json,
    /** Listens on a port of its own, for libraries that fetch; returns the address of the feeds. */
    async listen(): Promise<string> {
      const { httpServer } = strapi.server;
      httpServer.listen(0, '127.0.0.1');
      await once(httpServer, 'listening');
      return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/api/latest-news`;
    },
    ninjs: async (query = '') => JSON.parse(await text('ninjs.json', query)) as Ninjs,
    kills: async () =>
      (await desk.get('/flash-news/kills').expect(200)).body.data as { killedAt: string }[],
    /** Returns the ids of what a feed says was taken down. */
    goneIn: async (query: string): Promise<string[]> =>
      ((await json(query))._flash_news?.taken_down ?? []).map(({ id }) => id),
  };
}

export type Feeds = ReturnType<typeof openFeeds>;
